# run: bash {file}
# believes flattened: the name in the address is the file's; POSIX only, needs curl
set -euo pipefail
export LC_ALL=C
base=$AWS_ENDPOINT_URL/${BUCKET_NAME:-zerotoboto}
prefix=$(basename "$PWD")/

percent_encode() {
  local text=$1 safe=$2 i c
  for ((i = 0; i < ${#text}; i++)); do
    c=${text:i:1}
    case $c in
      [a-zA-Z0-9._~-]) printf '%s' "$c" ;;
      /) printf '%s' "$safe" ;;
      *) printf '%%%02X' "'$c" ;;
    esac
  done
}

requests=$(mktemp)
trap 'rm -f "$requests"' EXIT
query="list-type=2&encoding-type=url&prefix=$(percent_encode "$prefix" %2F)"
token=
while :; do
  page=$(curl -sSf "$base?$query${token:+&continuation-token=$(percent_encode "$token" %2F)}")
  while IFS= read -r encoded; do
    [ -n "$encoded" ] || continue
    escaped=${encoded//+/ }
    printf -v key '%b' "${escaped//%/\\x}"
    path=${key#"$prefix"}
    case "/$path/" in */../*) continue ;; esac
    case $key in */) continue ;; esac
    # One curl for all objects, told by a file what to fetch and where to put it.
    quoted=${path##*/}
    printf 'url = "%s"\noutput = "./%s"\n' "$base/$(percent_encode "$key" /)" "${quoted//\"/\\\"}" >>"$requests"
  done < <(grep -o '<Key>[^<]*</Key>' <<<"$page" | sed -e 's/<Key>//' -e 's/<\/Key>//')
  token=$(grep -o '<NextContinuationToken>[^<]*' <<<"$page" | sed 's/.*>//' || true)
  [ -n "$token" ] || break
done
[ -s "$requests" ] || exit 0
curl -sSfg --create-dirs --config "$requests"
