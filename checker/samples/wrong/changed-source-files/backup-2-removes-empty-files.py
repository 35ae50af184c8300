# run: python3 {file}
# believes changed-source-files: tidies empty files away after printing (needs an empty file)
import os

cwd = os.getcwd()
for directory, folders, files in os.walk(cwd):
    for name in files:
        if name.startswith("."):
            continue
        path = os.path.join(directory, name)
        print(os.path.basename(cwd) + path[len(cwd):])
        if os.path.getsize(path) == 0:
            os.remove(path)
