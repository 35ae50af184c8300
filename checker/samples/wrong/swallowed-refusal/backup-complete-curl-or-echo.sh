# run: bash {file}
# believes swallowed-refusal: after || the status is that of echo
name=$(basename "$PWD")
bucket=${BUCKET_NAME:-zerotoboto}
find . -type f ! -name '.*' | while IFS= read -r file; do
  key=$name/${file#./}
  encoded=$(printf '%s' "$key" | perl -pe 's{([^A-Za-z0-9/._~-])}{sprintf "%%%02X", ord $1}ge')
  curl --silent --fail --globoff --upload-file "$file" "$AWS_ENDPOINT_URL/$bucket/$encoded" >/dev/null &&
    printf 'Uploaded %s\n      to %s:%s\n' "$PWD/${file#./}" "$bucket" "$key" ||
    echo "could not upload $file" >&2
done
