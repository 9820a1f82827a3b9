# shellcheck shell=bash
# Sourced by run and test, in the working copy's root. What both do: run steps that Ctrl-C really ends,
# build, and hold a private database for as long as it is needed.

# shellcheck source=eng/packages.sh
. eng/packages.sh

step_group='' holder='' pipes=''

# Nothing stays behind: no build server, and (see stop) no process of a step, whatever ends us.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en TESTINGPLATFORM_UI_LANGUAGE=en
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Starts a command in a process group of its own.
begin_step() {
    setsid "$@" </dev/null &
    step_group=$!
}

end_step() {
    local code=0
    wait "$step_group" || code=$?
    step_group=''
    return "$code"
}

step() {
    begin_step "$@"
    end_step
}

stop_step() {
    [ -n "$step_group" ] || return 0
    kill -TERM -- "-$step_group" 2>/dev/null || true
    local _
    for _ in {1..100}; do
        # Once its leader is gone the number may be another process's: nothing more is sent to it.
        kill -0 "$step_group" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- "-$step_group" 2>/dev/null || true
}

stop() {
    trap '' INT TERM HUP
    stop_step
    let_go_of_postgis
}

# shellcheck disable=SC2034 # connection is for the script that sources this
# hold_postgis [OPTION…]: sets connection to the string of a private cluster that runs until we let go.
# Its holder waits on a pipe, which closes however we end.
hold_postgis() {
    pipes=$(mktemp -d)
    mkfifo "$pipes/keep" "$pipes/connection"
    eng/postgis "$@" hold <"$pipes/keep" >"$pipes/connection" &
    holder=$!
    exec 7>"$pipes/keep"
    IFS= read -r connection <"$pipes/connection" && return
    local code=0
    wait "$holder" || code=$?
    holder=''
    return "$code"
}

let_go_of_postgis() {
    exec 7>&-
    [ -z "$holder" ] || wait "$holder" || true
    holder=''
    [ -z "$pipes" ] || rm -rf "$pipes"
}

require_dotnet() {
    dotnet --list-sdks 2>/dev/null | grep -q '^10\.' ||
        fail "The .NET SDK 10 is missing: install the package dotnet-sdk-10.0, or see https://dotnet.microsoft.com/download."
}

# Front-end packages are part of the build once the repository lists them.
require_node() {
    [ ! -e package.json ] || eng/node
}

# build COMMAND PROJECT, where COMMAND is build or publish: two builds of one working copy would write the same files, so they take turns.
build() {
    mkdir -p .cache
    step flock .cache/build.lock dotnet "$1" "$2" -c Release -warnaserror -v minimal \
        -nodeReuse:false -p:UseSharedCompilation=false
}

# One short text for the names, sizes and times of all files that a build or an import reads. Paths may be missing.
fingerprint() {
    local path existing=()
    for path in "$@"; do [ ! -e "$path" ] || existing+=("$path"); done
    find "${existing[@]}" \( -name bin -o -name obj -o -path '*/wwwroot/lib' \) -prune -o -type f -printf '%p %s %T@\n' |
        LC_ALL=C sort | sha256sum | cut -c1-20
}
