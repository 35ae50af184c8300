# run: bash {file}
# style: bash, an array and a pattern substitution over all of it; POSIX only
shopt -s globstar nullglob dotglob
prefix=${PWD##*/}
for path in **; do
  name=${path##*/}
  if [[ -f $path && ${name:0:1} != . ]]; then
    echo "$prefix/$path"
  fi
done
