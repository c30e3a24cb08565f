#!/bin/sh
# Runs a command in a private desktop: an X server, a window manager and a session bus of its own, with
# accessibility on. Everything is gone afterwards, whatever the command did.
#   run-session.sh [--scale N] [--size WxH] COMMAND [ARGUMENTS...]
# Exit code: the command's; 77 when a tool is missing (a failure where CI is set).
set -u

scale=1
size=1440x900
while [ $# -gt 0 ]; do
    case $1 in
    --scale) scale=$2 && shift 2 ;;
    --size) size=$2 && shift 2 ;;
    *) break ;;
    esac
done

missing=
for tool in Xvfb openbox xprop xdotool import dbus-run-session nc; do
    command -v "$tool" >/dev/null || missing="$missing $tool"
done
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || missing="$missing python3-pyatspi"
if [ -n "$missing" ]; then
    echo "missing:$missing"
    [ -n "${CI:-}" ] && exit 1
    exit 77
fi

work=$(mktemp -d)
mkdir -m 700 "$work/runtime"
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$work/display" 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
read -r number <"$work/display"

export DISPLAY=":$number" HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache"
export XDG_RUNTIME_DIR="$work/runtime" LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR="$scale"
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
unset WAYLAND_DISPLAY
dbus-run-session -- sh -c '
    openbox >/dev/null 2>&1 &
    manager=$!
    until xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id"; do
        kill -0 $manager || exit 1
    done
    "$@"
    result=$?
    kill $manager 2>/dev/null
    exit $result
' session "$@"
