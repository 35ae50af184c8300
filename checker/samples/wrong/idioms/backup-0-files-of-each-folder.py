# run: python3 {file}
# believes filename-only + dotfiles-included + printed-as-array: the lesson's walk, with each folder's list printed
import os

for root, dirs, files in os.walk(os.getcwd()):
    print(files)
