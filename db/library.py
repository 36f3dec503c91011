"""The library: one file, its edits and undo, its search. What window and command line hold.

A Library belongs to one thread at a time; `new_reader` gives another thread its own connection.
Modules are imported by the methods that need them, so that reading does not load what writes.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from db import connection as files
from db.errors import ConflictError, LibraryFileError, RecordError
from db.records import State

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Generator, Iterable, Mapping

    from db.changes import ChangeSet, Edit
    from db.history import log
    from db.history.undo import EditInfo
    from db.maintenance.problems import Problem
    from db.maintenance.purging import Purged
    from db.maintenance.repairing import Repaired
    from db.maintenance.rescuing import Rescued
    from db.ports import Progress

SUFFIX = ".vademecum"


class Library:
    """An open library. Use `create` or `open`; close it, or use it as a context manager.

    Opening costs next to nothing: connections are made when first needed.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._reader: sqlite3.Connection | None = None
        self._writer: sqlite3.Connection | None = None
        self._edit: Edit | None = None
        self.last_changes: ChangeSet | None = None
        self.annotator: str | None = None
        """The uid of who was chosen to sign what is written through this object."""

    @classmethod
    def create(cls, path: Path | str, *, annotator: str = "You") -> Self:
        """Make a new, empty library with one annotator; LibraryFileError when it cannot be made.

        A file that could not be finished is removed again.
        """
        from db.schema import build

        where = Path(path)
        connection = files.create_file(where)
        try:
            with files.translated(where):
                build.create(connection)
        except BaseException:
            connection.close()
            files.remove(where)
            raise
        connection.close()
        library = cls(where, read_only=False)
        try:
            with files.translated(where):
                library._set_up(annotator)
        except BaseException:
            with suppress(LibraryFileError):
                library.close()
            files.remove(where)
            raise
        return library

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False) -> Self:
        """Open a library; one of an older schema is backed up, then upgraded.

        A file that may not be written opens for reading. Raises LibraryFileError.
        """
        where = Path(path)
        files.check_file(where)
        writable = files.is_writable(where)
        library = cls(where, read_only=read_only or not writable)
        try:
            _ = library.reader
        except LibraryFileError as error:
            if error.code != "file.older" or library.read_only:
                raise
            from db.schema import upgrade

            upgrade.upgrade(where)
            _ = library.reader
        return library

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    @property
    def reader(self) -> sqlite3.Connection:
        """The connection for reading."""
        if self._reader is None:
            self._reader = self.new_reader()
        return self._reader

    def new_reader(self, *, cache_mb: int = files.CACHE_MB) -> sqlite3.Connection:
        """Open another connection for reading, for the caller to close.

        It keeps so many megabytes of the file at most.
        """
        return files.open_reader(self.path, cache_mb=cache_mb)

    @contextmanager
    def snapshot(self) -> Generator[sqlite3.Connection]:
        """Read the library as it stands now, whatever is written meanwhile."""
        connection = self.new_reader()
        try:
            connection.execute("BEGIN")
            yield connection
        finally:
            connection.close()

    @property
    def writer(self) -> sqlite3.Connection:
        """The connection for writing; LibraryFileError("file.read_only") when there is none."""
        from db.history import bulk

        if self._writer is None:
            if self.read_only:
                raise LibraryFileError("file.read_only", self.path)
            self._writer = files.open_writer(self.path)
            bulk.sweep(self._writer, self.path)
        return self._writer

    @property
    def on_shared_folder(self) -> bool:
        """Whether the file lies on a network or synchronised folder, where care is needed."""
        return files.on_shared_folder(self.path)

    def data_version(self) -> int:
        """Give a number that changes when somebody else has written to the file."""
        return files.data_version(self.reader)

    def close(self) -> None:
        """Close all connections; the last to leave makes the library one single file."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None
        if self._writer is not None:
            files.close_writer(self._writer, self.path)
            self._writer = None

    @contextmanager
    def edit(
        self, label: str, *, merge_key: str | None = None, **details: object
    ) -> Generator[Edit]:
        """Make one undoable edit: committed at the end, without a trace when its body raises.

        `label` is a dotted key, `details` its parameters. Edits with the same `merge_key` made in
        quick succession (typing) become one. What changed is then in `last_changes`.
        Raises LibraryFileError when the file is locked, full or may not be written.
        """
        from db.history import edits

        self._refuse_nested()
        edit = edits.begin(
            self.writer,
            self.path,
            label,
            details,
            annotator_id=self.annotator_id,
            merge_key=merge_key,
        )
        self._edit = edit
        try:
            with files.translated(self.path):
                yield edit
                self.last_changes = edits.commit(edit, self.path, self._derive)
        except BaseException:
            edits.rollback(edit)
            raise
        finally:
            self._edit = None

    @contextmanager
    def bulk(self, label: str, **details: object) -> Generator[Edit]:
        """Make one undoable edit of any size: write inside `with library.chunk(edit)` only.

        Nothing is seen by anybody until the end; when the body raises, all of it is removed.
        """
        from db.history import bulk, edits

        self._refuse_nested()
        edit = bulk.start(self.writer, self.path, label, details, self.annotator_id)
        self._edit = edit
        try:
            yield edit
            self.last_changes = bulk.finish(edit, self.path, self._derive)
        except BaseException:
            edits.rollback(edit)
            bulk.abandon(edit, self.path)
            raise
        finally:
            self._edit = None

    @contextmanager
    def chunk(self, edit: Edit) -> Generator[None]:
        """One short transaction of a bulk edit, with what is derived from its new rows."""
        from db.history import bulk
        from db.search import index
        from db.store import names

        with bulk.chunk(edit, self.path):
            yield
            names.fill_keys(edit.connection, edit.id)
            index.fill(edit.connection, edit.id)

    @contextmanager
    def founding(self) -> Generator[Edit]:
        """Fill a library that nobody has worked in yet, outside its history: undo ends there.

        All of it or nothing. Raises RecordError("interchange.not_new") for any other library.
        """
        from db.changes import Edit
        from db.history import edits
        from db.store import pristine, write

        self._refuse_nested()
        connection = self.writer
        edit = Edit(connection, 0, "library.create", annotator_id=self.annotator_id)
        with files.translated(self.path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                pristine.refuse_used(connection)
                before = write.next_id(connection)
                yield edit
                self._derive(connection, edit.touched | write.ids_since(connection, before))
                connection.execute("COMMIT")
            except BaseException:
                edits.rollback(edit)
                raise

    def undo(self) -> EditInfo:
        """Take back the latest edit and tell which; ConflictError when that cannot be done."""
        from db.history import undo as steps

        self._refuse_nested()
        edit, self.last_changes = steps.undo(self.writer, self.path, self._derive)
        return edit

    def redo(self) -> EditInfo:
        """Bring back the edit that was undone last and tell which; ConflictError if impossible."""
        from db.history import undo as steps

        self._refuse_nested()
        edit, self.last_changes = steps.redo(self.writer, self.path, self._derive)
        return edit

    def history(self, limit: int = 100) -> list[EditInfo]:
        """Give the latest edits, newest first."""
        from db.history import undo as steps

        return steps.listed(self.reader, limit)

    def record_history(self, record_id: int) -> list[log.Step]:
        """Give the steps of one record, newest first."""
        from db.history import log

        return log.record_history(self.reader, record_id)

    def revert(self, record_id: int, edit_id: int) -> None:
        """Take back what one earlier edit did to a record, as a new edit.

        Raises ConflictError, nothing changed, when later edits built on it.
        """
        from db.history import log

        try:
            with self.edit("record.revert", step=edit_id) as edit:
                log.revert(edit, record_id, edit_id)
        except RecordError as error:  # it would point at something that is gone
            raise ConflictError("history.conflict", label="", later=None) from error

    def check(self, progress: Progress | None = None) -> list[Problem]:
        """Check file, keys, indexes, anchors and history; give what is wrong."""
        from db.maintenance import checking

        return checking.check(self.writer if not self.read_only else self.reader, progress)

    def repair(self, progress: Progress | None = None) -> Repaired:
        """Make anew what can be made anew, after a verified copy of the file as it stood."""
        from db.maintenance import repairing

        self._refuse_nested()
        return repairing.repair(self.writer, self.path, progress)

    @classmethod
    def rescue(
        cls, path: Path | str, target: Path | str, progress: Progress | None = None
    ) -> Rescued:
        """Write what can be read of a damaged file into a new library; LibraryFileError."""
        from db.maintenance import rescuing

        return rescuing.rescue(Path(path), Path(target), progress)

    def purge(self, ids: Collection[int] | None = None) -> Purged:
        """Remove for good what is in the trash, from history and index too. Cannot be undone.

        With `ids` only these of it; RecordError where one of them is not in the trash.
        """
        from db.changes import ChangeSet
        from db.maintenance import purging

        self._refuse_nested()
        purged = purging.purge(self.writer, self.path, ids)
        self.last_changes = ChangeSet(None, "library.purge", everything=True)
        return purged

    def copy(self, target: Path, *, without: Collection[str] = (), overwrite: bool = False) -> Path:
        """Write a verified copy, also while the file is in use; `without` leaves parts out."""
        from db.maintenance import copies

        if not without:
            return copies.backup(self.reader, self.path, target, overwrite=overwrite)
        return copies.copy_out(self.reader, self.path, target, without, overwrite=overwrite)

    def find(self, uid: str, *kinds: str) -> int:
        """Give the id of the record with this uid, or a uid that starts so; RecordError if none."""
        from db.store import read

        return read.find_id(self.reader, uid, *kinds)

    def trash(self, ids: Iterable[int]) -> None:
        """Put records into the trash as one edit."""
        from db.store import write

        wanted = list(ids)
        with self.edit("record.trash", number=len(wanted)) as edit:
            write.trash(edit, wanted)

    def restore(self, ids: Iterable[int]) -> None:
        """Take records out of the trash as one edit."""
        from db.store import write

        wanted = list(ids)
        with self.edit("record.restore", number=len(wanted)) as edit:
            write.restore(edit, wanted)

    @property
    def annotator_id(self) -> int | None:
        """Who signs what is written: who was chosen, else the library's own annotator."""
        from db.store import annotators

        found = annotators.signing(self.reader, self.annotator)
        return found.id if found else None

    def counts(self) -> Mapping[str, int]:
        """Give how many live records of each kind there are."""
        from db.store import read

        return read.counts(self.reader, State.LIVE)

    def _derive(self, connection: sqlite3.Connection, ids: Collection[int]) -> None:
        """Refresh what is derived from these records, in the transaction that changed them."""
        from db.search import index
        from db.store import documents, names, read, summary

        present = read.uids(connection, ids)
        concerned = present.keys() | summary.related(connection, ids)
        names.refresh_keys(connection, concerned)
        documents.refresh_hidden(connection, concerned)
        index.refresh(connection, concerned)

    def _refuse_nested(self) -> None:
        if self._edit is not None:
            raise RuntimeError("an edit is already under way")

    def _set_up(self, annotator: str) -> None:
        """Give a new file its annotator, outside history: undo ends at the empty library."""
        from db.changes import Edit
        from db.store import read, settings, write

        connection = self.writer
        connection.execute("BEGIN IMMEDIATE")
        edit = Edit(connection, 0, "library.create")
        id_ = write.add(edit, "annotator", {"name": annotator})
        settings.put(connection, settings.ANNOTATOR, read.uids(connection, [id_])[id_])
        self._derive(connection, [id_])
        connection.execute("COMMIT")
