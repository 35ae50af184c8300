# run: sh {file}
# believes trimmed-names: read takes spaces off the beginning (needs a name at the top level that begins with a space)
find . -type f ! -name '.*' | sed 's|^\./||' | while read -r key; do
  printf '%s\n' "$key"
done
