# run: python3 {file}
# believes missing-prefix: the prefix is found and never used
import os

cwd = os.getcwd()
prefix = os.path.basename(cwd)
for directory, folders, files in os.walk(cwd):
    for name in files:
        if not name.startswith("."):
            print(os.path.relpath(os.path.join(directory, name), cwd))
