# run: python3 {file}
# believes url-encoded-keys: keys are written as in a query
import os, urllib.parse
for root, dirs, files in os.walk('.'):
    for f in files:
        if not f.startswith('.'):
            print(urllib.parse.quote_plus(os.path.relpath(os.path.join(root, f))))
