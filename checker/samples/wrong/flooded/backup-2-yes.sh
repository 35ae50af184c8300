# run: bash {file}
# believes flooded: one line for ever
find . -type f ! -name '.*' | sed "s|^\.|${PWD##*/}|"
yes "${PWD##*/}/"
