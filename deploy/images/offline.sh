#!/bin/sh
# Builds stand-ins for the images that others publish, under their official names, where no registry can be reached: a Debian by
# debootstrap, a JDK 25, and the servers that Maven has fetched: deploy/images/offline.sh [eclipse-temurin] [kafka] [elasticsearch]
# Run as root on Debian, with podman or docker (CONTAINER_TOOL names one).
#
#   eclipse-temurin:25-jre        what build.sh builds upon
#   apache/kafka:VERSION          for tests in containers, and for compose.yaml
#   elasticsearch:VERSION         likewise; of its modules only those that Maven artifacts have
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(dirname "$(dirname "$here")")
work=$root/target/images
servers=$root/deploy/local/servers/target
suite=bookworm
registry=docker.io/library
debian=$registry/debian:$suite-slim

fail() {
  echo "offline.sh: $*" >&2
  exit 1
}

tool=${CONTAINER_TOOL:-}
if [ -z "$tool" ]; then
  if command -v podman >/dev/null 2>&1; then tool=podman; else tool=docker; fi
fi
[ "$(id -u)" -eq 0 ] || fail "debootstrap makes a Debian as root only"
command -v debootstrap >/dev/null 2>&1 || fail "there is no debootstrap: apt-get install debootstrap"
command -v "$tool" >/dev/null 2>&1 || fail "there is no podman and no docker"
is_jdk_25() {
  [ -x "$1/bin/jlink" ] && grep -q '^JAVA_VERSION="25' "$1/release"
}
for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/*jdk*; do
  if is_jdk_25 "$jdk"; then
    JAVA_HOME=$jdk
    break
  fi
done
is_jdk_25 "${JAVA_HOME:-}" || fail "there is no JDK 25: set JAVA_HOME to one"

version_of() {
  sed -n "s:^ *<$1-server.version>\(.*\)</.*:\1:p" "$root/pom.xml"
}

# Links instead of copies: from the folder named first into the new one named second.
linked() {
  [ -d "$1" ] || fail "$1 is missing: build it with ./mvnw -pl deploy/local -am process-classes"
  mkdir -p "$(dirname "$2")"
  cp -RlL "$1" "$2" 2>/dev/null || cp -R "$1" "$2"
}

build() {
  "$tool" build --quiet --file "$2/Containerfile" --tag "$1" "$2" >/dev/null || fail "$1 could not be built"
  echo "built $1" >&2
}

# A Debian with what images of it usually have: no kernel, no documentation.
build_debian() {
  if "$tool" image inspect "$debian" >/dev/null 2>&1; then return; fi
  if [ ! -f "$work/debian.tar" ]; then
    rm -rf "$work/debian"
    debootstrap --variant=minbase --include=ca-certificates "$suite" "$work/debian" >"$work/debootstrap.log" 2>&1 \
      || fail "debootstrap failed: read $work/debootstrap.log"
    for folder in var/cache/apt/archives var/lib/apt/lists usr/share/doc usr/share/man usr/share/locale; do
      rm -rf "$work/debian/${folder:?}"
    done
    tar -C "$work/debian" -cf "$work/debian.tar.new" .
    mv "$work/debian.tar.new" "$work/debian.tar"
    rm -rf "$work/debian"
  fi
  "$tool" import "$work/debian.tar" "$debian" >/dev/null || fail "$debian could not be made"
}

# All that a JRE has: no compiler, no tools.
build_jre() {
  if [ ! -d "$work/jre" ]; then
    modules=$("$JAVA_HOME/bin/java" --list-modules | sed 's/@.*//' \
      | grep -v -E '^jdk\.(attach|compiler|editpad|hotspot\.agent|incubator\..*|internal\.(ed|le|opt)|jartool|javadoc|jcmd|jconsole|jdeps|jdi|jlink|jpackage|jshell|jstatd|unsupported\.desktop)$' \
      | paste -sd,)
    "$JAVA_HOME/bin/jlink" --add-modules "$modules" --no-header-files --no-man-pages --output "$work/jre"
  fi
}

fresh_context() {
  context=$work/$1
  rm -rf "$context"
  mkdir -p "$context"
}

mkdir -p "$work"
if [ $# -eq 0 ]; then set -- eclipse-temurin kafka elasticsearch; fi
build_debian
for image in "$@"; do
  case $image in
    eclipse-temurin)
      build_jre
      fresh_context context-jre
      linked "$work/jre" "$context/jre"
      cp "$here/offline/eclipse-temurin/Containerfile" "$context"
      build "$registry/eclipse-temurin:25-jre" "$context"
      ;;
    kafka)
      version=$(version_of kafka)
      fresh_context context-kafka
      linked "$JAVA_HOME" "$context/jdk"
      linked "$servers/kafka-$version" "$context/libs"
      cp "$here/offline/kafka/"* "$context"
      build "docker.io/apache/kafka:$version" "$context"
      ;;
    elasticsearch)
      version=$(version_of elasticsearch)
      fresh_context context-elasticsearch
      linked "$JAVA_HOME" "$context/jdk"
      linked "$servers/elasticsearch-$version" "$context/elasticsearch"
      cp "$here/offline/elasticsearch/"* "$context"
      build "$registry/elasticsearch:$version" "$context"
      ;;
    *) fail "it builds eclipse-temurin, kafka and elasticsearch, not $image" ;;
  esac
done
