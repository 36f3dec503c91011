"""The only place that opens SQLite: pragmas, writer and readers, and the file's expected troubles.

Every failure that a user can meet is a `LibraryFileError` with one of the codes in `CODES`.
"""

import errno
import os
import sqlite3
import time
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path

from db.errors import LibraryFileError

APPLICATION_ID = 0x56616465
"""The four letters "Vade" in the header of the file."""

CACHE_MB = 64
"""Megabytes of the file that a connection keeps in memory, unless asked for less."""

SCHEMA_VERSION = 2
"""Kept as `user_version`; a file with a higher one was made by a newer program."""

BUSY_MS = 5_000
WRITER_CACHE_KB = 16_384
"""A writer gains nothing from more, and an import of any size must not fill the memory."""

_PAUSE = 0.02

CODES = (
    "file.not_found",
    "file.is_directory",
    "file.no_folder",
    "file.exists",
    "file.empty",
    "file.not_a_library",
    "file.newer",
    "file.older",
    "file.damaged",
    "file.read_only",
    "file.locked",
    "file.full",
    "file.unreadable",
    "file.backup_failed",
)

_BY_PRIMARY_CODE = {
    sqlite3.SQLITE_BUSY: "file.locked",
    sqlite3.SQLITE_LOCKED: "file.locked",
    sqlite3.SQLITE_READONLY: "file.read_only",
    sqlite3.SQLITE_FULL: "file.full",
    sqlite3.SQLITE_CORRUPT: "file.damaged",
    sqlite3.SQLITE_NOTADB: "file.not_a_library",
    sqlite3.SQLITE_CANTOPEN: "file.unreadable",
    sqlite3.SQLITE_IOERR: "file.unreadable",
    sqlite3.SQLITE_PERM: "file.unreadable",
}


@contextmanager
def translated(path: Path) -> Generator[None]:
    """Turn SQLite's and the system's errors about the file into a LibraryFileError.

    Errors that speak of a bug (bad SQL, a broken constraint) and interrupts pass unchanged.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        known = _BY_PRIMARY_CODE.get(code & 0xFF) if isinstance(code, int) else None
        if known is None:
            raise
        raise LibraryFileError(known, path, reason=str(error)) from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        code_ = "file.full" if full else "file.unreadable"
        raise LibraryFileError(code_, path, reason=error.strerror or str(error)) from error


class Interrupted(Exception):  # noqa: N818  (nothing went wrong)
    """A query was stopped by `interrupt`, because nobody waits for its answer any more."""


@contextmanager
def interruptible() -> Generator[None]:
    """Turn SQLite's word for a query that was stopped into Interrupted."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if was_interrupted(error):
            raise Interrupted from error
        raise


def was_interrupted(error: sqlite3.OperationalError) -> bool:
    """Tell whether a statement failed because `interrupt` stopped it.

    Stopped while it connects a virtual table, SQLite says only that this failed.
    """
    code = error.sqlite_errorcode & 0xFF
    return code == sqlite3.SQLITE_INTERRUPT or "vtable constructor failed" in str(error)


def check_file(path: Path) -> None:
    """Raise LibraryFileError unless `path` is a file with something in it.

    It is never opened here: closing a file drops every lock this process holds on it (POSIX), also
    those of an open connection, and another process would then take the journal from under us.
    What it is, SQLite says when it reads the header.
    """
    with translated(path):
        if path.is_dir():
            raise LibraryFileError("file.is_directory", path)
        if not path.exists():
            raise LibraryFileError("file.not_found", path)
        if not path.stat().st_size:
            raise LibraryFileError("file.empty", path)


