# run: sh {file}
# style: find and awk, the last field decides; POSIX only
find . -type f | awk -F/ '$NF !~ /^[.]/ { print ENVIRON["PWD"] substr($0, 2) }'
