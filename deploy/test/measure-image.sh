#!/usr/bin/env bash
# Prints what an image of the card costs: its size, the time from its start until it listens, and
# the time of the first login after that, with and without the AOT cache. Each line is a median.
#
#   deploy/test/measure-image.sh [IMAGE] [RUNS]
#
# Needs docker, ssh and GNU date. Compare figures of one idle machine only.
set -euo pipefail
image=${1:-card}
runs=${2:-5}
container=
trap '[ -z "$container" ] || docker rm -f "$container" >/dev/null' EXIT

nanos() { date -d "$1" +%s%N; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# Runs a card with the rest of the arguments; prints milliseconds to listening and of the first
# login, and MiB of memory.
visit() {
    container=$(docker run -d --read-only --cap-drop ALL --user 65532 --security-opt no-new-privileges \
        -p 127.0.0.1::2222 "$@")
    local listening=
    for _ in $(seq 600); do
        listening=$(docker logs -t "$container" 2>/dev/null | sed -n 's/ Listening on .*//p')
        [ -z "$listening" ] || break
        read -rt 0.1 <> <(:) || :
    done
    [ -n "$listening" ] || { docker logs "$container" >&2; exit 1; }
    local port before after started memory
    started=$(docker inspect -f '{{.State.StartedAt}}' "$container")
    port=$(docker port "$container" 2222/tcp | sed 's/.*://')
    before=$(date +%s%N)
    ssh -F none -p "$port" -o BatchMode=yes -o StrictHostKeyChecking=no \
        -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR 127.0.0.1 card </dev/null >/dev/null
    after=$(date +%s%N)
    memory=$(docker stats --no-stream --format '{{.MemUsage}}' "$container" | sed 's/MiB.*//')
    echo "$((($(nanos "$listening") - $(nanos "$started")) / 1000000))" \
        "$(((after - before) / 1000000))" "$memory"
    docker rm -f -v "$container" >/dev/null
    container=
}

table() {
    local name=$1 all
    shift
    all=$(for _ in $(seq "$runs"); do visit "$@"; done)
    printf '%-18s %9s ms %12s ms %10s MiB\n' "$name" \
        "$(cut -d ' ' -f 1 <<<"$all" | median)" \
        "$(cut -d ' ' -f 2 <<<"$all" | median)" \
        "$(cut -d ' ' -f 3 <<<"$all" | median)"
}

printf 'image %s: %d MB, of that the AOT cache %d MB\n' "$image" \
    "$(($(docker image inspect -f '{{.Size}}' "$image") / 1000000))" \
    "$(($(docker history --no-trunc --human=false --format '{{.Size}} {{.CreatedBy}}' "$image" |
        awk '/card\.aot/ { print $1; exit }') / 1000000))"
printf '%-18s %12s %15s %14s\n' "median of $runs" 'to listening' 'first login' 'memory'
table 'with AOT cache' "$image"
table 'without it' --entrypoint /opt/card/java/bin/java "$image" \
    @/opt/card/options ink.dong4j.card.server.cli.Main serve
