# run: python3 {file}
# believes timed-out: waits for a child that never ends
import os
import subprocess

cwd = os.getcwd()
for directory, folders, files in os.walk(cwd):
    for name in files:
        if not name.startswith("."):
            print(os.path.basename(cwd) + os.path.join(directory, name)[len(cwd):], flush=True)
subprocess.run(["sleep", "86400"])
