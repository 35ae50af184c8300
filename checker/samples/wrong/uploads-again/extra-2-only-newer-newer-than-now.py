# run: python3 {file}
# believes uploads-again: what counts is the time of this run
import os
import time
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
root = Path.cwd()


def stored_at(url):
    try:
        with urlopen(Request(url, method="HEAD")) as answer:
            return parsedate_to_datetime(answer.headers["Last-Modified"]).timestamp()
    except HTTPError as error:
        if error.code == 404:
            return None
        raise


for path in sorted(root.rglob("*")):
    relative = path.relative_to(root)
    if path.is_dir() or any(part.startswith(".") for part in relative.parts):
        continue
    key = f"{root.name}/{relative.as_posix()}"
    url = f"{os.environ['AWS_ENDPOINT_URL']}/{bucket}/{quote(key)}"
    stored = stored_at(url)
    if stored is not None and stored >= time.time():
        print("Skipped", path)
        continue
    urlopen(Request(url, data=path.read_bytes(), method="PUT")).close()
    print(f"Uploaded {path}\n      to {bucket}:{key}")
