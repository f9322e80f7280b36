#!/bin/sh
# Builds stand-ins for the images that others publish, under their official names, where no registry can be reached: a Debian
# by debootstrap, and a JRE made of the JDK in JAVA_HOME. Run as root on Debian, with podman (or docker, by CONTAINER_TOOL).
#
#   docker.io/library/eclipse-temurin:25-jre   what build.sh builds upon
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
work=$(dirname "$(dirname "$here")")/target/images
tool=${CONTAINER_TOOL:-podman}
suite=${DEBIAN_SUITE:-bookworm}

fail() {
  echo "offline.sh: $*" >&2
  exit 1
}

[ "$(id -u)" -eq 0 ] || fail "debootstrap makes a Debian as root only"
command -v debootstrap >/dev/null 2>&1 || fail "there is no debootstrap: apt-get install debootstrap"
command -v "$tool" >/dev/null 2>&1 || fail "there is no $tool"
[ -x "${JAVA_HOME:-}/bin/jlink" ] || fail "JAVA_HOME is not a JDK 25"
"$JAVA_HOME/bin/java" -version 2>&1 | grep -q '"25' || fail "JAVA_HOME is not a JDK 25"

mkdir -p "$work"
if [ ! -f "$work/debian.tar" ]; then
  rm -rf "$work/debian"
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$work/debian" >"$work/debootstrap.log" 2>&1 \
    || fail "debootstrap failed: read $work/debootstrap.log"
  rm -rf "$work/debian/var/cache/apt/archives" "$work/debian/var/lib/apt/lists"
  tar -C "$work/debian" -cf "$work/debian.tar.new" .
  mv "$work/debian.tar.new" "$work/debian.tar"
fi
if [ ! -d "$work/jre" ]; then
  # All that a JRE has: no compiler, no tools.
  modules=$("$JAVA_HOME/bin/java" --list-modules | sed 's/@.*//' \
    | grep -v -E '^jdk\.(attach|compiler|editpad|hotspot\.agent|incubator\..*|internal\.(ed|le|opt)|jartool|javadoc|jcmd|jconsole|jdeps|jdi|jlink|jpackage|jshell|jstatd|unsupported\.desktop)$' \
    | paste -sd,)
  (cd "$work" && "$JAVA_HOME/bin/jlink" --add-modules "$modules" --no-header-files --no-man-pages --output jre)
fi
cat >"$work/Containerfile" <<'CONTAINERFILE'
FROM scratch
ADD debian.tar /
COPY jre /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk LANG=C.UTF-8 \
    PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
CONTAINERFILE
context=$work/context
rm -rf "$context"
mkdir "$context"
ln "$work/debian.tar" "$context/debian.tar"
cp -Rl "$work/jre" "$context/jre"
"$tool" build --quiet --file "$work/Containerfile" --tag docker.io/library/eclipse-temurin:25-jre "$context"
echo "built docker.io/library/eclipse-temurin:25-jre" >&2
