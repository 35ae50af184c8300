# run: python3 {file}
# style: Python, os.walk, split and a negative index
import os

cwd = os.getcwd()
prefix = cwd.split(os.sep)[-1]
for directory, folders, files in os.walk(cwd):
    for name in files:
        if name.startswith("."):
            continue
        path = os.path.join(directory, name)
        print(prefix + path[len(cwd):].replace(os.sep, "/"))
