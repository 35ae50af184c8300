# run: python3 {file}
# believes not-recursive: the first triple of os.walk holds all
import os

for directory, folders, files in os.walk(os.getcwd()):
    for name in files:
        if name[0] != ".":
            print(directory + "/" + name)
    break
