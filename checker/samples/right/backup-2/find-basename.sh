# run: sh {file}
# style: basename and a loop over find; POSIX only
name=$(basename "$PWD")
find . -type f ! -name '.*' | while IFS= read -r file; do
  printf '%s/%s\n' "$name" "${file#./}"
done
