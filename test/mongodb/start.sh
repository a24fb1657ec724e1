#!/usr/bin/env bash
# start.sh [POSTGRES_PORT] [MONGO_PORT]: starts what install.sh installed, on 127.0.0.1 only. Run again, it does nothing.
set -euo pipefail

HOME_DIR=${RECOUNT_MONGODB_HOME:-/var/cache/recount-mongodb}
ROOT=$HOME_DIR/root
PG_PORT=${1:-55433}
MONGO_PORT=${2:-57019}
PID_FILE=$ROOT/pgdata/postmaster.pid

postgres() {
  chroot --userspec=5433:5433 "$ROOT" /usr/bin/env -i HOME=/pgdata PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "/usr/lib/postgresql/18/bin/$1" "${@:2}"
}
# By asking the port and the process' state, not kill -0: a dead process that nobody has reaped still answers that.
listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
lives() { grep -q 'State:[[:space:]]*[RSD]' "/proc/$1/status" 2>/dev/null; }

if [ ! -e "$ROOT/pgdata/PG_VERSION" ]; then
  postgres initdb -D /pgdata -U postgres -A trust -E UTF8 --locale=C.UTF-8 > "$HOME_DIR/initdb.log" 2>&1 || { cat "$HOME_DIR/initdb.log" >&2; exit 1; }
  cat >> "$ROOT/pgdata/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '/tmp'
max_connections = 120
shared_preload_libraries = 'pg_cron,pg_documentdb_core,pg_documentdb'
cron.database_name = 'postgres'
cron.host = '/tmp'
documentdb.use_pg_stats_live_tuples_for_count = off
documentdb_core.enableCollation = on
jit = off
deadlock_timeout = 100ms
CONF
fi

if [ -e "$PID_FILE" ]; then
  if lives "$(head -n 1 "$PID_FILE")"; then
    PG_PORT=$(sed -n 4p "$PID_FILE") # one server a data folder: the one that runs is the one to use
  else
    rm -f "$PID_FILE" "$ROOT"/tmp/.s.PGSQL.*
  fi
fi
if ! listens "$PG_PORT"; then
  postgres pg_ctl -D /pgdata -l /pgdata/server.log -w -t 60 -o "-p $PG_PORT" start > /dev/null || { tail -n 20 "$ROOT/pgdata/server.log" >&2; exit 1; }
fi
postgres psql -qAt -h 127.0.0.1 -p "$PG_PORT" -U postgres -d postgres -v ON_ERROR_STOP=1 \
  -c 'SET client_min_messages=warning; CREATE EXTENSION IF NOT EXISTS documentdb CASCADE'

listens "$MONGO_PORT" && exit 0
mkdir -p "$HOME_DIR/state"
DO_NOT_TRACK=1 setsid "$HOME_DIR/bin/ferretdb" --no-auth --telemetry=disable --debug-addr=- --state-dir="$HOME_DIR/state" --log-level=WARN \
  --postgresql-url="postgres://postgres@127.0.0.1:$PG_PORT/postgres" --listen-addr="127.0.0.1:$MONGO_PORT" > "$HOME_DIR/ferretdb.log" 2>&1 < /dev/null &
echo $! > "$HOME_DIR/ferretdb.pid"
for _ in $(seq 100); do
  listens "$MONGO_PORT" && exit 0
  sleep 0.1
done
echo "start.sh: nothing listens on port $MONGO_PORT after 10 s" >&2
tail -n 20 "$HOME_DIR/ferretdb.log" >&2
exit 1
