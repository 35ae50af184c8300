# run: bash {file}
# believes dot-slash: find's ./ stays in the middle of the key
find . -type f ! -name '.*' -print0 | while IFS= read -r -d '' file; do
  printf '%s\n' "$(basename "$PWD")/$file"
done
