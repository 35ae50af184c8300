# run: bash {file}
# style: find with -prune, and curl; POSIX only, needs curl
set -euo pipefail
export LC_ALL=C
bucket=${BUCKET_NAME:-zerotoboto}
name=$(basename "$PWD")

percent_encode() {
  local text=$1 i c
  for ((i = 0; i < ${#text}; i++)); do
    c=${text:i:1}
    case $c in
      [a-zA-Z0-9/._~-]) printf '%s' "$c" ;;
      *) printf '%%%02X' "'$c" ;;
    esac
  done
}

while IFS= read -r -d '' file; do
  key=$name/${file#./}
  curl -sSfg -T "$file" "$AWS_ENDPOINT_URL/$bucket/$(percent_encode "$key")" >/dev/null
  printf 'Uploaded %s\n      to %s:%s\n' "$PWD/${file#./}" "$bucket" "$key"
done < <(find . -name '.?*' -prune -o -type f -print0)
