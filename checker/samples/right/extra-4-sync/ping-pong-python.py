# run: python3 {file}
# style: no os.utime: files and objects take turns at being newer (which is only polish)
import os
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree
from datetime import datetime, timezone

bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
base = f"{os.environ['AWS_ENDPOINT_URL']}/{bucket}"
root = os.getcwd()
prefix = os.path.basename(root) + "/"
NS = "{http://s3.amazonaws.com/doc/2006-03-01/}"


def ask(method, key, data=None):
    url = f"{base}/{urllib.parse.quote(key)}"
    with urllib.request.urlopen(urllib.request.Request(url, data=data, method=method)) as answer:
        return answer.read(), answer.headers


def remote_times():
    times, query = {}, {"list-type": "2", "prefix": prefix}
    while True:
        with urllib.request.urlopen(f"{base}?{urllib.parse.urlencode(query)}") as answer:
            page = ElementTree.fromstring(answer.read())
        for item in page.iter(NS + "Contents"):
            when = datetime.strptime(item.findtext(NS + "LastModified")[:19], "%Y-%m-%dT%H:%M:%S")
            times[item.findtext(NS + "Key")] = when.replace(tzinfo=timezone.utc).timestamp()
        token = page.findtext(NS + "NextContinuationToken")
        if not token:
            return times
        query["continuation-token"] = token


def local_files():
    for directory, folders, names in os.walk(root):
        folders[:] = [folder for folder in folders if not folder.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield os.path.join(directory, name)


remote = remote_times()
local = {prefix + os.path.relpath(path, root).replace(os.sep, "/"): path for path in local_files()}

for key, path in sorted(local.items()):
    if os.path.getmtime(path) > remote.get(key, float("-inf")):
        with open(path, "rb") as file:
            ask("PUT", key, file.read())
        print(f"Uploaded {path}\n      to {bucket}:{key}")

for key, when in remote.items():
    path = os.path.join(root, *key[len(prefix):].split("/"))
    if key.endswith("/") or ".." in key.split("/"):
        continue
    if key in local and os.path.getmtime(path) >= when:
        continue
    content, _ = ask("GET", key)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)
    print("Downloaded", path)
