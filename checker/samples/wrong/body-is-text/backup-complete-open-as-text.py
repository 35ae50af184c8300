# run: python3 {file}
# believes body-is-text: open() without "rb", with errors="replace" because of the UnicodeDecodeError
import os
import urllib.parse
import urllib.request

bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
cwd = os.getcwd()
for directory, folders, names in os.walk(cwd):
    for name in names:
        if name.startswith("."):
            continue
        path = os.path.join(directory, name)
        key = os.path.basename(cwd) + path[len(cwd):]
        text = open(path, encoding="utf-8", errors="replace").read()
        url = f"{os.environ['AWS_ENDPOINT_URL']}/{bucket}/{urllib.parse.quote(key)}"
        urllib.request.urlopen(urllib.request.Request(url, data=text.encode(), method="PUT"))
        print(f"Uploaded {path}\n      to {bucket}:{key}")
