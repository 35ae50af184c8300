# run: python3 {file}
# style: Python, the glob module, which leaves out hidden folders by itself
import glob
import os

for name in glob.glob("**", recursive=True):
    if os.path.isfile(name):
        print(name.replace(os.sep, "/"))
