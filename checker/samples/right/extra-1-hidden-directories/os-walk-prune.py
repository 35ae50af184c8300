# run: python3 {file}
# style: os.walk, whose list of folders is cut down on the way
import os
import urllib.parse
import urllib.request

bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
root = os.getcwd()

for directory, folders, names in os.walk(root):
    folders[:] = [name for name in folders if not name.startswith(".")]
    for name in names:
        if name.startswith("."):
            continue
        path = os.path.join(directory, name)
        key = os.path.basename(root) + path[len(root):].replace(os.sep, "/")
        url = f"{os.environ['AWS_ENDPOINT_URL']}/{bucket}/{urllib.parse.quote(key)}"
        with open(path, "rb") as file:
            urllib.request.urlopen(urllib.request.Request(url, data=file.read(), method="PUT")).close()
        print(f"Uploaded {path}\n      to {bucket}:{key}")
