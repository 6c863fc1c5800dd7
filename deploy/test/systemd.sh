#!/usr/bin/env bash
# Runs deploy/systemd/card.service by a real systemd, in a Debian of its own that no network reaches: the user, the
# read-only system, the credentials, a reload, a kill, a mistake that is mended, port 22, a host key that was brought along.
#
# For tests only. Needs root, debootstrap, and a card that was built (./card --version).
# CARD_TEST_CACHE  where the Debian tree is kept between runs
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cache=${CARD_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/card-test}
tree=$cache/systemd
. .mvn/find-jdk
find_jdk

if [ ! -e "$tree.done" ]; then
    rm -rf "$tree"
    mkdir -p "$cache"
    debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,openssh-client bookworm "$tree" >&2
    touch "$tree.done"
fi

work=$(mktemp -d)
mount -t tmpfs tmpfs "$work"
finish() {
    [ -z "${unit:-}" ] || kill -9 "$unit" || true
    umount -l "$work" && rmdir "$work"
}
trap finish EXIT
root=$work/root
mkdir "$work/upper" "$work/work" "$root"

# systemd's own world: it takes over the shell that makes it.
boot() {
    mount -t overlay -o "lowerdir=$tree,upperdir=$work/upper,workdir=$work/work" overlay "$root"
    mkdir -p "$root/opt/card" "$root/usr/lib/jvm/jdk" "$root/old" "$root/etc/card"
    mount --bind . "$root/opt/card"
    mount --bind "$JAVA_HOME" "$root/usr/lib/jvm/jdk"
    cp -r deploy/card deploy/one-api deploy/secrets "$root/etc/card/"
    cp deploy/systemd/card.service "$root/etc/systemd/system/"
    mkdir -p -m 700 "$root/etc/card/one-api/state"
    (umask 077 && echo sk-test >"$root/etc/card/one-api/state/card.key")
    printf '127.0.0.1 localhost\n::1 localhost\n' >"$root/etc/hosts"
    mount -t proc proc "$root/proc"
    mount -t sysfs sysfs "$root/sys"
    mount -t tmpfs -o mode=755 tmpfs "$root/dev"
    for device in null zero full random urandom tty; do
        touch "$root/dev/$device"
        mount --bind "/dev/$device" "$root/dev/$device"
    done
    mkdir "$root/dev/pts"
    mount -t devpts -o newinstance,ptmxmode=666 devpts "$root/dev/pts"
    ln -s pts/ptmx "$root/dev/ptmx"
    mount -t tmpfs tmpfs "$root/run"
    mount -t tmpfs tmpfs "$root/tmp"
    ip link set lo up
    cd "$root"
    pivot_root . old
    cd /
    umount -l /old
    mount --make-rshared /
    exec env -i container=test /lib/systemd/systemd --system
}
export -f boot
export root work tree JAVA_HOME
unshare --mount --propagation private --pid --ipc --uts --cgroup --net --fork --kill-child \
    bash -euc boot >"$work/boot.log" 2>&1 </dev/null &
unit=$!
disown

inside() {
    nsenter --target "$(pgrep -P "$unit")" --mount --pid --ipc --uts --cgroup --net --root --wd -- env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"
}

# Waits for what a command tells.
until_true() {
    for _ in $(seq 300); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.2
    done
    inside journalctl -u card -o cat --no-pager -n 20
    echo "FAILED: $*" >&2
    return 1
}
visit() { inside ssh -o StrictHostKeyChecking=no -o LogLevel=ERROR -p "${2:-2222}" "$1" card; }
property() { inside systemctl show -p "$1" --value card; }
says() { inside journalctl -u card -o cat --no-pager | grep "$1" >/dev/null; }
card=/etc/card/card/card.conf
drop_in=/etc/systemd/system/card.service.d

until_true inside systemctl start --no-block card
until_true visit 127.0.0.1
until_true visit ::1
[ "$(inside sh -c 'stat -L -c %a /var/lib/card')" = 700 ]
inside grep -q 'CapEff:.*0000000000000000' "/proc/$(property MainPID)/status"
echo "ok: a user of its own serves IPv4 and IPv6, without a right"

inside sed -i 's/place = "iHome"/place = "Elsewhere"/' "$card"
inside systemctl reload card
until_true eval 'visit 127.0.0.1 | grep Elsewhere'
echo "ok: reloaded"

before=$(property MainPID)
inside kill -9 "$before"
until_true visit 127.0.0.1
[ "$(property MainPID)" != "$before" ]
echo "ok: killed, and there again"

inside sh -c "echo 'oops = 1' >>$card"
inside systemctl restart --no-block card
until_true says 'oops is an unknown key'
inside sed -i '$d' "$card"
until_true visit 127.0.0.1
echo "ok: came back once its mistake was mended"

inside mkdir -p "$drop_in"
inside cp /opt/card/deploy/systemd/port-22.conf "$drop_in/"
inside systemctl daemon-reload
inside systemctl restart --no-block card
until_true visit ::1 22
inside rm "$drop_in/port-22.conf"
inside systemctl daemon-reload
echo "ok: port 22"

inside systemctl stop card
[ "$(property Result)" = success ]
inside sh -c 'cp /var/lib/card/ssh_host_ed25519_key /root/ && rm -r /var/lib/private/card /var/lib/card &&
    mkdir /var/lib/card && cp /root/ssh_host_ed25519_key /var/lib/card/'
inside systemctl start --no-block card
until_true visit 127.0.0.1
inside systemctl stop card
inside sh -c 'cp /root/ssh_host_ed25519_key /var/lib/card/key && mv /var/lib/card/key /var/lib/card/ssh_host_ed25519_key &&
    chown root: /var/lib/card/'
inside systemctl start --no-block card
until_true visit 127.0.0.1
echo "ok: a host key that was brought along"
