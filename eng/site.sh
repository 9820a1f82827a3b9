# shellcheck shell=bash
# Sourced by run, after steps.sh. The steps from a working copy to the running site.

root=$PWD
site=$root/src/Mediateki.Map.Web
published=$site/bin/Release/net10.0/publish
program=$published/Mediateki.Map.Web.dll
marks=$root/.cache/run
address=${ASPNETCORE_URLS:-http://127.0.0.1:5080}
# The address that a person on this machine would type.
shown=$(printf %s "${address%%;*}" | sed 's#//\(\*\|+\|0\.0\.0\.0\|\[::\]\)#//localhost#; s#/*$##')

answers() {
    local host=${shown#*://} port
    port=${host##*:}
    host=${host%:*}
    case $port in *[!0-9]* | '') port=80 ;; esac
    timeout 1 bash -c "exec 3<>/dev/tcp/$host/$port" 2>/dev/null
}

require_free_address() {
    ! answers || fail "Something answers at $shown already: stop it, or choose another address, as in ASPNETCORE_URLS=http://127.0.0.1:5081 ./run"
}

marked() { # marked NAME TEXT: was this the text that was marked last?
    [ "$(cat "$marks/$1" 2>/dev/null)" = "$2" ]
}

mark() {
    mkdir -p "$marks"
    printf '%s\n' "$2" >"$marks/$1"
}

build_site() {
    sources=$(dotnet --version)-$(fingerprint src eng/assets seed-data ./*.props ./*.json .npmrc .editorconfig BannedSymbols.txt)
    [ -e "$program" ] && marked build "$sources" && return
    say "Building the site."
    build publish "$site"
    mark build "$sources"
}

# Any spelling: .NET reads these names without regard to case.
given_connection() {
    env | sed -n 's/^connectionstrings__catalogue=//Ip' | head -n 1
}

choose_database() {
    connection=$(given_connection) database=given
    [ -z "$connection" ] || return 0
    local code=0
    database=private
    hold_postgis || code=$?
    [ "$code" != 0 ] || return 0
    [ "$code" = "${unavailable:?}" ] || exit "$code"
    hold_compose_database || exit "$code"
}

# --- the database of docker-compose.yml ------------------------------------------------------

hold_compose_database() {
    docker info >/dev/null 2>&1 || return
    say "A Docker engine answers: using the database of docker-compose.yml."
    database=compose
    [ -e .env ] || (umask 077 && printf 'MEDIATEKI_DB_PASSWORD=%s\n' "$(head -c 24 /dev/urandom | base64 | tr -dc A-Za-z0-9)" >.env)
    mkdir -p "$marks"
    exec 8>>"$marks/compose.users"
    flock -s 8
    trap 'stop; stop_compose_database' EXIT
    docker compose up --detach --wait db 8>&- >&2 || return
    connection="Host=127.0.0.1;Port=$(setting MEDIATEKI_DB_PORT 54320);Username=mediateki;Password=$(setting MEDIATEKI_DB_PASSWORD '');Database=mediateki"
}

# A value as docker compose itself reads it: the environment first, then .env.
setting() {
    local stored
    stored=$(sed -n "s/^$1=//p" .env | tail -n 1)
    printf '%s' "${!1:-${stored:-$2}}"
}

# The last copy that uses it stops it.
stop_compose_database() {
    exec 8>&-
    exec 8>>"$marks/compose.users"
    ! flock -n -x 8 || docker compose stop db 8>&- >&2
}

# --- catalogue and server --------------------------------------------------------------------

prepare_environment() {
    local name
    for name in $(env | sed -n 's/^\(connectionstrings__catalogue\)=.*/\1/Ip'); do unset "$name"; done
    export CONNECTIONSTRINGS__CATALOGUE=$connection ASPNETCORE_URLS=$address
    # Each database has a snapshot of its own: one must never stand in for another.
    : "${Catalogue__SnapshotFolder:=$root/var/snapshot/$database-$(printf %s "$connection" | sha256sum | cut -c1-12)}"
    local streets=$root/../shared/data/geo/basemap/basemap-lean.pmtiles
    [ ! -e "$streets" ] || : "${Basemap__PmtilesFile:=$(realpath "$streets")}"
    export Catalogue__SnapshotFolder ${Basemap__PmtilesFile+Basemap__PmtilesFile}
}

load_catalogue() {
    prepare_environment
    # A private database is new when its password is: then all is loaded again.
    local state
    state=$(printf %s "$connection $sources $(fingerprint seed-data)" | sha256sum)
    if [ "$database" = private ] && marked catalogue "$state"; then return; fi
    say "Bringing the database up to date and importing seed-data/."
    step env -C "$published" dotnet "$program" migrate
    step env -C "$published" dotnet "$program" import "$root/seed-data"
    if [ "$database" = private ]; then mark catalogue "$state"; fi
}

serve() {
    begin_step env -C "$published" dotnet "$program"
    while kill -0 "${step_group:?}" 2>/dev/null; do
        if answers; then
            say "Mediateki Map is open at $shown (Ctrl-C stops it)."
            break
        fi
        sleep 0.1
    done
    end_step
}
