"""Writes documents just as they were elsewhere, piece by piece: passages, text, original file.

The text is checked against its length and SHA-256, and an original against its own, as they come.
RecordError codes: `document.taken`, `document.bad_passage`, `document.bad_text`,
`document.text_damaged`, `document.original_damaged`, `value.not_a_text`, `value.not_a_number`.
"""

import hashlib
import sqlite3
from collections.abc import Mapping, Sequence
from typing import cast

from db.changes import Edit
from db.errors import RecordError
from db.store import documents
from db.text.document import KINDS

Passage = tuple[int, int, str, int | None, int | None, int | None]
"""start, end, kind, level, page, number"""

TEXT_LIMIT = 2 * documents.CHUNK
"""Longest piece of text, in code points."""

ORIGINAL_LIMIT = 1_000_000_000
"""Largest original, in bytes: what one cell of a file can hold."""


class DocumentRestorer:
    """Writes one document whose source is there; `finish` when all its pieces have come.

    `given` has uid, media_type, encoding, language, length, sha256, page_map (bytes), added
    (milliseconds) and current.
    """

    def __init__(self, edit: Edit, source_id: int, given: Mapping[str, object]) -> None:
        self._connection = edit.connection
        self._length = _number(given, "length")
        self._sha256 = _text(given, "sha256")
        self._is_current = given.get("current") is True
        self._hash = hashlib.sha256()
        self._done = 0
        self._chunks = 0
        self._passages = 0
        self._passage_end = 0
        self._clutter: list[tuple[int, int]] = []
        self._original: _OriginalWriter | None = None
        self.id = self._insert(source_id, given)

    def _insert(self, source_id: int, given: Mapping[str, object]) -> int:
        optional = [_optional(given, name) for name in ("media_type", "encoding", "language")]
        row = self._connection.execute(
            "INSERT INTO document (uid, source_id, media_type, encoding, language, length, sha256,"
            " page_map, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (
                _text(given, "uid"),
                source_id,
                *optional,
                self._length,
                self._sha256,
                given.get("page_map"),
                _number(given, "added"),
            ),
        ).fetchone()
        if self._is_current:
            self._connection.execute(
                "UPDATE source SET document_id = ? WHERE id = ?", (row[0], source_id)
            )
        return int(row[0])

    def add_passages(self, passages: Sequence[object]) -> None:
        """Write the next passages, in order; all come before the text."""
        rows = [self._passage(given) for given in passages]
        self._connection.executemany(
            'INSERT INTO passage (document_id, ordinal, start, "end", kind, level, page, number)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )

    def _passage(self, given: object) -> tuple[object, ...]:
        start, end, kind, level, page, number = read_passage(given)
        if not self._passage_end <= start <= end <= self._length:
            raise RecordError("document.bad_passage", passage=[start, end, kind])
        if kind == documents.CLUTTER:
            self._clutter.append((start, end))
        self._passage_end = end
        ordinal = self._passages
        self._passages += 1
        return (self.id, ordinal, start, end, kind, level, page, number)

    def add_text(self, text: object) -> None:
        """Write the next piece of the text."""
        if not isinstance(text, str) or len(text) > TEXT_LIMIT:
            raise RecordError("document.bad_text", document=self.id)
        try:
            self._hash.update(text.encode("utf-8"))
        except UnicodeEncodeError:
            raise RecordError("document.bad_text", document=self.id) from None
        start, self._done = self._done, self._done + len(text)
        hidden = documents.ALL_HIDDEN
        if self._is_current:
            hidden = documents.hidden_in(self._clutter, start, self._done)
        self._connection.execute(
            "INSERT INTO document_chunk (document_id, ordinal, start, text, hidden, indexed)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (self.id, self._chunks, start, text, hidden, documents.searchable(text, start, hidden)),
        )
        self._chunks += 1

    def use_original(self, sha256: str) -> bool:
        """Tie the document to an original that is in the library; False when it is not."""
        row = self._connection.execute(
            "SELECT id FROM original WHERE sha256 = ?", (sha256,)
        ).fetchone()
        if row is not None:
            self._tie(int(row[0]))
        return row is not None

    def add_original(self, given: Mapping[str, object]) -> None:
        """Begin the document's original: sha256, file_name, media_type, size, added, and absent."""
        if self.use_original(_text(given, "sha256")):
            return
        self._original = _OriginalWriter(self._connection, given)
        self._tie(self._original.id)

    def _tie(self, original_id: int) -> None:
        self._connection.execute(
            "UPDATE document SET original_id = ? WHERE id = ?", (original_id, self.id)
        )

    def add_bytes(self, data: bytes) -> None:
        """Write the next bytes of the original."""
        if self._original is not None:
            self._original.write(data)

    def finish(self) -> None:
        """Check that everything has come; a document whose text was left out has none at all."""
        if self._original is not None:
            self._original.finish()
        if self._chunks == 0 and self._length:
            return
        if self._done != self._length or self._hash.hexdigest() != self._sha256:
            raise RecordError("document.text_damaged", document=self.id)


class _OriginalWriter:
    """Writes an original file into its cell without holding it in memory."""

    def __init__(self, connection: sqlite3.Connection, given: Mapping[str, object]) -> None:
        self._connection = connection
        self._size = _number(given, "size")
        self._sha256 = _text(given, "sha256")
        self._hash = hashlib.sha256()
        self._done = 0
        self._absent = given.get("absent") is True
        if self._size > ORIGINAL_LIMIT:
            raise RecordError("document.original_damaged", sha256=self._sha256)
        row = connection.execute(
            "INSERT INTO original (sha256, file_name, media_type, size, data, added)"
            " VALUES (?, ?, ?, ?, CASE WHEN ? THEN NULL ELSE zeroblob(?) END, ?) RETURNING id",
            (
                self._sha256,
                _optional(given, "file_name"),
                _optional(given, "media_type"),
                self._size,
                self._absent,
                self._size,
                _number(given, "added"),
            ),
        ).fetchone()
        self.id = int(row[0])

    def write(self, data: bytes) -> None:
        if self._absent or self._done + len(data) > self._size:
            raise RecordError("document.original_damaged", sha256=self._sha256)
        with self._connection.blobopen("original", "data", self.id) as blob:
            blob.seek(self._done)
            blob.write(data)
        self._hash.update(data)
        self._done += len(data)

    def finish(self) -> None:
        if self._absent:
            return
        if self._done != self._size or self._hash.hexdigest() != self._sha256:
            raise RecordError("document.original_damaged", sha256=self._sha256)


def read_passage(given: object) -> Passage:
    """Read a passage written as a list; RecordError("document.bad_passage") when it is none."""
    parts = cast("list[object]", given) if isinstance(given, list) else []
    numbers = [*parts[:2], *(part for part in parts[3:] if part is not None)]
    if len(parts) != 6 or not all(type(number) is int for number in numbers):
        raise RecordError("document.bad_passage", passage=parts)
    passage = cast("Passage", tuple(parts))
    if passage[2] not in KINDS:
        raise RecordError("document.bad_passage", passage=parts)
    return passage


def _text(given: Mapping[str, object], name: str) -> str:
    value = given.get(name)
    if not isinstance(value, str):
        raise RecordError("value.not_a_text", field=name, value=value)
    return value


def _optional(given: Mapping[str, object], name: str) -> str | None:
    return None if given.get(name) is None else _text(given, name)


def _number(given: Mapping[str, object], name: str) -> int:
    value = given.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise RecordError("value.not_a_number", field=name, value=value)
    return value
