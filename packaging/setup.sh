# shellcheck shell=sh
# What run.sh and test.sh share: the packages they need, and configuring and building a preset.
# Sourced, from the project's folder, with `set -eu`. Everything it says goes to standard error, so
# that the output of `./run.sh listen 8080 --json` can be piped on.

# `a|b`: b is what newer releases call a.
packages_build='g++ cmake ninja-build pkg-config qt6-base-dev libqt6svg6-dev|qt6-svg-dev libuv1-dev ccache'
packages_run='libqt6svg6 fonts-inter fonts-jetbrains-mono qt6-translations-l10n'
packages_test='xvfb openbox x11-utils xdotool imagemagick at-spi2-core dbus-daemon python3 python3-pyatspi
    gir1.2-atspi-2.0 netcat-openbsd clang-format'

say() {
    printf '%s\n' "$*" >&2
}

# setup_packages SET...: makes sure that the sets (build, run, test) are installed, or stops with the
# command that installs them.
setup_packages() {
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        setup_apt "$@"
    elif ! setup_have_tools; then
        setup_other "$@"
    fi
}

# The names of the sets, one per line.
# shellcheck disable=SC2086 # lists of words
setup_names() {
    for set_name in "$@"; do
        case $set_name in
        build) printf '%s\n' $packages_build ;;
        run) printf '%s\n' $packages_run ;;
        test) printf '%s\n' $packages_test ;;
        esac
    done
}

setup_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Of the alternatives `a|b`, prints the one to install, or nothing if one is there already.
setup_choose() {
    chosen=
    for alternative in $(printf '%s' "$1" | tr '|' ' '); do
        if setup_installed "$alternative"; then
            return
        fi
        if [ -z "$chosen" ] && apt-cache show "$alternative" >/dev/null 2>&1; then
            chosen=$alternative
        fi
    done
    printf '%s\n' "${chosen:-${1%%|*}}"
}

setup_missing() {
    setup_names "$@" | while read -r name; do
        setup_choose "$name"
    done
}

setup_apt() {
    missing=$(setup_missing "$@" | tr '\n' ' ')
    if [ -z "$missing" ]; then
        return
    fi
    root=
    if [ "$(id -u)" -ne 0 ]; then
        # sudo may ask for a password only if somebody is there to type it.
        if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
            say "These packages are missing and this user cannot install them. As root:"
            say "    apt-get update && apt-get install --no-install-recommends ${missing% }"
            exit 1
        fi
        root=sudo
    fi
    say "Installing: ${missing% }"
    # One repository that does not answer must not stop the others; a package that is then missing does.
    $root apt-get -q update </dev/null >&2 || true
    missing=$(setup_missing "$@" | tr '\n' ' ')
    # shellcheck disable=SC2086 # a list of words, each one a package
    $root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 install \
        --no-install-recommends $missing </dev/null >&2
}

# On other systems the packages cannot be asked for by name, but the tools can.
setup_have_tools() {
    for tool in c++ cmake ninja pkg-config; do
        command -v $tool >/dev/null || return 1
    done
    pkg-config --exists 'libuv >= 1.44' || return 1
    command -v qmake6 >/dev/null || command -v qmake >/dev/null || pkg-config --exists Qt6Svg
}

# setup_other SET...: says how to install the sets here, and stops.
setup_other() {
    with_tests=
    case " $* " in *' test '*) with_tests=yes ;; esac
    like=$(. /etc/os-release 2>/dev/null && printf ' %s %s ' "${ID:-}" "${ID_LIKE:-}") || like=
    [ "$(uname -s)" != Darwin ] || like=' macos '
    dnf='sudo dnf install gcc-c++ cmake ninja-build pkgconf-pkg-config qt6-qtbase-devel qt6-qtsvg-devel libuv-devel ccache rsms-inter-fonts jetbrains-mono-fonts qt6-qttranslations'
    pacman='sudo pacman -S --needed gcc cmake ninja pkgconf qt6-base qt6-svg libuv ccache inter-font ttf-jetbrains-mono qt6-translations'
    brew='brew install cmake ninja pkg-config qt libuv ccache'
    if [ -n "$with_tests" ]; then
        dnf="$dnf xorg-x11-server-Xvfb openbox xprop xdotool ImageMagick at-spi2-core dbus-daemon python3-pyatspi netcat clang-tools-extra"
        pacman="$pacman xorg-server-xvfb openbox xorg-xprop xdotool imagemagick at-spi2-core dbus python-atspi openbsd-netcat clang"
        brew="$brew clang-format"
    fi
    say "Tools or libraries are missing, and this script installs them on Debian only."
    case $like in
    *' fedora '* | *' rhel '* | *' centos '*) say "    $dnf" ;;
    *' arch '*) say "    $pacman" ;;
    *' macos '*) say "    $brew" ;;
    *)
        say "Install a C++20 compiler, CMake 3.25, Ninja, pkg-config, Qt 6.4 or newer with its SVG"
        say "module and libuv 1.44 or newer. The names elsewhere:"
        # shellcheck disable=SC2046 # a list of words
        say "    apt:    sudo apt-get install" $(setup_names "$@" | sed 's/|.*//')
        say "    dnf:    $dnf"
        say "    pacman: $pacman"
        say "    brew:   $brew"
        ;;
    esac
    say "Then start this script again."
    exit 1
}

# setup_build PRESET [TARGET...]: configures if that has not been done, and builds in parallel.
setup_build() {
    preset=$1
    shift
    # Compilations of another checkout of the same sources are found again.
    export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$PWD}" CCACHE_NOHASHDIR="${CCACHE_NOHASHDIR:-1}"
    ninja_file=build/$preset/build.ninja
    # Ninja itself configures again when a CMakeLists.txt changes, but does not know the presets.
    if [ ! -f "$ninja_file" ] || [ -n "$(find CMakePresets.json -newer "$ninja_file")" ]; then
        cmake --preset "$preset" >&2
    fi
    cmake --build --preset "$preset" ${1+--target "$@"} >&2
}
