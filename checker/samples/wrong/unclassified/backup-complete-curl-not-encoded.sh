# run: bash {file}
# unclassified: the other way round, the key is put into the address as it is, so that # ends it and %25 is a percent sign
name=$(basename "$PWD")
bucket=${BUCKET_NAME:-zerotoboto}
status=0
while IFS= read -r file; do
  key=$name/${file#./}
  if curl --silent --fail --globoff --upload-file "$file" "$AWS_ENDPOINT_URL/$bucket/${key// /%20}" >/dev/null; then
    printf 'Uploaded %s\n      to %s:%s\n' "$PWD/${file#./}" "$bucket" "$key"
  else
    status=1
  fi
done < <(find . -type f ! -name '.*')
exit $status
