# run: python3 {file}
# style: Python, pathlib, relative_to and as_posix, a comprehension
from pathlib import Path

here = Path.cwd()
files = (path for path in here.glob("**/*") if path.is_file() and path.name[:1] != ".")
print(*(path.relative_to(here).as_posix() for path in files), sep="\n")
