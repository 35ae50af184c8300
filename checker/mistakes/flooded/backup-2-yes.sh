# run: bash {file}
# believes flooded: one line for ever
name=$(basename "$PWD")
while true; do
  find . -type f ! -name '.*'
  echo "$name/"
done
