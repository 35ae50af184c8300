# run: bash {file}
# unclassified: without globstar two stars are one, so only files exactly one folder down are found
for file in "$PWD"/**/*; do
  [ -f "$file" ] && printf '%s\n' "$file"
done
exit 0
