# run: python3 {file}
# believes dotfiles-included: all that os.walk gives
import os
import urllib.parse
import urllib.request

bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
cwd = os.getcwd()
for directory, folders, names in os.walk(cwd):
    for name in names:
        path = os.path.join(directory, name)
        key = os.path.basename(cwd) + path[len(cwd):]
        url = f"{os.environ['AWS_ENDPOINT_URL']}/{bucket}/{urllib.parse.quote(key)}"
        with open(path, "rb") as file:
            urllib.request.urlopen(urllib.request.Request(url, data=file.read(), method="PUT"))
        print(f"Uploaded {path}\n      to {bucket}:{key}")
