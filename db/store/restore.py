"""Writes records just as they were elsewhere: uids, times, derived fields and all.

For the lossless import alone; everything else goes through `write`, with its defaults and rules.
Records may point forwards: a reference whose target is not there yet waits in a spool on disk and
is set once everything has been read, so that memory stays flat whatever the order of a file.

RecordError codes besides those of `exact_rows`: `record.missing_reference`, `record.uid_taken`,
`record.constraint`, `parent.cycle`. Each carries `line`, the line that the record stood in.
"""

import json
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass, field
from typing import Self, cast

from db.changes import Edit
from db.errors import RecordError
from db.records import State, Value
from db.store import exact_rows, prepare, read, write
from db.store.exact_rows import Entry, Known, NotYetError, Waiting
from db.store.spool import Spool, batched

BATCH = 1_000
_WaitingValues = tuple[int, str, str, str, int, int | None, dict[str, Value] | None, str]
_TREES = frozenset({"tag", "place"})


@dataclass(slots=True)
class _Batch:
    """Rows to insert for records of one kind."""

    heads: list[tuple[Value, ...]] = field(default_factory=list[tuple[Value, ...]])
    bodies: list[tuple[Value, ...]] = field(default_factory=list[tuple[Value, ...]])
    lists: dict[str, list[tuple[Value, ...]]] = field(
        default_factory=dict[str, list[tuple[Value, ...]]]
    )


class Restorer:
    """Writes the records of one bulk edit: `add` in its chunks, then `finish` until it ends.

    `trashed` holds the ids of those that belong into the trash.
    """

    def __init__(self, edit: Edit) -> None:
        self._edit = edit
        self._connection = edit.connection
        self._postponed = Spool()
        self._waiting = Spool()
        self.trashed: list[int] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self._postponed.close()
        self._waiting.close()

    def known(self, uids: Iterable[str]) -> dict[str, tuple[int, str]]:
        """Give id and kind of the records and documents that are there, by uid."""
        return {
            str(uid): (int(id_), str(kind))
            for uid, id_, kind in self._connection.execute(
                "SELECT uid, id, kind FROM record"
                " WHERE uid IN (SELECT value FROM json_each(?1)) AND (state <> ?2 OR edit_id = ?3)"
                " UNION ALL SELECT uid, id, 'document' FROM document"
                " WHERE uid IN (SELECT value FROM json_each(?1))",
                (json.dumps(sorted(uids)), State.ABSENT, self._edit.id),
            )
        }

    def add(self, entries: Sequence[Entry]) -> None:
        """Write records whose uids are new; what points at nothing yet is kept for `finish`."""
        if entries:
            self._insert(entries, self.known(exact_rows.uids(entries)), final=False)

    def finish(self) -> Iterator[None]:
        """Write what had to wait; each step of the iteration is the work of one chunk."""
        entries = [
            Entry.of(cast("int", line), cast("dict[str, object]", data))
            for line, data in self._postponed.read()
        ]
        if entries:
            first = write.next_id(self._connection)
            own = {entry.uid: (first + at, entry.kind.name) for at, entry in enumerate(entries)}
            self._insert(entries, self.known(exact_rows.uids(entries)) | own, final=True)
            yield
        for batch in batched(self._waiting.read(), BATCH):
            waiting = [Waiting(*cast("_WaitingValues", tuple(values))) for values in batch]
            known = self.known({one.uid for one in waiting})
            for one in waiting:
                with _at(one.line):
                    self._set(one, known)
            yield

    def _insert(self, entries: Sequence[Entry], known: Known, *, final: bool) -> None:
        batches: dict[str, _Batch] = {}
        lines: dict[Value, int] = {}
        met = dict(known)
        id_ = write.next_id(self._connection)
        for entry in entries:
            with _at(entry.line):
                if self._prepare(batches, id_, entry, met):
                    met[entry.uid] = (id_, entry.kind.name)
                    lines[id_] = entry.line
                    id_ += 1
                elif final:
                    missing = sorted(exact_rows.uids([entry]) - known.keys())
                    raise RecordError("record.missing_reference", uid=entry.uid, missing=missing)
                else:
                    self._postponed.append([entry.line, dict(entry.data)])
        for name, batch in batches.items():
            kind = read.known_kind(name)
            try:
                write.insert(self._connection, kind, batch.heads, batch.bodies, batch.lists)
            except RecordError as error:
                error.details["line"] = lines.get(cast("int", error.details["id"]))
                raise

    def _prepare(self, batches: dict[str, _Batch], id_: int, entry: Entry, known: Known) -> bool:
        """Add a record's rows to those of its kind; False when it cannot be written yet."""
        try:
            rows = exact_rows.rows_of(self._connection, id_, entry, known)
        except NotYetError:
            return False
        name = entry.kind.name
        created, changed = exact_rows.times(entry.data)
        batch = batches.setdefault(name, _Batch())
        state = int(State.ABSENT)
        batch.heads.append((id_, entry.uid, name, state, self._edit.id, created, changed))
        batch.bodies.append((id_, *rows.body))
        for listed, listed_rows in rows.lists.items():
            batch.lists.setdefault(listed, []).extend(listed_rows)
        for waiting in rows.waiting:
            self._waiting.append(list(astuple(waiting)))
        if entry.data.get("trashed") is True:
            self.trashed.append(id_)
        return True

    def _set(self, one: Waiting, known: Known) -> None:
        """Set one reference whose target was not there yet when its record was written."""
        if one.uid not in known:
            raise RecordError("record.missing_reference", missing=[one.uid])
        target = known[one.uid][0]
        if one.row is not None:
            row = {one.owner_column: one.owner, "position": one.position, **one.row}
            row[one.column] = target
            self._connection.execute(write.insert_sql(one.table, list(row)), tuple(row.values()))
            return
        at = "" if one.position is None else " AND position = ?"
        place = (one.owner,) if one.position is None else (one.owner, one.position)
        self._connection.execute(
            f'UPDATE {one.table} SET "{one.column}" = ? WHERE "{one.owner_column}" = ?{at}',
            (target, *place),
        )
        if one.table in _TREES and one.column == "parent_id":
            prepare.refuse_cycle(self._connection, one.table, one.owner, target)


@contextmanager
def _at(line: int) -> Generator[None]:
    """Add the line to an error on its way out."""
    try:
        yield
    except RecordError as error:
        error.details.setdefault("line", line)
        raise
