#!/usr/bin/env bash
# Makes stand-ins for the base images on a Debian machine that reaches no image registry: from
# debootstrap, and from the JDK, the trusted certificates and the Maven repository of this machine.
#
#   card-test/debian:bookworm   Debian's minbase with nginx
#   card-test/jdk:25            that and a JDK and Maven: for JDK_IMAGE
#   card-test/runtime:bookworm  C library, certificates, time zones, no shell: for RUNTIME_IMAGE
#   card-test/nginx:bookworm    Debian's nginx under the official image's conventions
#
# For tests only: these images hold what this machine trusts. Needs root, docker and debootstrap.
# CARD_TEST_CACHE  where the Debian tree is kept between runs
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cache=${CARD_TEST_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/card-test}
tree=$cache/bookworm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

. .mvn/find-jdk
find_jdk

made() { docker image inspect "$1" >/dev/null 2>&1; }

bootstrap() {
    [ ! -e "$tree.done" ] || return 0
    rm -rf "$tree"
    mkdir -p "$cache"
    debootstrap --variant=minbase --include=ca-certificates,nginx-light bookworm "$tree" >&2
    rm -rf "$tree"/var/cache/apt/archives/*.deb "$tree"/var/lib/apt/lists/*
    touch "$tree.done"
}

debian() {
    bootstrap
    tar -C "$tree" --exclude=./dev --exclude=./proc --exclude=./sys -c . |
        docker import - card-test/debian:bookworm >/dev/null
}

# The folder of a Maven that `mvnw` would use.
maven_home() {
    local maven
    if maven=$(command -v mvn); then
        dirname "$(dirname "$(readlink -f "$maven")")"
    else
        ls -d "${MAVEN_USER_HOME:-$HOME/.m2}"/wrapper/card/apache-maven-*
    fi
}

# Hard links would be torn apart by the image's layers, and links that lead out would break.
jdk() {
    mkdir -p "$work/jdk/opt/java" "$work/jdk/opt/maven" "$work/jdk/root/.m2"
    cp -rL "$JAVA_HOME" "$work/jdk/opt/java/openjdk"
    rm -f "$work/jdk/opt/java/openjdk/lib/src.zip"
    cp -rL "$(maven_home)"/{bin,boot,conf,lib} "$work/jdk/opt/maven/"
    if [ -d "$HOME/.m2/repository" ]; then
        cp -rL "$HOME/.m2/repository" "$work/jdk/root/.m2/"
        rm -rf "$work/jdk/root/.m2/repository/ink/dong4j"
    fi
    {
        echo 'FROM card-test/debian:bookworm'
        echo 'COPY jdk/ /'
        echo 'ENV JAVA_HOME=/opt/java/openjdk LANG=C.UTF-8'
        echo 'ENV PATH=/opt/java/openjdk/bin:/opt/maven/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
    } >"$work/Dockerfile"
    DOCKER_BUILDKIT=0 docker build -q -t card-test/jdk:25 "$work" >/dev/null 2>&1
}

runtime() {
    bootstrap
    local root=$work/runtime libraries loader
    libraries=$(dirname "$(find "$tree/usr/lib" -name libc.so.6)")
    loader=$(find "$tree"/lib*/ "$tree"/usr/lib*/ -maxdepth 1 -name 'ld-linux*' | head -n 1)
    mkdir -p "$root/usr/share" "$root/etc/ssl/certs" "$root/home/nonroot" "$root/tmp" \
        "$root$(dirname "${libraries#"$tree"}")" "$root/$(basename "$(dirname "$loader")")"
    mkdir -p "$root${libraries#"$tree"}"
    cp -L "$libraries"/{libc,libm,libdl,libpthread,librt,libresolv,libnss_dns,libnss_files}.so.[0-9] \
        "$root${libraries#"$tree"}/"
    cp -L "$loader" "$root/$(basename "$(dirname "$loader")")/"
    [ -e "$root/lib" ] || ln -s usr/lib "$root/lib"
    cp -r "$tree/usr/share/zoneinfo" "$root/usr/share/"
    cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
    printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
    printf 'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n' \
        >"$root/etc/passwd"
    printf 'root:x:0:\nnonroot:x:65532:\n' >"$root/etc/group"
    chmod 1777 "$root/tmp"
    tar -C "$root" -c . | docker import --change 'USER 65532:65532' - \
        card-test/runtime:bookworm >/dev/null
}

# The official image's entrypoint fills in templates; so does this one.
nginx() {
    mkdir -p "$work/nginx"
    cat >"$work/nginx/entrypoint" <<'ENTRYPOINT'
#!/bin/bash
set -eu
for template in /etc/nginx/templates/*.template; do
    text=$(cat "$template")
    for word in $(compgen -e GATEWAY_); do
        text=${text//"\${$word}"/"${!word}"}
    done
    printf '%s\n' "$text" >"/etc/nginx/conf.d/$(basename "$template" .template)"
done
exec "$@"
ENTRYPOINT
    chmod 755 "$work/nginx/entrypoint"
    cat >"$work/nginx/Dockerfile" <<'DOCKERFILE'
FROM card-test/debian:bookworm
COPY entrypoint /entrypoint
STOPSIGNAL SIGQUIT
ENTRYPOINT ["/entrypoint"]
CMD ["nginx", "-g", "daemon off;"]
DOCKERFILE
    DOCKER_BUILDKIT=0 docker build -q -t card-test/nginx:bookworm "$work/nginx" >/dev/null 2>&1
}

made card-test/debian:bookworm || debian
made card-test/jdk:25 || jdk
made card-test/runtime:bookworm || runtime
made card-test/nginx:bookworm || nginx
docker images 'card-test/*' --format '{{.Repository}}:{{.Tag}}  {{.Size}}'
