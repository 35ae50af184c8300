# run: python3 {file}
# believes extra-lines: a last word
import os

cwd = os.getcwd()
count = 0
for directory, folders, files in os.walk(cwd):
    for name in files:
        if name.startswith("."):
            continue
        print(os.path.basename(cwd) + os.path.join(directory, name)[len(cwd):])
        count += 1
print("Found", count, "files.")
