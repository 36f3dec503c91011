"""Takes the lines of a file of records into a library, in the chunks of a bulk edit."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self, cast

from db.changes import Edit
from db.errors import RecordError
from db.fields import KINDS
from db.formats.jsonl.lines import Lines
from db.formats.jsonl.pieces import PARTS, DocumentTaker, text_of
from db.formats.jsonl.writing import exact_data
from db.store import interchange, read, settings, write
from db.store.exact_rows import Entry, times
from db.store.restore import Restorer
from db.store.spool import Spool

CHUNK_BYTES = 8 << 20
BATCH = 500
LISTED_CONFLICTS = 1_000
_UNCOMPARED = frozenset({"created", "changed"})


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record (or setting) that the library holds otherwise and has kept: where they differ."""

    kind: str
    uid: str
    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """How many records were added, how many were there already, and which differ.

    `conflicts` lists the first thousand of `conflict_count`.
    """

    added: int
    same: int
    conflicts: tuple[Conflict, ...]
    conflict_count: int


class Taker:
    """Takes lines; `leftover` holds what a library as it was made had (uid → id), else None."""

    def __init__(self, edit: Edit, lines: Lines, leftover: dict[str, int] | None) -> None:
        self._edit = edit
        self._connection = edit.connection
        self._lines = lines
        self._leftover = leftover
        self._restorer = Restorer(edit)
        self._overrides = Spool()
        self._pending: list[Entry] = []
        self._documents = DocumentTaker(edit, self._restorer, self._note)
        self._settings: dict[str, str] = {}
        self._conflicts: list[Conflict] = []
        self._conflict_count = 0
        self._added = 0
        self._same = 0
        self.ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self._restorer.__exit__()
        self._overrides.close()

    def report(self) -> Report:
        """Tell what came of it."""
        return Report(self._added, self._same, tuple(self._conflicts), self._conflict_count)

    def take_some(self) -> None:
        """Take lines for one chunk; a document is never cut."""
        begin = self._lines.read
        while self._documents.open or self._lines.read - begin < CHUNK_BYTES:
            what = self._lines.peek()
            if what is None:
                self._lines.close()
                self.ended = True
                break
            self._take(what, self._lines.take())
            if self._documents.open and self._lines.peek() not in PARTS:
                self._documents.end()
        self._flush()

    def take_late(self) -> Iterator[None]:
        """Set what pointed forwards; each step is the work of one chunk."""
        return self._restorer.finish()

    def _take(self, what: str, data: dict[str, object]) -> None:
        if what in KINDS:
            self._pending.append(Entry.of(self._lines.number, data))
            if len(self._pending) >= BATCH:
                self._flush()
        elif what in PARTS:
            self._documents.take(what, data)
        elif what == "document":
            self._flush()
            self._documents.begin(data)
        elif what == "setting":
            self._settings[text_of(data, "key")] = text_of(data, "value")
        else:
            read.known_kind(what)

    def _flush(self) -> None:
        """Write the records gathered so far; compare those that are there already."""
        entries, self._pending = self._pending, []
        present = self._present(entries)
        self._compare([entry for entry in entries if entry.uid in present], present)
        fresh = [entry for entry in entries if entry.uid not in present]
        self._restorer.add(fresh)
        self._added += len(fresh)

    def _present(self, entries: list[Entry]) -> dict[str, int]:
        rows = self._connection.execute(
            "SELECT uid, id, edit_id FROM record WHERE uid IN (SELECT value FROM json_each(?))",
            (json.dumps([entry.uid for entry in entries]),),
        )
        found = {str(uid): (int(id_), edit_id) for uid, id_, edit_id in rows}
        seen: set[str] = set()
        for entry in entries:
            if entry.uid in seen or found.get(entry.uid, (0, None))[1] == self._edit.id:
                raise RecordError("interchange.twice", uid=entry.uid, line=entry.line)
            seen.add(entry.uid)
        return {uid: id_ for uid, (id_, _) in found.items()}

    def _compare(self, entries: list[Entry], present: Mapping[str, int]) -> None:
        records = read.get_many(self._connection, [present[entry.uid] for entry in entries])
        held = {str(data["uid"]): data for data in exact_data(self._connection, records)}
        for entry in entries:
            if self._leftover is not None:
                self._leftover.pop(entry.uid, None)
            differing = _differences(held.get(entry.uid, {}), entry.data)
            if not differing:
                self._same += 1
            elif self._leftover is not None and "record" not in differing:
                self._overrides.append([entry.line, dict(entry.data)])
                self._same += 1
            else:
                self._note(present[entry.uid], differing)

    def _note(self, id_: int, differing: tuple[str, ...]) -> None:
        """Remember a conflict by the name of the record that the library keeps."""
        record = read.get(self._connection, id_)
        self._remember(Conflict(record.kind, record.uid, record.title, differing))

    def _remember(self, conflict: Conflict) -> None:
        self._conflict_count += 1
        if len(self._conflicts) < LISTED_CONFLICTS:
            self._conflicts.append(conflict)

    def conclude(self) -> None:
        """Do what is logged, once everything is there: overrides, trash, settings."""
        for line, data in self._overrides.read():
            self._override(Entry.of(cast("int", line), cast("dict[str, object]", data)))
        if self._leftover is not None and self._added:
            self._remove(self._leftover)
        write.trash(self._edit, self._restorer.trashed)
        self._take_settings()

    def _override(self, entry: Entry) -> None:
        id_ = self._restorer.known([entry.uid])[entry.uid][0]
        _, given = interchange.from_data(entry.data)
        kind = entry.kind
        whole = {name: given.get(name) for name in kind.names() if name not in interchange.ABOUT}
        write.change(self._edit, id_, whole)
        if entry.data.get("trashed") is True:
            write.trash(self._edit, [id_])
        self._connection.execute(
            "UPDATE record SET created = ?, changed = ? WHERE id = ?", (*times(entry.data), id_)
        )

    def _remove(self, leftover: Mapping[str, int]) -> None:
        """Take out what the written library did not hold: its own annotator takes over."""
        for id_ in leftover.values():
            kind = read.kind_of(self._connection, id_)
            self._connection.execute(f"DELETE FROM {kind} WHERE id = ?", (id_,))
            self._connection.execute("DELETE FROM record WHERE id = ?", (id_,))

    def _take_settings(self) -> None:
        held = settings.everything(self._connection)
        for key, value in self._settings.items():
            if self._leftover is not None or key not in held:
                settings.put(self._connection, key, value)
            elif held[key] != value and key != settings.ANNOTATOR:
                self._remember(Conflict("setting", key, key, ("value",)))


def _differences(held: Mapping[str, object], given: Mapping[str, object]) -> tuple[str, ...]:
    """Name the fields and lists in which two forms of a record differ; absent is empty."""
    names = (held.keys() | given.keys()) - _UNCOMPARED
    return tuple(sorted(n for n in names if _plain(held.get(n)) != _plain(given.get(n))))


def _plain(value: object) -> object:
    if value is False or value == []:
        return None
    if not isinstance(value, list):
        return value
    return [
        {key: part for key, part in cast("dict[str, object]", row).items() if part is not None}
        if isinstance(row, dict)
        else row
        for row in cast("list[object]", value)
    ]
