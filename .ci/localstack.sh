#!/usr/bin/env bash
# LocalStack 4.14.0 (S3 only) from its Python package, for machines without Docker: what CI compares the embedded S3 with.
#
#   .ci/localstack.sh install DIR      install into DIR; at once when DIR already holds what the requirements file asks for
#   .ci/localstack.sh start DIR PORT   serve on 127.0.0.1:PORT in the foreground, until SIGTERM or Ctrl-C; silent unless it fails
#
# All that it writes lies below DIR. It is ready when GET /_localstack/health says "s3": "running" or "available".
# It needs Python 3.13 (which the image has too) or 3.12: from PYTHON, PATH or pyenv, in this order.
# Exit codes: 0 done, 1 failed, 2 usage, 3 no such Python here.
set -euo pipefail

requirements=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/localstack-requirements.txt

say() { printf 'localstack.sh: %s\n' "$*" >&2; }

usage() {
  say 'usage: localstack.sh install DIR | start DIR PORT'
  exit 2
}

# A Python without venv and ensurepip (Debian's bare python3) can't make the environment, whatever its version.
# Shims (pyenv's) exist for versions that aren't active: only running one tells.
suits() {
  "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] not in ((3, 12), (3, 13)))' >/dev/null 2>&1
}

find_python() {
  local candidate version
  for candidate in "${PYTHON:-}" python3.13 python3.12 python3 python; do
    if [ -n "$candidate" ] && suits "$candidate"; then
      command -v "$candidate"
      return
    fi
  done
  if command -v pyenv >/dev/null; then
    for version in $(pyenv versions --bare | grep -E '^3\.1[23]\.[0-9]+$' | sort -t . -k 2,2nr -k 3,3nr); do
      candidate=$(pyenv root)/versions/$version/bin/python
      if suits "$candidate"; then
        echo "$candidate"
        return
      fi
    done
  fi
  return 1
}

# What runs inside the environment: "check" loads all that S3 needs, "serve PORT FOLDER" serves.
program=$(
  cat <<'PYTHON'
import functools, shutil, socket, sys, warnings

import typing_extensions

# The package claims Python 3.10, yet its S3 imports warnings.deprecated, which came with 3.13: without it
# the server starts all the same and reports "s3": "error".
if not hasattr(warnings, 'deprecated'):
    warnings.deprecated = typing_extensions.deprecated

from localstack.services.s3 import provider

if sys.argv[1] == 'check':
    # An index of all services, built by the first use and kept: seconds and 300 MB that a start can spare.
    from localstack import config
    from localstack.aws.spec import get_service_catalog
    config.dirs.mkdirs()
    get_service_catalog()
    sys.exit()

port, folder = int(sys.argv[2]), sys.argv[3]

# On a taken port it would print "Ready." and hang: ask first.
with socket.socket() as trial:
    trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        trial.bind(('127.0.0.1', port))
    except OSError as error:
        sys.exit(f'localstack.sh: cannot listen on 127.0.0.1:{port}: {error.strerror}; choose another port')

# It listens on every interface whatever GATEWAY_LISTEN says; this is a server without passwords.
from twisted.internet import endpoints
endpoints.TCP4ServerEndpoint = functools.partial(endpoints.TCP4ServerEndpoint, interface='127.0.0.1')

# Fixed to a folder below /tmp, which several servers would share.
shutil.rmtree(folder, ignore_errors=True)
provider.DEFAULT_S3_TMP_DIR = folder

from localstack.runtime.main import main
main()
PYTHON
)

# A clean environment: neither the user's AWS files nor their own LocalStack settings take part, and nothing calls home.
# OVERRIDE_IN_DOCKER: inside a container it would take the image's own folders for its data.
settings() {
  mkdir -p "$dir/home" "$dir/tmp"
  environment=(
    PATH="$PATH" LANG=C.UTF-8 HOME="$dir/home" TMPDIR="$dir/tmp" PYTHONWARNINGS=ignore
    FILESYSTEM_ROOT="$dir/root" CONFIG_DIR="$dir/home" OVERRIDE_IN_DOCKER=0
    SERVICES=s3 EAGER_SERVICE_LOADING=1 SKIP_SSL_CERT_DOWNLOAD=1 DISABLE_EVENTS=1 DNS_ADDRESS=0 LS_LOG=error
  )
}

installed() {
  cmp -s "$requirements" "$dir/installed-requirements.txt" && "$dir/venv/bin/python" -c 'import localstack' 2>/dev/null
}

install() {
  if installed; then return; fi
  local python
  if ! python=$(find_python); then
    say 'no Python 3.12 or 3.13 (with venv) in PYTHON, PATH or pyenv: LocalStack cannot be installed here.' \
      'Install one, or set PYTHON to its path.'
    exit 3
  fi
  say "installing LocalStack into $dir with $("$python" --version) (about 30 s)"
  # The copy of the list is the sign of a complete installation: it goes first and comes last.
  rm -f "$dir/installed-requirements.txt"
  settings
  # The steps' own exit codes (pip knows a 3 too) must not pass for this script's.
  if ! {
    "$python" -m venv --clear "$dir/venv" &&
      "$dir/venv/bin/python" -m pip install --quiet --no-input --disable-pip-version-check --no-deps --requirement "$requirements" &&
      "$dir/venv/bin/python" -m pip --disable-pip-version-check check >/dev/null &&
      env -i "${environment[@]}" "$dir/venv/bin/python" -c "$program" check
  }; then
    say "the installation into $dir failed; nothing of it is used, so call install again once the cause is gone"
    exit 1
  fi
  cp "$requirements" "$dir/installed-requirements.txt"
}

start() {
  if ! installed; then
    say "LocalStack is not installed in $dir: run localstack.sh install $dir first"
    exit 1
  fi
  settings
  # exec: the process that the caller started is the server itself, so that one signal ends it.
  # Its banner goes to stdout; errors come on stderr.
  exec env -i "${environment[@]}" GATEWAY_LISTEN="127.0.0.1:$port" \
    "$dir/venv/bin/python" -c "$program" serve "$port" "$dir/objects-$port" >/dev/null
}

action=${1:-} dir=${2:-} port=${3:-}
[ -n "$dir" ] || usage
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
case $action-$# in
  install-2) install ;;
  start-3)
    [[ $port =~ ^[1-9][0-9]{0,4}$ ]] || usage
    start
    ;;
  *) usage ;;
esac
