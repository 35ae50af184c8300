# run: python3 {file}
# believes printed-as-array: print of a list
import os

found = []
for directory, folders, files in os.walk(os.getcwd()):
    for name in files:
        if not name.startswith("."):
            found.append(os.path.join(directory, name))
print(found)
