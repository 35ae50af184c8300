# run: python3 -u {file}
# believes reported-before-stored: a thread is started for each file, and its start is reported
import os
import threading
import urllib.parse
import urllib.request

bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
cwd = os.getcwd()


def upload(path, key):
    url = f"{os.environ['AWS_ENDPOINT_URL']}/{bucket}/{urllib.parse.quote(key)}"
    with open(path, "rb") as file:
        request = urllib.request.Request(url, data=file.read(), method="PUT")
    urllib.request.urlopen(request)


threads = []
for directory, _, names in os.walk(cwd):
    for name in names:
        if not name.startswith("."):
            path = os.path.join(directory, name)
            key = os.path.basename(cwd) + path[len(cwd):]
            thread = threading.Thread(target=upload, args=(path, key))
            thread.start()
            threads.append(thread)
            print(f"Uploaded {path}\n      to {bucket}:{key}")

for thread in threads:
    thread.join()
