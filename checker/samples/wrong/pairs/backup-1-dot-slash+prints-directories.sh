# run: sh {file}
# believes dot-slash + prints-directories: find without -type
find . -mindepth 1 ! -name '.*'
