# run: python3 {file}
# believes filename-only + dotfiles-included: the lesson's first loop
import os

for directory, folders, files in os.walk(os.getcwd()):
    for name in files:
        print(name)
