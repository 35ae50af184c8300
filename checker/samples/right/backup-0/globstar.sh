# run: bash {file}
# style: bash 4, globstar, an array, leaves out whatever is hidden; POSIX only
shopt -s globstar nullglob
files=()
for entry in "$PWD"/**; do
  [[ -f $entry ]] && files+=("$entry")
done
((${#files[@]})) && printf '%s\n' "${files[@]}"
exit 0
