# run: sh {file}
# style: one line of shell; POSIX only
find "$(pwd)" -type f ! -name '.*'
