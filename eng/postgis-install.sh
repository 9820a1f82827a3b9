# shellcheck shell=bash
# Sourced by eng/postgis, after packages.sh. Finds PostgreSQL with PostGIS on this machine and installs it where it is missing.

servers=${MEDIATEKI_POSTGRESQL_FOLDER:-/usr/lib/postgresql}

has_postgis() { # has_postgis BIN
    local share
    share=$("$1/pg_config" --sharedir 2>/dev/null) && [ -e "$share/extension/postgis.control" ]
}

# shellcheck disable=SC2034 # bin is for the script that sources this
# Sets bin to the newest PostgreSQL that has PostGIS: one of the distribution's versions, or the one on the path.
find_postgis() {
    local candidate
    for candidate in $(printf '%s\n' "$servers"/*/bin | sort -rV) "$(pg_config --bindir 2>/dev/null || true)"; do
        if [ -x "$candidate/initdb" ] && has_postgis "$candidate"; then
            bin=$candidate
            return
        fi
    done
    return 1
}

# The major version to install: a server that is here and lacks only PostGIS, else the distribution's own.
wanted_version() {
    local here
    here=$(printf '%s\n' "$servers"/*/bin/initdb | sort -rV | sed -n 's|.*/\([0-9][0-9]*\)/bin/initdb$|\1|p' | head -n 1)
    if [ -n "$here" ]; then
        printf '%s\n' "$here"
    else
        apt-cache depends postgresql 2>/dev/null | sed -n 's/^ *Depends: postgresql-\([0-9][0-9]*\)$/\1/p' | head -n 1
    fi
}

postgis_package() { # postgis_package VERSION
    apt-cache search --names-only "^postgresql-$1-postgis-[0-9]+\$" 2>/dev/null | cut -d ' ' -f 1 | sort -V | tail -n 1
}

cannot_have_postgis() {
    say "PostgreSQL with PostGIS is missing and cannot be installed from here: install the packages ${1:-postgresql and postgis}."
    exit "${unavailable:?}"
}

prerequisites() {
    find_postgis && return
    can_install_packages || cannot_have_postgis
    local version package
    version=$(wanted_version)
    if [ -z "$version" ] || [ -z "$(postgis_package "$version")" ]; then
        refresh_package_lists || cannot_have_postgis
        version=$(wanted_version)
    fi
    package=$(postgis_package "${version:-none}")
    [ -n "$package" ] || cannot_have_postgis
    install_server "$version" "$package" || cannot_have_postgis "postgresql-$version and $package"
    find_postgis || cannot_have_postgis "postgresql-$version and $package"
}

# Debian starts a system-wide server on port 5432 with the first server package. Nobody asked for that
# one: the private cluster is all we need, so its creation is off while we install.
install_server() { # install_server VERSION PACKAGE
    local why="the site keeps its catalogue in PostgreSQL with PostGIS, here a private one for this working copy"
    if [ -x "$servers/$1/bin/initdb" ]; then
        install_packages "$why" "$2"
        return
    fi
    local settings=/etc/postgresql-common/createcluster.conf code=0
    install_packages "the base of PostgreSQL" postgresql-common || return
    local quiet=''
    grep -qs '^ *create_main_cluster' "$settings" || quiet=yes
    [ -z "$quiet" ] || as_root pg_conftool "$settings" set create_main_cluster false
    install_packages "$why" "postgresql-$1" "$2" || code=$?
    [ -z "$quiet" ] || as_root pg_conftool "$settings" remove create_main_cluster
    return "$code"
}
