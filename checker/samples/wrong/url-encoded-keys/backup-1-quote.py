# run: python3 {file}
# believes url-encoded-keys: urllib's quote, which keeps slashes (needs odd names)
import os
from urllib.parse import quote

for directory, folders, files in os.walk("."):
    for name in files:
        if not name.startswith("."):
            print(quote(os.path.normpath(os.path.join(directory, name))))
