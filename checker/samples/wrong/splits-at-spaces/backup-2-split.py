# run: python3 {file}
# believes splits-at-spaces: split() gives one name after the other
import os
import subprocess

root = os.getcwd()
found = subprocess.run(["find", ".", "-type", "f", "-not", "-name", ".*"], capture_output=True, text=True)
for path in found.stdout.split():
    print(os.path.basename(root) + "/" + path[2:])
