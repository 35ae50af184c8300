# run: python3 {file}
# style: Python, slices by len(cwd), as the lesson of old did
import os
import sys

cwd = os.getcwd()
for directory, folders, files in os.walk("."):
    for name in files:
        path = os.path.abspath(directory + "/" + name)
        if name[0] != ".":
            sys.stdout.write(path[len(cwd) + 1:].replace("\\", "/") + "\n")
sys.exit(0)
