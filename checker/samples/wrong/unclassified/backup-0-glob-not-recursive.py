# run: python3 {file}
# unclassified: glob without recursive=True finds only what is exactly one folder down
import glob
import os

for name in glob.glob("**/*"):
    if os.path.isfile(name):
        print(os.path.abspath(name))
