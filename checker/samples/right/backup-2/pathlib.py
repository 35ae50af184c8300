# run: python3 {file}
# style: Python, pathlib, a recursive function with iterdir, f-strings
from pathlib import Path


def keys(folder: Path, prefix: str) -> list[str]:
    found = []
    for child in folder.iterdir():
        if child.is_dir():
            found += keys(child, f"{prefix}/{child.name}")
        elif not child.name.startswith("."):
            found.append(f"{prefix}/{child.name}")
    return found


for key in sorted(keys(Path(), Path.cwd().name), key=str.lower):
    print(key)
