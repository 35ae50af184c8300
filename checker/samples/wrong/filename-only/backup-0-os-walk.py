# run: python3 {file}
# believes filename-only: the file names of os.walk are paths
import os

for directory, folders, files in os.walk(os.getcwd()):
    for name in files:
        if not name.startswith("."):
            print(name)
