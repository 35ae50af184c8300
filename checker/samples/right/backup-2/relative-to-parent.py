# run: python3 {file}
# style: Python, relative to the folder above, leaves hidden folders out of the walk
import os
from os.path import dirname, join, relpath

cwd = os.getcwd()
for directory, folders, files in os.walk(cwd):
    folders[:] = [folder for folder in folders if not folder.startswith(".")]
    print(*[relpath(join(directory, name), dirname(cwd)) for name in files if name[0] != "."], sep="\n")