def is_writable(path: Path) -> bool:
    """Tell whether the file and its folder may be written (a journal needs the folder)."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def create_file(path: Path) -> sqlite3.Connection:
    """Open a new, empty database for writing at `path`, which must not exist yet."""
    with translated(path):
        if path.is_dir():
            raise LibraryFileError("file.is_directory", path)
        if path.exists():
            raise LibraryFileError("file.exists", path)
        if not path.parent.is_dir():
            raise LibraryFileError("file.no_folder", path)
    if not os.access(path.parent, os.W_OK):
        raise LibraryFileError("file.read_only", path)
    connection = _connect(path, "rwc")
    try:
        with translated(path):
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    except BaseException:
        connection.close()
        remove(path)
        raise
    return connection


def remove(path: Path) -> None:
    """Remove a library that could not be finished, with the journals beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def open_writer(path: Path, *, any_version: bool = False) -> sqlite3.Connection:
    """Open the library at `path` for writing, in WAL mode (TRUNCATE on network folders).

    Raises LibraryFileError. `any_version` is for the upgrade alone.
    """
    check_file(path)
    if not is_writable(path):
        raise LibraryFileError("file.read_only", path)
    connection = _connect(path, "rw")
    try:
        check_identity(connection, path, any_version=any_version)
        with translated(path):
            connection.execute(f"PRAGMA cache_size = -{WRITER_CACHE_KB}")
            _set_journal(connection, "TRUNCATE" if on_shared_folder(path) else "WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _set_journal(connection: sqlite3.Connection, mode: str) -> None:
    """Set the journal, waiting for others as for any write: here SQLite itself does not wait."""
    until = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            connection.execute(f"PRAGMA journal_mode = {mode}").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def open_reader(path: Path, *, cache_mb: int = CACHE_MB) -> sqlite3.Connection:
    """Open the library at `path` for reading only; works from a folder that cannot be written.

    It keeps so many megabytes of the file in memory at most. Raises LibraryFileError.
    """
    check_file(path)
    connection = _connect(path, _reading_mode(path))
    try:
        check_identity(connection, path)
        with translated(path):
            connection.execute("PRAGMA query_only = 1")
            connection.execute(f"PRAGMA cache_size = {-1024 * cache_mb}")
            # Not for writers: SQLite calls full-text indexes in triggers unsafe. No function of
            # ours is registered and no extension can be loaded, so a foreign trigger reaches
            # nothing but its own file.
            connection.execute("PRAGMA trusted_schema = OFF")
    except BaseException:
        connection.close()
        raise
    return connection


def open_damaged(path: Path) -> sqlite3.Connection:
    """Open a file for reading although it is cut off or its pages are damaged.

    What can still be read can be asked for; the rest raises as SQLite does.
    """
    check_file(path)
    # With a schema that may be written SQLite does not insist on the size that the file says.
    return _connect(path, "immutable", ("PRAGMA writable_schema = ON", "PRAGMA query_only = ON"))


def close_writer(connection: sqlite3.Connection, path: Path) -> None:
    """Close the writer; the last one to leave folds the journal in, so one file remains."""
    try:
        connection.execute("PRAGMA optimize")
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.OperationalError as error:
        # Somebody else still has the file open, or the disk is full: the journal stays beside it.
        expected = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL)
        if error.sqlite_errorcode & 0xFF not in expected:
            with translated(path):
                raise
    finally:
        connection.close()


def check_identity(connection: sqlite3.Connection, path: Path, *, any_version: bool = False) -> int:
    """Give the file's schema version; raise LibraryFileError when it is not ours to use."""
    with translated(path):
        application = int(connection.execute("PRAGMA application_id").fetchone()[0])
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID or version == 0:
        raise LibraryFileError("file.not_a_library", path)
    if version > SCHEMA_VERSION:
        raise LibraryFileError("file.newer", path, version=version, known=SCHEMA_VERSION)
    if version < SCHEMA_VERSION and not any_version:
        raise LibraryFileError("file.older", path, version=version, known=SCHEMA_VERSION)
    return version


def on_shared_folder(path: Path) -> bool:
    """Tell whether `path` lies on a network file system or in a synchronised folder."""
    parts = {part.casefold() for part in path.resolve().parts}
    return bool(parts & _SYNCHRONISED) or _file_system(path) in _NETWORK


def data_version(connection: sqlite3.Connection) -> int:
    """Give a number that changes when another connection has written to the file."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def let_cache_go(connection: sqlite3.Connection) -> None:
    """Free what a connection keeps of the file in memory; it is read again when asked for."""
    connection.execute("PRAGMA shrink_memory")


def _in_uri(path: Path) -> str:
    """Write a path as SQLite reads it in a URI: these three signs alone have a meaning there."""
    text = str(path.resolve())
    return text.replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _connect(path: Path, mode: str, before: Iterable[str] = ()) -> sqlite3.Connection:
    how = "immutable=1" if mode == "immutable" else f"mode={mode}"
    uri = f"file:{_in_uri(path)}?{how}"
    with translated(path):
        connection = sqlite3.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=512
        )
        try:
            connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
            for pragma in (*before, *_PRAGMAS):
                connection.execute(pragma)
        except BaseException:
            connection.close()
            raise
    return connection


def _reading_mode(path: Path) -> str:
    """Choose how to open for reading: a WAL file that nobody may write beside is `immutable`."""
    if is_writable(path):
        return "ro" if not _needs_recovery(path) else "rw"
    journal = path.with_name(path.name + "-wal")
    return "ro" if journal.exists() or not _says_wal(path) else "immutable"


def _needs_recovery(path: Path) -> bool:
    """Tell whether a journal was left behind that only a writer can play back."""
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.stat().st_size > 0


def _says_wal(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(20)[18:20] == b"\x02\x02"


def _file_system(path: Path) -> str:
    """Give the type of the file system that holds `path`, where the system tells (Linux)."""
    mounts = Path("/proc/self/mounts")
    if not mounts.exists():
        return ""
    target, best = str(path.resolve()), ("", "")
    for line in mounts.read_text(errors="replace").splitlines():
        _, mount, kind, *_ = line.split(" ")
        inside = target.startswith(mount.rstrip("/") + "/")
        if inside and len(mount) >= len(best[0]):
            best = (mount, kind)
    return best[1]


_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA temp_store = MEMORY",
    f"PRAGMA cache_size = {-1024 * CACHE_MB}",
)
_NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "vboxsf", "davfs", "afpfs"}
_SYNCHRONISED = {"dropbox", "onedrive", "google drive", "icloud drive", "nextcloud", "yandex.disk"}
