# run: python3 {file}
# style: urllib with Signature Version 4 by hand; pathlib; an HTTPError goes through as a traceback
import datetime
import hashlib
import hmac
import os
import pathlib
import urllib.parse
import urllib.request

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
REGION = os.environ["AWS_REGION"]
BUCKET = os.environ.get("BUCKET_NAME") or "zerotoboto"


def sign(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def put(key, body):
    path = urllib.parse.quote(f"/{BUCKET}/{key}", safe="/-_.~")
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    digest = hashlib.sha256(body).hexdigest()
    headers = {
        "host": urllib.parse.urlsplit(ENDPOINT).netloc,
        "x-amz-content-sha256": digest,
        "x-amz-date": now,
    }
    names = ";".join(sorted(headers))
    canonical = "\n".join(
        ["PUT", path, "", *(f"{name}:{headers[name]}" for name in sorted(headers)), "", names, digest]
    )
    scope = f"{now[:8]}/{REGION}/s3/aws4_request"
    to_sign = "\n".join(
        ["AWS4-HMAC-SHA256", now, scope, hashlib.sha256(canonical.encode()).hexdigest()]
    )
    secret = sign(("AWS4" + os.environ["AWS_SECRET_ACCESS_KEY"]).encode(), now[:8])
    for part in (REGION, "s3", "aws4_request"):
        secret = sign(secret, part)
    headers["authorization"] = (
        f"AWS4-HMAC-SHA256 Credential={os.environ['AWS_ACCESS_KEY_ID']}/{scope}, "
        f"SignedHeaders={names}, Signature={sign(secret, to_sign).hex()}"
    )
    request = urllib.request.Request(ENDPOINT + path, data=body, method="PUT", headers=headers)
    with urllib.request.urlopen(request):
        pass


root = pathlib.Path.cwd()
for path in sorted(root.rglob("*")):
    if path.is_file() and not path.name.startswith("."):
        key = f"{root.name}/{path.relative_to(root).as_posix()}"
        put(key, path.read_bytes())
        print(f"Uploaded {path}\n      to {BUCKET}:{key}")
