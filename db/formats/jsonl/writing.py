"""Writes a library, or chosen records with all that they need, as lossless JSON Lines.

Reads one state of the library throughout, whatever others write meanwhile; memory stays flat.
"""

import sqlite3
from base64 import b64encode
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import BinaryIO

from db.changes import now
from db.formats.jsonl import lines
from db.formats.needed import needed
from db.ports import OpenLibrary, Progress, Silent
from db.records import Record, State
from db.store import interchange, read, settings
from db.text import instants

PIECE = 3 << 18
"""Bytes of an original in one line; a multiple of three, so that the base64 is seamless."""

PASSAGES = 1_000


def write_library(
    library: OpenLibrary,
    ids: Collection[int] | None,
    stream: BinaryIO,
    progress: Progress | None = None,
) -> int:
    """Write everything, or the records of `ids` and what they need; give how many records."""
    with library.snapshot() as connection:
        return _Writer(connection, stream, progress or Silent()).write(ids)


def exact_data(
    connection: sqlite3.Connection, records: Collection[Record]
) -> Iterator[interchange.Data]:
    """Give records in the form of the file, without loss."""
    refs = interchange.refs_of(connection, records)
    for record in records:
        data = interchange.to_data(record, refs, times=True)
        document = record.values.get("document_id")
        if record.kind == "annotation" and isinstance(document, int):
            data["document"] = _document_uid(connection, document)
        yield data


def _document_uid(connection: sqlite3.Connection, document_id: int) -> str:
    return str(
        connection.execute("SELECT uid FROM document WHERE id = ?", (document_id,)).fetchone()[0]
    )


class _Writer:
    def __init__(
        self, connection: sqlite3.Connection, stream: BinaryIO, progress: Progress
    ) -> None:
        self._connection = connection
        self._stream = stream
        self._progress = progress
        self._originals: set[int] = set()
        self._written = 0

    def write(self, ids: Collection[int] | None) -> int:
        head = {"record": "library", "format": lines.FORMAT, "version": lines.VERSION}
        self._line(head | {"exported": instants.to_text(now())})
        for key, value in settings.everything(self._connection).items():
            self._line({"record": "setting", "key": key, "value": value})
        chosen = None if ids is None else needed(self._connection, ids)
        total = self._count() if chosen is None else len(chosen)
        for kind in interchange.ORDER:
            for batch in interchange.batches(self._ids(kind, chosen)):
                self._progress.step(self._written, total, kind)
                self._records(read.get_many(self._connection, batch))
        self._line({"record": "end"})
        return self._written

    def _ids(self, kind: str, chosen: Collection[int] | None) -> Iterable[int]:
        rows = self._connection.execute(
            "SELECT id FROM record WHERE kind = ? AND state <> ? ORDER BY id", (kind, State.ABSENT)
        )
        return (int(row[0]) for row in rows if chosen is None or row[0] in chosen)

    def _count(self) -> int:
        counts = (read.counts(self._connection, state) for state in (State.LIVE, State.TRASHED))
        return sum(number for part in counts for number in part.values())

    def _records(self, records: list[Record]) -> None:
        pairs = zip(records, exact_data(self._connection, records), strict=True)
        for record, data in pairs:
            self._line(data)
            self._written += 1
            if record.kind == "source":
                self._documents(record)

    def _documents(self, source: Record) -> None:
        rows = self._connection.execute(
            "SELECT id, uid, original_id, media_type, encoding, language, length, sha256, page_map,"
            " added FROM document WHERE source_id = ? ORDER BY id",
            (source.id,),
        ).fetchall()
        for (
            id_,
            uid,
            original,
            media_type,
            encoding,
            language,
            length,
            sha256,
            boxes,
            added,
        ) in rows:
            given = {
                "media_type": media_type,
                "encoding": encoding,
                "language": language,
                "length": length,
                "sha256": sha256,
                "page_map": None if boxes is None else b64encode(boxes).decode("ascii"),
                "added": instants.to_text(added),
                "original": self._sha256(original) if original in self._originals else None,
            }
            about = {"record": "document", "uid": uid, "source": source.uid}
            current = {"current": source["document_id"] == id_}
            present = {name: value for name, value in given.items() if value is not None}
            self._line(about | current | present)
            self._passages(id_)
            self._text(id_)
            if original is not None and original not in self._originals:
                self._originals.add(original)
                self._original(original)

    def _passages(self, document_id: int) -> None:
        rows = self._connection.execute(
            'SELECT start, "end", kind, level, page, number FROM passage WHERE document_id = ?'
            " ORDER BY ordinal",
            (document_id,),
        )
        while batch := list(islice(rows, PASSAGES)):
            self._line({"record": "passages", "passages": batch})

    def _text(self, document_id: int) -> None:
        rows = self._connection.execute(
            "SELECT text FROM document_chunk WHERE document_id = ? ORDER BY ordinal", (document_id,)
        )
        for (text,) in rows:
            self._line({"record": "text", "text": text})

    def _sha256(self, original_id: int) -> str:
        row = self._connection.execute(
            "SELECT sha256 FROM original WHERE id = ?", (original_id,)
        ).fetchone()
        return str(row[0])

    def _original(self, original_id: int) -> None:
        sha256, name, media_type, size, added, absent = self._connection.execute(
            "SELECT sha256, file_name, media_type, size, added, data IS NULL FROM original"
            " WHERE id = ?",
            (original_id,),
        ).fetchone()
        given = {"file_name": name, "media_type": media_type, "absent": True if absent else None}
        about = {"record": "original", "sha256": sha256, "size": size}
        present = {key: value for key, value in given.items() if value is not None}
        self._line(about | {"added": instants.to_text(added)} | present)
        if absent:
            return
        with self._connection.blobopen("original", "data", original_id, readonly=True) as blob:
            while piece := blob.read(PIECE):
                self._line({"record": "bytes", "bytes": b64encode(piece).decode("ascii")})

    def _line(self, data: Mapping[str, object]) -> None:
        self._stream.write(lines.encode(data))
