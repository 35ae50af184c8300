# run: python3 {file}
# style: Python's http.client on one connection, unsigned; sys.exit with the number of refusals
import http.client
import os
import sys
from urllib.parse import quote, urlsplit

endpoint = urlsplit(os.environ["AWS_ENDPOINT_URL"])
bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
connection = http.client.HTTPConnection(endpoint.hostname, endpoint.port)
cwd = os.getcwd()
prefix = os.path.basename(cwd)
refused = 0

for directory, folders, names in os.walk(cwd):
    for name in names:
        if name.startswith("."):
            continue
        path = os.path.join(directory, name)
        key = prefix + path[len(cwd):].replace(os.sep, "/")
        with open(path, "rb") as file:
            connection.request("PUT", quote(f"/{bucket}/{key}"), body=file.read())
        answer = connection.getresponse()
        text = answer.read()
        if answer.status == 200:
            print(f"Uploaded {path}")
            print(f"      to {bucket}:{key}")
        else:
            print(path, answer.status, text, file=sys.stderr)
            refused += 1

sys.exit(min(refused, 1))
