# run: python3 {file}
# unclassified: builds the key on the way down and never goes up again
import os

cwd = os.getcwd()
key = os.path.basename(cwd)
for directory, folders, files in os.walk(cwd):
    folders.sort()
    if directory != cwd:
        key = key + "/" + os.path.basename(directory)
    for name in files:
        if not name.startswith("."):
            print(key + "/" + name)
