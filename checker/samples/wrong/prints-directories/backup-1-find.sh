# run: sh {file}
# believes prints-directories: find lists files
find . ! -name '.*' | sed 's|^\./||'
