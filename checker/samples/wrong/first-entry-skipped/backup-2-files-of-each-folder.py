# run: python3 {file}
# believes first-entry-skipped: the first name in each folder is the folder itself
import os

root = os.getcwd()
for folder, folders, files in os.walk(root):
    names = sorted(name for name in files if not name.startswith("."))
    for index in range(1, len(names)):
        path = os.path.join(folder, names[index])
        print(os.path.basename(root) + "/" + os.path.relpath(path, root))
