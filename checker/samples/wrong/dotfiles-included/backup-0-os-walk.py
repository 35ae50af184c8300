# run: python3 {file}
# believes dotfiles-included: os.walk leaves dotfiles out
import os

for directory, folders, files in os.walk(os.getcwd()):
    for name in files:
        print(os.path.join(directory, name))
