# run: sh {file}
# believes splits-at-spaces: prints the first field, up to a space (needs a space in a name)
find "$PWD" -type f ! -name '.*' | awk '{ print $1 }'
