# run: python3 {file}
# believes flattened: os.path.basename of the key is the file
import os
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree

bucket = os.environ.get("BUCKET_NAME", "zerotoboto")
base = f"{os.environ['AWS_ENDPOINT_URL']}/{bucket}"
prefix = os.path.basename(os.getcwd()) + "/"
NS = "{http://s3.amazonaws.com/doc/2006-03-01/}"


def pages():
    query = {"list-type": "2", "prefix": prefix, "encoding-type": "url"}
    while True:
        with urllib.request.urlopen(base + "?" + urllib.parse.urlencode(query)) as answer:
            page = ElementTree.parse(answer).getroot()
        yield page
        token = page.findtext(NS + "NextContinuationToken")
        if token is None:
            return
        query["continuation-token"] = token


for page in pages():
    for contents in page.iter(NS + "Contents"):
        key = urllib.parse.unquote_plus(contents.findtext(NS + "Key"))
        relative = key[len(prefix):]
        if key.endswith("/"):
            continue
        path = os.path.abspath(os.path.join(os.getcwd(), os.path.basename(relative)))
        if not path.startswith(os.getcwd() + os.sep):
            continue
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with urllib.request.urlopen(f"{base}/{urllib.parse.quote(key)}") as answer, open(path, "wb") as file:
            while chunk := answer.read(65536):
                file.write(chunk)
        print("Downloaded", path)
