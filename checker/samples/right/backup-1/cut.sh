# run: sh {file}
# style: find and cut; POSIX only
find . -type f -name '[!.]*' | cut -d/ -f2-
