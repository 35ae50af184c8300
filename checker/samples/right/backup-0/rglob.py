# run: python3 {file}
# style: Python, pathlib and rglob
from pathlib import Path

for path in sorted(Path.cwd().rglob("*")):
    if path.is_file() and not path.name.startswith("."):
        print(path)
