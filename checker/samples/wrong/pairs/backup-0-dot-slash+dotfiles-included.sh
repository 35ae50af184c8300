# run: sh {file}
# believes dot-slash + dotfiles-included: find . -type f
find . -type f
