# run: python3 {file}
# believes crashed: the exit code is the number of files
import os
import sys

count = 0
for directory, folders, files in os.walk(os.getcwd()):
    for name in files:
        if not name.startswith("."):
            print(os.path.join(directory, name))
            count += 1
sys.exit(count)
