# run: bash {file}
# believes filename-only: loses the folders with a parameter expansion
find . -type f ! -name '.*' -print0 | while IFS= read -r -d '' file; do
  printf '%s/%s\n' "${PWD##*/}" "${file##*/}"
done
