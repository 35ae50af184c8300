# run: python3 {file}
# believes swallowed-refusal: except urllib.error.HTTPError: print to stderr, go on
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
cwd = os.getcwd()
for directory, _, names in os.walk(cwd):
    for name in names:
        if name.startswith("."):
            continue
        path = os.path.join(directory, name)
        key = os.path.basename(cwd) + path[len(cwd):]
        url = f"{os.environ['AWS_ENDPOINT_URL']}/{bucket}/{urllib.parse.quote(key)}"
        try:
            with open(path, "rb") as file:
                urllib.request.urlopen(urllib.request.Request(url, data=file.read(), method="PUT"))
            print(f"Uploaded {path}\n      to {bucket}:{key}")
        except urllib.error.HTTPError as error:
            print(path, error, file=sys.stderr)
