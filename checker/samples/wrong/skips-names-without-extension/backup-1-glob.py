# run: python3 {file}
# believes skips-names-without-extension: **/*.* is every file
import glob
import os

for key in glob.glob("**/*.*", recursive=True):
    if os.path.isfile(key):
        print(key)
