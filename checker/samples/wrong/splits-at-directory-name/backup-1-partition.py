# run: python3 {file}
# believes splits-at-directory-name: split at the name and take index 1 (needs the name again)
import os

name = os.path.basename(os.getcwd())
for directory, folders, files in os.walk(os.getcwd()):
    for file in files:
        if not file.startswith("."):
            print(os.path.join(directory, file).split("/" + name + "/")[1])
