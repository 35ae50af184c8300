# run: python3 {file}
# unclassified: lstrip takes any of the characters off, not the string
import os

cwd = os.getcwd()
for directory, folders, files in os.walk(cwd):
    for name in files:
        if not name.startswith("."):
            print(os.path.join(directory, name).lstrip(cwd + "/"))
