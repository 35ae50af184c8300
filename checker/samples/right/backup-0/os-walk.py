# run: python3 {file}
# style: Python, os.walk and os.path.join
import os

for directory, folders, files in os.walk(os.getcwd()):
    for name in files:
        if not name.startswith("."):
            print(os.path.join(directory, name))
