#!/bin/sh
# Brings every source file into the project's format; with --check only says which ones are not.
set -eu
cd "$(dirname "$0")/.."
case ${1:-} in
--check) set -- --dry-run -Werror ;;
'') set -- -i ;;
*)
    echo "usage: $0 [--check]" >&2
    exit 2
    ;;
esac
find app engine ui tests \( -name '*.h' -o -name '*.cpp' \) -exec clang-format "$@" {} +
