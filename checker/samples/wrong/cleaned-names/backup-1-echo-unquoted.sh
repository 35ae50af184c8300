# run: bash {file}
# believes cleaned-names: echo of an unquoted variable (needs a name at the top level that begins with a space, or two spaces in a row)
find . -type f ! -name '.*' | while IFS= read -r file; do
  echo ${file#./}
done
