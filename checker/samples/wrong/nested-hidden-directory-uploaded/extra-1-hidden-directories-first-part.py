# run: python3 {file}
# believes nested-hidden-directory-uploaded: the first part decides
import http.client
import os
import sys
from pathlib import Path
from urllib.parse import quote, urlsplit

connection = http.client.HTTPConnection(urlsplit(os.environ["AWS_ENDPOINT_URL"]).netloc)
bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
root = Path.cwd()

for path in root.rglob("*"):
    relative = path.relative_to(root)
    if not path.is_file() or relative.parts[0].startswith(".") or path.name.startswith("."):
        continue
    key = f"{root.name}/{relative.as_posix()}"
    connection.request("PUT", quote(f"/{bucket}/{key}"), body=path.read_bytes())
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        sys.exit(f"{key}: {answer.status}")
    print(f"Uploaded {path}")
    print(f"      to {bucket}:{key}")
