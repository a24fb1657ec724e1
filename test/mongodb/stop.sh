#!/usr/bin/env bash
# Stops what start.sh started; without a running server it does nothing.
set -uo pipefail

HOME_DIR=${RECOUNT_MONGODB_HOME:-/var/cache/recount-mongodb}
PID_FILE=$HOME_DIR/root/pgdata/postmaster.pid

gone() { ! grep -q 'State:[[:space:]]*[RSD]' "/proc/$1/status" 2>/dev/null; }
finish() { # PID SIGNAL: five seconds to end by itself
  kill "-$2" "$1" 2>/dev/null
  for _ in $(seq 50); do gone "$1" && return; sleep 0.1; done
  kill -KILL "$1" 2>/dev/null
}

if [ -e "$HOME_DIR/ferretdb.pid" ]; then
  pid=$(cat "$HOME_DIR/ferretdb.pid")
  # A number left over from before a restart may belong to another program by now.
  if grep -qa ferretdb "/proc/$pid/cmdline" 2>/dev/null; then finish "$pid" TERM; fi
  rm -f "$HOME_DIR/ferretdb.pid"
fi
if [ -e "$PID_FILE" ]; then
  pid=$(head -n 1 "$PID_FILE")
  if grep -qa postgres "/proc/$pid/cmdline" 2>/dev/null; then finish "$pid" INT; fi
fi
exit 0
