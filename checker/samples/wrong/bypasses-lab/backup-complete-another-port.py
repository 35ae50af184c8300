# run: python3 {file}
# believes bypasses-lab: the address of a server of one's own on this machine (a port where none is)
import os
import urllib.parse
import urllib.request

cwd = os.getcwd()
for directory, _, names in os.walk(cwd):
    for name in names:
        if name.startswith("."):
            continue
        path = os.path.join(directory, name)
        key = os.path.basename(cwd) + path[len(cwd):]
        url = "http://127.0.0.1:4599/zerotoboto/" + urllib.parse.quote(key)
        with open(path, "rb") as file:
            urllib.request.urlopen(urllib.request.Request(url, data=file.read(), method="PUT"))
        print(f"Uploaded {path}\n      to zerotoboto:{key}")
