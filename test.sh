#!/bin/sh
# Installs what is missing, builds, and runs every test. Other arguments go to ctest:
#   ./test.sh                   all tests
#   ./test.sh -R socket         the tests whose name contains "socket"
#   ./test.sh --asan            the same tests under the address and undefined-behaviour sanitizers
#   ./test.sh --tsan            the same tests under the thread sanitizer
#   ./test.sh --preset NAME     in another preset of CMakePresets.json
set -eu
cd "$(dirname "$0")"
. packaging/setup.sh

preset=dev
while [ $# -gt 0 ]; do
    case $1 in
    --asan | --tsan) preset=${1#--} ;;
    --preset)
        shift
        preset=${1:?--preset needs a name}
        ;;
    -h | --help)
        sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
        exit
        ;;
    *) break ;;
    esac
    shift
done

setup_packages build run test
setup_build "$preset"

# GCC 12's thread sanitizer cannot start where the kernel spreads addresses too far.
fixed=
if [ "$preset" = tsan ] && setarch -R true 2>/dev/null; then
    fixed='setarch -R'
fi
exec $fixed ctest --preset "$preset" --parallel "$(getconf _NPROCESSORS_ONLN)" "$@"
