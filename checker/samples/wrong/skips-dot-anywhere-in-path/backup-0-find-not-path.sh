# run: sh {file}
# believes skips-dot-anywhere-in-path: -not -path over the absolute path (needs a working directory below a hidden folder)
find "$PWD" -type f -not -path '*/.*'
