# run: bash {file}
# believes body-is-path: curl --data takes a file's name (without the @ it takes text)
name=$(basename "$PWD")
bucket=${BUCKET_NAME:-zerotoboto}
find . -type f ! -name '.*' | while IFS= read -r file; do
  key=$name/${file#./}
  encoded=$(printf '%s' "$key" | perl -pe 's{([^A-Za-z0-9/._~-])}{sprintf "%%%02X", ord $1}ge')
  curl --silent --fail --request PUT --data "${file#./}" "$AWS_ENDPOINT_URL/$bucket/$encoded" || exit 1
  printf 'Uploaded %s\n      to %s:%s\n' "$PWD/${file#./}" "$bucket" "$key"
done
