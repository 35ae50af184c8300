# run: python3 {file}
# believes skips-dot-anywhere-in-path: tests every part of the absolute path (needs a working directory below a hidden folder)
from pathlib import Path

cwd = Path.cwd()
for path in cwd.rglob("*"):
    if any(part.startswith(".") for part in path.parts):
        continue
    if path.is_file():
        print(path.relative_to(cwd.parent))
