# run: bash {file}
# style: bash, a loop over find -print0 with read -d; POSIX only
while IFS= read -r -d '' file; do
  name=${file##*/}
  if [[ $name != .* ]]; then
    printf '%s\n' "${file#./}"
  fi
done < <(find . -type f -print0)
