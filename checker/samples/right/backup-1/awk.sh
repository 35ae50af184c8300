# run: sh {file}
# style: find and awk with substr; POSIX only
find "$PWD" -type f | awk 'BEGIN { FS = "/" } $NF ~ /^[^.]/ { print substr($0, length(ENVIRON["PWD"]) + 2) }'
