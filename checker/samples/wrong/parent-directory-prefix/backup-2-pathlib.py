# run: python3 {file}
# believes parent-directory-prefix: cwd.parent.name
from pathlib import Path

cwd = Path.cwd()
for path in cwd.rglob("*"):
    if path.is_file() and not path.name.startswith("."):
        print(f"{cwd.parent.name}/{path.relative_to(cwd)}")
