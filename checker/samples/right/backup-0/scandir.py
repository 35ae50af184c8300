# run: python3 -u {file}
# style: Python, a generator over os.scandir, unbuffered
import os


def walk(directory):
    with os.scandir(directory) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from walk(entry.path)
            elif entry.is_file() and entry.name[0] != ".":
                yield entry.path


if __name__ == "__main__":
    for file in walk(os.getcwd()):
        print(file)
