# run: python3 {file}
# believes absolute-paths + dotfiles-included: os.walk and join
import os

for directory, folders, files in os.walk(os.getcwd()):
    for name in files:
        print(os.path.join(directory, name))
