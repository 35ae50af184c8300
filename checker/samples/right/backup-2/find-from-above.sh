# run: bash {file}
# style: parameter expansion, cd .. and find the name; POSIX only
cd .. && find "${OLDPWD##*/}" -type f -not -name '.*'
