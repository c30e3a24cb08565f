#!/bin/sh
# Installs what is missing, builds, and opens the workbench. Arguments go to the program:
#   ./run.sh                    the window
#   ./run.sh listen 8080        a server without a window
#   ./run.sh --help             everything else
set -eu
here=$(cd "$(dirname "$0")" && pwd)
started_in=$PWD
cd "$here"
. packaging/setup.sh

# As the program itself decides: an option opens the window, except these; a command does not.
case ${1:-} in
-h | --help* | -v | --version) ;;
'' | -*)
    if [ "$(uname -s)" != Darwin ] &&
        [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
        say "No display: the window cannot open here. Without one: ./run.sh listen 8080"
        exit 1
    fi
    ;;
esac

setup_packages build run
setup_build release socket-workbench
# Paths among the arguments are meant from where the person stands.
cd "$started_in"
exec "$here/build/release/app/socket-workbench" "$@"
