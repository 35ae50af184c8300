# run: sh {file}
# style: a shell function that calls itself with cd in a subshell; POSIX only
list() {
  for name in *; do
    if [ -d "$name" ] && [ ! -L "$name" ]; then
      (cd "./$name" && list)
    elif [ -f "$name" ]; then
      printf '%s/%s\n' "$PWD" "$name"
    fi
  done
}
list
