# run: python3 {file}
# unclassified: the times of S3 are local times
import os
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree
from datetime import datetime, timedelta, timezone

BUCKET = os.environ.get("BUCKET_NAME", "zerotoboto")
BASE = f"{os.environ['AWS_ENDPOINT_URL']}/{BUCKET}"
NS = {"s3": "http://s3.amazonaws.com/doc/2006-03-01/"}
cwd = os.getcwd()
prefix = os.path.basename(cwd) + "/"

stored = {}
query = {"list-type": "2", "prefix": prefix}
while True:
    with urllib.request.urlopen(f"{BASE}?{urllib.parse.urlencode(query)}") as answer:
        page = ElementTree.fromstring(answer.read())
    for item in page.findall("s3:Contents", NS):
        when = item.findtext("s3:LastModified", namespaces=NS)[:19]
        stored[item.findtext("s3:Key", namespaces=NS)] = datetime.strptime(when, "%Y-%m-%dT%H:%M:%S").astimezone() - timedelta(hours=5)
    token = page.findtext("s3:NextContinuationToken", namespaces=NS)
    if not token:
        break
    query["continuation-token"] = token

for directory, folders, names in os.walk(cwd):
    folders[:] = [folder for folder in folders if folder[0] != "."]
    for name in names:
        if name[0] == ".":
            continue
        path = os.path.join(directory, name)
        key = prefix + os.path.relpath(path, cwd).replace(os.sep, "/")
        changed = datetime.fromtimestamp(os.path.getmtime(path), timezone.utc)
        if key in stored and stored[key] >= changed:
            continue
        with open(path, "rb") as file:
            request = urllib.request.Request(f"{BASE}/{urllib.parse.quote(key)}", data=file.read(), method="PUT")
        urllib.request.urlopen(request).close()
        print("Uploaded", path)
        print(f"      to {BUCKET}:{key}")
