// believes did-not-compile: Python in a TypeScript file
import os

for directory, folders, files in os.walk(os.getcwd()):
    for name in files:
        print(os.path.join(directory, name))
