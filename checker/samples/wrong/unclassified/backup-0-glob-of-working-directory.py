# run: python3 {file}
# unclassified: the working directory as part of a pattern (needs a working directory with [ ])
import glob
import os

for name in glob.glob(os.getcwd() + "/**/*", recursive=True):
    if os.path.isfile(name):
        print(name)
