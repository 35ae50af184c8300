# run: python3 {file}
# believes reported-despite-refusal: an answer is a success
import http.client
import os
from urllib.parse import quote, urlsplit

endpoint = urlsplit(os.environ["AWS_ENDPOINT_URL"])
bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
cwd = os.getcwd()
for directory, _, names in os.walk(cwd):
    for name in names:
        if name.startswith("."):
            continue
        path = os.path.join(directory, name)
        key = os.path.basename(cwd) + path[len(cwd):]
        connection = http.client.HTTPConnection(endpoint.netloc)
        connection.request("PUT", quote(f"/{bucket}/{key}"), body=open(path, "rb"))
        connection.getresponse().read()
        print(f"Uploaded {path}\n      to {bucket}:{key}")
