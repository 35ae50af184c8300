# run: bash {file}
# believes reported-despite-refusal: curl fails when the server says no (only with --fail)
set -e
name=$(basename "$PWD")
bucket=${BUCKET_NAME:-zerotoboto}
while IFS= read -r file; do
  key=$name/${file#./}
  encoded=$(printf '%s' "$key" | perl -pe 's{([^A-Za-z0-9/._~-])}{sprintf "%%%02X", ord $1}ge')
  curl --silent --globoff --output /dev/null --upload-file "$file" "$AWS_ENDPOINT_URL/$bucket/$encoded"
  printf 'Uploaded %s\n      to %s:%s\n' "$PWD/${file#./}" "$bucket" "$key"
done < <(find . -type f ! -name '.*')
