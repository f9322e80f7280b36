#!/bin/bash
# Runs the service in the working directory until it has answered a few requests, and writes what it loaded to the AOT cache $1.
# Kafka and Elasticsearch are away meanwhile, which services bear; what needs them is not in the cache.
set -eu
cache=$1
port=8099

ask() {
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\nAccept: */*\r\n\r\n' "$1" >&3
  cat <&3 >/dev/null
  exec 3>&-
}

QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port QUARKUS_LOG_CONSOLE_JSON_ENABLED=true QUARKUS_LOG_LEVEL=ERROR \
  ABSTRACTS_STATE_DIR=/tmp/state DJL_CACHE_DIR=/tmp/djl \
  java @jvm.options -Xlog:aot=error -XX:AOTCacheOutput="$cache" -jar quarkus-run.jar &
service=$!
until ask /q/health/live 2>/dev/null; do
  kill -0 "$service" || { echo "the service ended while it was trained" >&2; exit 1; }
  sleep 0.2
done
for path in /q/health/ready /q/metrics /q/openapi / /v1/feeds '/v1/papers?q=graph' /v1/changes; do
  ask "$path" || true
done
sleep 2
kill -TERM "$service"
# 143 is how Java ends on TERM.
wait "$service" || [ "$?" -eq 143 ]
[ -s "$cache" ] || { echo "no AOT cache was written" >&2; exit 1; }
# Of one age with the files it belongs to, so that nothing but its content tells two builds apart.
touch -d @0 "$cache"
