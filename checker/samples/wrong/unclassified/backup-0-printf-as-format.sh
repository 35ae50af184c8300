# run: sh {file}
# unclassified: the name as printf's format (needs a name with %)
find "$PWD" -type f ! -name '.*' | while IFS= read -r file; do
  printf "$file\n"
done
