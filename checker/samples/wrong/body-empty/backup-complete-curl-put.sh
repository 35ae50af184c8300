# run: bash {file}
# believes body-empty: curl --request PUT with nothing to send
name=$(basename "$PWD")
bucket=${BUCKET_NAME:-zerotoboto}
status=0
while IFS= read -r file; do
  key=$name/${file#./}
  encoded=$(printf '%s' "$key" | perl -pe 's{([^A-Za-z0-9/._~-])}{sprintf "%%%02X", ord $1}ge')
  if curl --silent --fail --request PUT --header 'Content-Length: 0' "$AWS_ENDPOINT_URL/$bucket/$encoded"; then
    printf 'Uploaded %s\n      to %s:%s\n' "$PWD/${file#./}" "$bucket" "$key"
  else
    status=1
  fi
done < <(find . -type f ! -name '.*')
exit $status
