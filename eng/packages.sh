# shellcheck shell=bash
# Sourced. How the scripts here speak, and how they install what a Debian or Ubuntu machine lacks.

# Exit code for "this machine cannot have it": the caller may try another way.
unavailable=69

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$*"
    exit 1
}

# Is root's power here without asking in vain? A password is asked for only where someone can type it.
can_be_root() {
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 2 ]; }; }
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null >&2
}

can_install_packages() {
    command -v apt-get >/dev/null && can_be_root
}

# A fresh machine has no package lists at all, and an old one may have outdated ones.
# They are fetched at most once per script.
refresh_package_lists() {
    [ -z "${package_lists_are_fresh:-}" ] || return 0
    say "Fetching the distribution's package lists."
    apt_get update || return
    package_lists_are_fresh=yes
}

# install_packages WHY PACKAGE…
install_packages() {
    local why=$1
    shift
    can_install_packages || return "$unavailable"
    say "Installing $* from the distribution's packages: $why."
    apt_get install -y --no-install-recommends "$@" && return
    refresh_package_lists && apt_get install -y --no-install-recommends "$@"
}
