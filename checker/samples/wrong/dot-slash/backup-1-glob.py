# run: python3 {file}
# believes dot-slash: what glob gives begins as its pattern does
import glob
import os

for path in glob.glob("./**", recursive=True):
    if os.path.isfile(path):
        print(path)
