# run: sh {file}
# believes dot-slash: find . prints paths
find . -type f ! -name '.*'
