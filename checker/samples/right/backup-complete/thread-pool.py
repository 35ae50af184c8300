# run: python3 {file}
# style: a pool of threads; the main thread prints what is done
import concurrent.futures
import os
import urllib.parse
import urllib.request

bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
base = f"{os.environ['AWS_ENDPOINT_URL']}/{bucket}/"
cwd = os.getcwd()


def upload(path):
    key = os.path.relpath(path, os.path.dirname(cwd)).replace(os.sep, "/")
    with open(path, "rb") as file:
        request = urllib.request.Request(base + urllib.parse.quote(key), data=file.read(), method="PUT")
    urllib.request.urlopen(request).close()
    return path, key


files = [
    os.path.join(directory, name)
    for directory, _, names in os.walk(cwd)
    for name in names
    if not name.startswith(".")
]
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    for path, key in pool.map(upload, files):
        print("Uploaded {}\n      to {}:{}".format(path, bucket, key))
