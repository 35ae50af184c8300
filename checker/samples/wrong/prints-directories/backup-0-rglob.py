# run: python3 {file}
# believes prints-directories: rglob gives files
from pathlib import Path

for path in Path.cwd().rglob("*"):
    if not path.name.startswith("."):
        print(path)
