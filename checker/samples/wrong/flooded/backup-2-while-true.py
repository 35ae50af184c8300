# run: python3 {file}
# believes flooded: while True around the printing
import os

cwd = os.getcwd()
keys = []
for directory, folders, files in os.walk(cwd):
    for name in files:
        if not name.startswith("."):
            keys.append(os.path.basename(cwd) + os.path.join(directory, name)[len(cwd):])
while True:
    keys = keys * 2
    print("\n".join(keys))
