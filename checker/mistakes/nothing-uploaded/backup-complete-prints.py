# run: python3 {file}
# believes nothing-uploaded: opens each file, reads it and reports it
import os

cwd = os.getcwd()
for directory, folders, names in os.walk(cwd):
    for name in names:
        if not name.startswith("."):
            path = os.path.join(directory, name)
            data = open(path, "rb").read()
            print("Uploaded " + path)
            print("      to zerotoboto:" + os.path.basename(cwd) + path[len(cwd):])
