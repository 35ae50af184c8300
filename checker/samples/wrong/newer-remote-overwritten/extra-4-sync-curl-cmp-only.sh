# run: bash {file}
# believes newer-remote-overwritten: cmp says which one is newer; POSIX only, needs curl
set -euo pipefail
export LC_ALL=C
bucket=${BUCKET_NAME:-zerotoboto}
name=$(basename "$PWD")
copy=$(mktemp)
trap 'rm -f "$copy"' EXIT

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
  url=$AWS_ENDPOINT_URL/$bucket/$(percent_encode "$key")
  status=$(curl -sg --remote-time -o "$copy" -w '%{http_code}' "$url")
  if [ "$status" = 200 ] && cmp -s "$copy" "$file"; then
    continue
  else
    curl -sSfg -T "$file" "$url" >/dev/null
    printf 'Uploaded %s\n      to %s:%s\n' "$PWD/${file#./}" "$bucket" "$key"
  fi
done < <(find . -name '.?*' -prune -o -type f -print0)
