# run: sh {file}
# believes one-level-deep: maxdepth 2 is deep enough
find "$PWD" -maxdepth 2 -type f ! -name '.*'
