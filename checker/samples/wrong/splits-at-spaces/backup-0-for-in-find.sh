# run: sh {file}
# believes splits-at-spaces: splits the output of find at spaces (needs names with spaces)
for file in $(find "$PWD" -type f ! -name '.*'); do
  echo "$file"
done
