# run: sh {file}
# unclassified: only the first part of the key
find . -type f ! -name '.*' | cut -d/ -f2
