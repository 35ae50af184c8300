# run: sh {file}
# style: find, grep and awk in a row; POSIX only
find . -type f | grep -v '/\.[^/]*$' | awk -v OFS=/ '{ sub(/^\.\//, ""); n = split(ENVIRON["PWD"], parts, "/"); print parts[n], $0 }'
