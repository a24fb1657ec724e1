#!/usr/bin/env bash
# Installs the database that the MongoDB tests run on: FerretDB before DocumentDB on PostgreSQL 18.
# It speaks MongoDB's protocol and is not mongod, of which Debian has no package. The Debian packages are only
# unpacked below the cache folder; nothing is configured on the machine. Run again, it does nothing.
set -euo pipefail

FERRETDB=v2.7.0
DOCUMENTDB=1.0-0-1
PACKAGE=postgresql-18-documentdb
SUITE=forky
HOME_DIR=${RECOUNT_MONGODB_HOME:-/var/cache/recount-mongodb}
ROOT=$HOME_DIR/root
APT=$HOME_DIR/apt
BIN=$HOME_DIR/bin

fail() { echo "install.sh: $*" >&2; exit 1; }

# The results were measured on these two versions; on another one a difference would look like our own fault.
check_versions() {
  local found
  found=$(cat "$ROOT/.done")
  [ "$found" = "$DOCUMENTDB" ] || fail "DocumentDB is $found, the tests are pinned to $DOCUMENTDB. Remove $HOME_DIR and look at what changed before you move the pin."
  found=$("$BIN/ferretdb" --version | awk '/^version:/ { print $2 }')
  [ "$found" = "$FERRETDB" ] || fail "FerretDB is ${found:-unknown}, the tests are pinned to $FERRETDB. Remove $BIN/ferretdb and run this again."
}

if [ -x "$BIN/ferretdb" ] && [ -e "$ROOT/.done" ]; then
  check_versions
  exit 0
fi

[ "$(id -u)" = 0 ] || fail "needs root: the server runs in a chroot. Set TEST_MONGODB_URI to use a MongoDB you have."
for tool in apt-get dpkg-deb; do
  command -v "$tool" >/dev/null || fail "needs Debian ($tool is missing). Set TEST_MONGODB_URI to use a MongoDB you have."
done
mkdir -p "$BIN"

# The Debian mirror this machine already uses, whichever of apt's two formats names it.
mirror() {
  { cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true; } |
    awk '!found && ($1 == "URIs:" || $1 == "deb") { for (i = 2; i <= NF; i++) if ($i ~ /\/debian\/?$/) { print $i; found = 1; break } }'
}

# A private apt: own lists, own state, own cache, so that the machine's packages are neither read nor changed.
OPTIONS=(
  -o Dir::Etc::sourcelist="$APT/etc/sources.list" -o Dir::Etc::sourceparts=/dev/null
  -o Dir::Etc::preferencesparts=/dev/null -o Dir::Etc::preferences=/dev/null
  -o Dir::State::lists="$APT/lists" -o Dir::State::status="$APT/status" -o Dir::Cache="$APT/cache"
  -o Acquire::Check-Valid-Until=false -o Acquire::Languages=none
  -o APT::Install-Recommends=false -o APT::Sandbox::User=root
  -o APT::Keep-Downloaded-Packages=true -o Binary::apt-get::APT::Keep-Downloaded-Packages=true
  -o DPkg::Post-Invoke= -o APT::Update::Post-Invoke=
)
prepare_apt() {
  local source
  source=$(mirror)
  [ -n "$source" ] || fail "apt knows no Debian mirror: neither /etc/apt/sources.list nor sources.list.d names an address that ends in /debian."
  mkdir -p "$APT"/etc "$APT"/lists/partial "$APT"/cache/archives/partial
  : > "$APT/status"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $source $SUITE main" > "$APT/etc/sources.list"
  apt-get "${OPTIONS[@]}" -qq update
}
prepare_apt

# FerretDB needs Go 1.25. Where the machine has none or an older one, Debian's is unpacked too: it is linked statically.
go_command() {
  local minor package
  minor=$(go env GOVERSION 2>/dev/null | sed -n 's/^go1\.\([0-9]*\).*/\1/p' || true)
  if [ "${minor:-0}" -ge 25 ]; then
    command -v go
    return
  fi
  package=$(apt-cache "${OPTIONS[@]}" depends golang-go | awk '$1 == "Depends:" && $2 ~ /^golang-1/ { print $2; exit }')
  rm -rf "$HOME_DIR/go"
  mkdir -p "$HOME_DIR/go"
  (cd "$HOME_DIR/go" && apt-get "${OPTIONS[@]}" -qq download "$package" "${package%-go}-src" >&2 && for deb in *.deb; do dpkg-deb -x "$deb" .; done)
  echo "$HOME_DIR"/go/usr/lib/go-*/bin/go
}

if [ ! -x "$BIN/ferretdb" ]; then
  go=$(go_command)
  GOBIN=$BIN GOFLAGS='' GOTOOLCHAIN=local "$go" install "github.com/FerretDB/FerretDB/v2/cmd/ferretdb@$FERRETDB"
  rm -rf "$HOME_DIR/go"
fi

unpack() {
  local new=$1 dir deb lib
  rm -rf "$new"
  mkdir -p "$new"/usr/{bin,sbin,lib,lib64}
  for dir in bin sbin lib lib64; do ln -s "usr/$dir" "$new/$dir"; done
  for deb in "$APT"/cache/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$new" --keep-directory-symlink \
      --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' --exclude='./usr/share/locale/*' --exclude='*/bitcode/*' -f -
  done
  mkdir -p "$new"/{tmp,pgdata,dev/shm,etc}
  chmod 1777 "$new/tmp" "$new/dev/shm"
  printf '127.0.0.1 localhost\n' > "$new/etc/hosts"
  printf 'passwd: files\ngroup: files\nhosts: files\n' > "$new/etc/nsswitch.conf"
  printf 'root:x:0:0::/:/bin/sh\npostgres:x:5433:5433::/:/bin/sh\n' > "$new/etc/passwd"
  printf 'root:x:0:\npostgres:x:5433:\n' > "$new/etc/group"
  [ -e "$new/bin/sh" ] || ln -s dash "$new/usr/bin/sh"
  # The packages' own scripts never run here; these links are what they would have made.
  ln -sf postgis-3.control "$new/usr/share/postgresql/18/extension/postgis.control"
  for lib in "$new"/usr/lib/*-linux-gnu; do
    [ ! -d "$lib/blas" ] || ln -sf blas/libblas.so.3 "$lib/libblas.so.3"
    [ ! -d "$lib/lapack" ] || ln -sf lapack/liblapack.so.3 "$lib/liblapack.so.3"
  done
  chown 5433:5433 "$new/pgdata"
  chmod 700 "$new/pgdata"
  rm -f "$new/dev/null" "$new/dev/urandom"
  mknod -m 666 "$new/dev/null" c 1 3
  mknod -m 666 "$new/dev/urandom" c 1 9
  dpkg-deb -f "$APT"/cache/archives/${PACKAGE}_*.deb Version > "$new/.done"
}

if [ ! -e "$ROOT/.done" ]; then
  apt-get "${OPTIONS[@]}" -qq -y --download-only install "$PACKAGE" dash base-files coreutils tzdata libc-bin
  unpack "$ROOT.new"
  rm -rf "$ROOT"
  mv "$ROOT.new" "$ROOT"
  rm -rf "$APT/cache" "$APT/lists"
fi
check_versions
