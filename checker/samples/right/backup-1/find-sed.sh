# run: sh {file}
# style: find piped into sed; POSIX only
find . -type f ! -name '.*' | sed 's|^\./||'
