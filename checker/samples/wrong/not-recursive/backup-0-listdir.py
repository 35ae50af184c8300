# run: python3 {file}
# believes not-recursive: os.listdir lists everything below
import os

cwd = os.getcwd()
for name in os.listdir(cwd):
    path = os.path.join(cwd, name)
    if os.path.isfile(path) and not name.startswith("."):
        print(path)
