# run: sh {file}
# believes crashed: xargs splits at spaces and takes quotes away (needs names with spaces or quotes)
find "$PWD" -type f ! -name '.*' | xargs -n 1 echo
