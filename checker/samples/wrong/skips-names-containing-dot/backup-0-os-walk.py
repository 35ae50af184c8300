# run: python3 {file}
# believes skips-names-containing-dot: "." in name means dotfile
import os

for directory, folders, files in os.walk(os.getcwd()):
    for name in files:
        if "." in name:
            continue
        print(os.path.join(directory, name))
