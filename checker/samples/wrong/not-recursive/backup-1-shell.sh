# run: sh {file}
# believes not-recursive: a star matches at every depth
for name in *; do
  [ -f "$name" ] && printf '%s\n' "$name"
done
exit 0
