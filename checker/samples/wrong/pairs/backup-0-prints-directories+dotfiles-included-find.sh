# run: sh {file}
# believes prints-directories + dotfiles-included: find prints files (and the working directory as well)
find "$PWD"
