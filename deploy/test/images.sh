#!/usr/bin/env bash
# Builds the images that the tests with Docker use, on the stand-ins of base-images.sh:
#
#   card-test/card:it      the card, by deploy/Dockerfile
#   card-test/one-api:it   the stand-in for one-api and, by another entrypoint, for a provider
#
# The test classes must be compiled: ./mvnw test-compile. The classic builder is used unless
# DOCKER_BUILDKIT says otherwise, since it comes with every engine.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export DOCKER_BUILDKIT=${DOCKER_BUILDKIT:-0}

deploy/test/base-images.sh

# The build reaches the Maven repository as this machine does.
docker build --network host -f deploy/Dockerfile -t card-test/card:it \
    --build-arg JDK_IMAGE=card-test/jdk:25 \
    --build-arg RUNTIME_IMAGE=card-test/runtime:bookworm .

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in ink/dong4j/card/server/oneapi/standin one-api; do
    mkdir -p "$work/classes/$folder"
    cp -r "server/target/test-classes/$folder/." "$work/classes/$folder/"
done
# What the official image's health check calls is no part of Debian's minbase.
cat >"$work/wget" <<'WGET'
#!/bin/bash
exec 3<>/dev/tcp/127.0.0.1/3000
printf 'GET /api/status HTTP/1.0\r\n\r\n' >&3
grep -q '200 OK' <&3
WGET
chmod 755 "$work/wget"
cat >"$work/Dockerfile" <<'DOCKERFILE'
FROM card-test/card:it AS card
FROM card-test/debian:bookworm
COPY --from=card /opt/card/java /opt/java
COPY --from=card /opt/card/lib/jackson-core-*.jar /opt/card/lib/jackson-databind-*.jar /opt/card/lib/jackson-annotations-*.jar /opt/stand-in/lib/
COPY classes /opt/stand-in/classes
COPY wget /usr/bin/wget
WORKDIR /data
ENTRYPOINT ["/opt/java/bin/java", "-Xmx128m", "-cp", "/opt/stand-in/classes:/opt/stand-in/lib/*", "ink.dong4j.card.server.oneapi.standin.StandIn"]
DOCKERFILE
docker build -q -t card-test/one-api:it "$work"
