# run: python3 {file}
# believes one-level-deep: walks three folders down and cuts the rest
import os

cwd = os.getcwd()
for directory, folders, files in os.walk(cwd):
    relative = os.path.relpath(directory, cwd)
    if relative.count("/") == 2:
        folders.clear()
    for name in files:
        if not name.startswith("."):
            print(os.path.normpath(os.path.join(os.path.basename(cwd), relative, name)))
