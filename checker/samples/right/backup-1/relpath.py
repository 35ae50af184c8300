# run: python3 {file}
# style: Python, os.walk and os.path.relpath
import os

cwd = os.getcwd()
keys = []
for directory, _, names in os.walk(cwd):
    for name in names:
        if name.startswith("."):
            continue
        keys.append(os.path.relpath(os.path.join(directory, name), cwd).replace(os.sep, "/"))
print("\n".join(keys))
