#!/bin/sh
# Builds the images of the services from what Maven has built: deploy/images/build.sh [--tag TAG] [SERVICE...]
# Tool: podman, or docker with BuildKit, whichever is there; CONTAINER_TOOL names one.
# Bases: JRE_IMAGE (default docker.io/library/eclipse-temurin:25-jre) and, where that one has no bash to train in, TRAINER_IMAGE.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(dirname "$(dirname "$here")")
repository=${IMAGE_REPOSITORY:-ghcr.io/abstracts}

fail() {
  echo "build.sh: $*" >&2
  exit 1
}

version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$root/pom.xml" | head -n 1)
tag=$version
services=
while [ $# -gt 0 ]; do
  case $1 in
    --tag) tag=${2:?--tag needs a value}; shift ;;
    ingest-service | enrich-service | search-service) services="$services $1" ;;
    *) fail "it builds ingest-service, enrich-service and search-service, not $1" ;;
  esac
  shift
done
services=${services:-ingest-service enrich-service search-service}

tool=${CONTAINER_TOOL:-}
if [ -z "$tool" ]; then
  if command -v podman >/dev/null 2>&1; then tool=podman; else tool=docker; fi
fi
command -v "$tool" >/dev/null 2>&1 || fail "there is no podman and no docker"

revision=$(git -C "$root" rev-parse HEAD 2>/dev/null || echo unknown)
# The age of all files: of the project's output timestamp, not of the day of the build.
epoch=$(date -u -d "$(sed -n 's:.*<project.build.outputTimestamp>\(.*\)</.*:\1:p' "$root/pom.xml")" +%s)

for service in $services; do
  built=$root/$service/target/quarkus-app
  [ -f "$built/quarkus-run.jar" ] || fail "$service is not built: run ./mvnw package -DskipTests"
  context=$root/$service/target/image
  rm -rf "$context"
  mkdir -p "$context/lib/lib" "$context/app/lib/main" "$context/state"
  # Our own jars among the libraries change with every release, the others hardly ever.
  cp -R "$built/lib/." "$context/lib/lib/"
  mv "$context"/lib/lib/main/dev.abstracts.* "$context/app/lib/main/"
  cp -R "$built/app" "$built/quarkus" "$built/quarkus-run.jar" "$context/app/"
  cat "$here/jvm/all.options" "$here/jvm/$service.options" >"$context/jvm.options"
  cp "$here/train.sh" "$context/train.sh"
  cp "$root/$service/target/sbom.json" "$context/sbom.json"
  find "$context" -exec touch -d "@$epoch" {} +
  find "$context" -type d -exec chmod 755 {} +
  find "$context" -type f -exec chmod 644 {} +
  image=$repository/$service:$tag
  set -- --file "$here/Containerfile" --build-arg "SERVICE=$service" --build-arg "VERSION=$version" --build-arg "REVISION=$revision" \
    --tag "$image"
  if [ -n "${JRE_IMAGE:-}" ]; then set -- "$@" --build-arg "JRE_IMAGE=$JRE_IMAGE"; fi
  if [ -n "${TRAINER_IMAGE:-}" ]; then set -- "$@" --build-arg "TRAINER_IMAGE=$TRAINER_IMAGE"; fi
  if [ "$tool" = podman ]; then
    podman build --timestamp "$epoch" ${BUILD_OPTIONS:-} "$@" "$context"
  else
    SOURCE_DATE_EPOCH=$epoch docker buildx build --load ${BUILD_OPTIONS:-} "$@" "$context"
  fi
  echo "built $image" >&2
done
