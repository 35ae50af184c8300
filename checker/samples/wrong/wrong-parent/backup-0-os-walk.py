# run: python3 {file}
# believes wrong-parent: names in os.walk are relative to where the walk began
import os

cwd = os.getcwd()
for directory, folders, files in os.walk(cwd):
    for name in files:
        if not name.startswith("."):
            print(cwd + "/" + name)
