# run: python3 {file}
# unclassified: prints bytes objects
import os

for directory, folders, files in os.walk(os.getcwd().encode()):
    for name in files:
        if not name.startswith(b"."):
            print(os.path.join(directory, name))
