# run: sh {file}
# unclassified: the working directory as sed's pattern (needs [ ] in its path)
find "$PWD" -type f ! -name '.*' | sed "s|^$PWD/||"
