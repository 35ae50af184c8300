# run: python3 {file}
# unclassified: removes dotfiles from the list of the loop, and misses the name after each
import os

for directory, folders, files in os.walk(os.getcwd()):
    files.sort()
    for name in files:
        if name.startswith("."):
            files.remove(name)
        else:
            print(os.path.join(directory, name))
