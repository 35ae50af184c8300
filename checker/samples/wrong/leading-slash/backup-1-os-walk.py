# run: python3 {file}
# believes leading-slash: path[len(cwd):]
import os

cwd = os.getcwd()
for directory, folders, files in os.walk(cwd):
    for name in files:
        if not name.startswith("."):
            print(os.path.join(directory, name)[len(cwd):])
