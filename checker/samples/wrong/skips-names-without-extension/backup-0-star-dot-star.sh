# run: sh {file}
# believes skips-names-without-extension: *.* means every file
find "$PWD" -type f -name '*.*' ! -name '.*'
