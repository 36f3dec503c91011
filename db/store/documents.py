"""Documents: a source's text as read, in chunks, with its passages; and its original file.

Texts and originals are written once and never changed. What may change is the kind of a passage:
marking one as clutter hides it from readers and from search, and can be taken back.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from db.errors import RecordError
from db.records import State
from db.text.chinese_text import spaced
from db.text.ids import new_uid

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator, Sequence

    from db.changes import Edit
    from db.text.document import Extracted, Passage

CHUNK = 100_000
"""Code points in a chunk at most."""

NUMBERED = frozenset({"paragraph", "quotation", "list_item"})
CLUTTER = "clutter"
ALL_HIDDEN = "all"
"""Stands for the whole of a chunk: a text that was replaced is not searched."""


class Original(NamedTuple):
    """The file as it came: name, bytes, media type."""

    file_name: str | None
    data: bytes
    media_type: str | None = None


class Document(NamedTuple):
    """A source's current text: its length in code points, and where it came from."""

    id: int
    uid: str
    source_id: int
    original_id: int | None
    media_type: str | None
    encoding: str | None
    language: str | None
    length: int
    sha256: str
    page_map: bytes | None


class StoredPassage(NamedTuple):
    """A span of a document. `number` is the paragraph number that readers see, `page` from 1."""

    id: int
    document_id: int
    ordinal: int
    start: int
    end: int
    kind: str
    level: int | None
    page: int | None
    number: int | None


def digest(data: bytes) -> str:
    """Give the SHA-256 of bytes in lower-case hexadecimal."""
    import hashlib  # loads OpenSSL, which reading has no need of

    return hashlib.sha256(data).hexdigest()


def attach(
    edit: Edit,
    source_id: int,
    extracted: Extracted,
    original: Original | None = None,
    *,
    uid: str | None = None,
) -> int:
    """Give a source this text as its document and return the document's id."""
    connection = edit.connection
    original_id = _add_original(edit, original)
    document_id = _add(edit, uid or new_uid(), source_id, extracted, original_id)
    _add_chunks(connection, document_id, extracted)
    _add_passages(connection, document_id, extracted.passages)
    connection.execute("UPDATE source SET document_id = ? WHERE id = ?", (document_id, source_id))
    return document_id


def _add(edit: Edit, uid: str, source_id: int, extracted: Extracted, original: int | None) -> int:
    from db.store import page_maps

    page_map = page_maps.pack(extracted.pages, extracted.boxes) if extracted.pages else None
    row = edit.connection.execute(
        "INSERT INTO document (uid, source_id, original_id, media_type, encoding, language,"
        " length, sha256, page_map, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            uid,
            source_id,
            original,
            extracted.media_type,
            extracted.encoding,
            extracted.proposal.language,
            len(extracted.text),
            digest(extracted.text.encode("utf-8")),
            page_map,
            edit.made,
        ),
    ).fetchone()
    return int(row[0])


def _add_original(edit: Edit, original: Original | None) -> int | None:
    if original is None:
        return None
    connection = edit.connection
    sha256 = digest(original.data)
    row = connection.execute("SELECT id FROM original WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        row = connection.execute(
            "INSERT INTO original (sha256, file_name, media_type, size, data, added)"
            " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
            (
                sha256,
                original.file_name,
                original.media_type,
                len(original.data),
                original.data,
                edit.made,
            ),
        ).fetchone()
    return int(row[0])


def _add_chunks(connection: sqlite3.Connection, document_id: int, extracted: Extracted) -> None:
    clutter = [(p.start, p.end) for p in extracted.passages if p.kind == CLUTTER]
    rows: list[tuple[object, ...]] = []
    for ordinal, (start, end) in enumerate(_cuts(extracted.text, extracted.passages)):
        text = extracted.text[start:end]
        hidden = hidden_in(clutter, start, end)
        rows.append((document_id, ordinal, start, text, hidden, searchable(text, start, hidden)))
    connection.executemany(
        "INSERT INTO document_chunk (document_id, ordinal, start, text, hidden, indexed)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        rows,
    )


def _add_passages(
    connection: sqlite3.Connection, document_id: int, passages: Sequence[Passage]
) -> None:
    rows: list[tuple[object, ...]] = []
    number = 0
    for ordinal, passage in enumerate(passages):
        numbered = passage.kind in NUMBERED
        number += numbered
        rows.append(
            (
                document_id,
                ordinal,
                passage.start,
                passage.end,
                passage.kind,
                passage.level,
                passage.page,
                number if numbered else None,
            )
        )
    connection.executemany(
        'INSERT INTO passage (document_id, ordinal, start, "end", kind, level, page, number)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )


def _cuts(text: str, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Cut a text at passage borders, or where a passage is too long, at white space."""
    length = len(text)
    if length <= CHUNK:
        yield 0, length
        return
    borders = [passage.start for passage in passages]
    start, index = 0, 0
    while start < length:
        limit = start + CHUNK
        end = length if limit >= length else 0
        while not end and index < len(borders) and borders[index] <= limit:
            index += 1
        if not end:
            border = borders[index - 1] if index else 0
            end = border if border > start else _break(text, start, limit)
        yield start, end
        start = end


def _break(text: str, start: int, limit: int) -> int:
    for character in ("\n", " "):
        found = text.rfind(character, start + 1, limit)
        if found > start:
            return found + 1
    return limit


def hidden_in(clutter: Sequence[tuple[int, int]], start: int, end: int) -> str:
    """Write the clutter inside a chunk as "start-end start-end", offsets in the document."""
    spans = [(max(a, start), min(b, end)) for a, b in clutter if a < end and b > start]
    return " ".join(f"{a}-{b}" for a, b in spans)


def searchable(text: str, offset: int, hidden: str) -> str | None:
    """Give a chunk as it is indexed, or None where that is the text itself.

    The spans of `hidden` (offsets in the document) become blanks, Chinese is spaced.
    """
    if hidden == ALL_HIDDEN:
        return ""
    pieces: list[str] = []
    done = 0
    for span in hidden.split():
        start, end = (int(number) - offset for number in span.split("-"))
        pieces += [text[done:start], " " * (end - start)]
        done = end
    indexed = spaced("".join([*pieces, text[done:]]))
    return None if indexed == text else indexed


def refresh_hidden(connection: sqlite3.Connection, source_ids: Collection[int]) -> None:
    """Hide from the index what is clutter now, and texts that were replaced.

    Called for sources that an edit touched.
    """
    for document_id, is_current in connection.execute(
        "SELECT document.id, document.id IS source.document_id FROM source"
        " JOIN document ON document.source_id = source.id"
        " WHERE source.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(source_ids)),),
    ).fetchall():
        if is_current:
            _refresh_document(connection, int(document_id))
        else:
            _hide(connection, int(document_id))


def _hide(connection: sqlite3.Connection, document_id: int) -> None:
    connection.execute(
        "UPDATE document_chunk SET hidden = ?1, indexed = ''"
        " WHERE document_id = ?2 AND hidden <> ?1",
        (ALL_HIDDEN, document_id),
    )


def _refresh_document(connection: sqlite3.Connection, document_id: int) -> None:
    for chunk_id, start, wanted in _wrongly_hidden(connection, document_id):
        text = connection.execute(
            "SELECT text FROM document_chunk WHERE id = ?", (chunk_id,)
        ).fetchone()[0]
        connection.execute(
            "UPDATE document_chunk SET hidden = ?, indexed = ? WHERE id = ?",
            (wanted, searchable(text, start, wanted), chunk_id),
        )


def _wrongly_hidden(connection: sqlite3.Connection, document_id: int) -> list[tuple[int, int, str]]:
    """Give (chunk, its start, what should be hidden) where that is not what is hidden."""
    clutter = [
        (int(start), int(end))
        for start, end in connection.execute(
            'SELECT start, "end" FROM passage WHERE document_id = ? AND kind = ? ORDER BY start',
            (document_id, CLUTTER),
        )
    ]
    rows = connection.execute(
        "SELECT chunk.id, start, coalesce(lead(start) OVER (ORDER BY ordinal), document.length),"
        " hidden FROM document_chunk AS chunk JOIN document ON document.id = document_id"
        " WHERE document_id = ?",
        (document_id,),
    ).fetchall()
    wanted = ((id_, start, hidden_in(clutter, start, end), h) for id_, start, end, h in rows)
    return [(id_, start, spans) for id_, start, spans, hidden in wanted if spans != hidden]


def clutter_differs(connection: sqlite3.Connection, document_id: int) -> bool:
    """Tell whether what is hidden of a text, or blanked in the index, is not what should be."""
    rows = connection.execute(
        "SELECT start, text, hidden, indexed FROM document_chunk WHERE document_id = ?",
        (document_id,),
    )
    if not _is_current(connection, document_id):
        return any((hidden, indexed) != ("all", "") for _, _, hidden, indexed in rows)
    return bool(_wrongly_hidden(connection, document_id)) or any(
        searchable(text, start, hidden) != indexed for start, text, hidden, indexed in rows
    )


def remake_hidden(connection: sqlite3.Connection, document_id: int) -> None:
    """Make what is indexed of one text anew from its passages, whatever stands there now."""
    connection.execute(
        "UPDATE document_chunk SET hidden = 'unknown' WHERE document_id = ?", (document_id,)
    )
    if _is_current(connection, document_id):
        _refresh_document(connection, document_id)
    else:
        _hide(connection, document_id)


def _is_current(connection: sqlite3.Connection, document_id: int) -> bool:
    found = connection.execute("SELECT 1 FROM source WHERE document_id = ?", (document_id,))
    return found.fetchone() is not None


_DOCUMENT = (
    "SELECT document.id, document.uid, source_id, original_id, media_type, encoding,"
    " document.language, length, sha256, page_map FROM document"
)


def current(connection: sqlite3.Connection, source_id: int) -> Document | None:
    """Give the document of a source, or None when it has no text."""
    row = connection.execute(
        f"{_DOCUMENT} JOIN source ON source.document_id = document.id WHERE source.id = ?",
        (source_id,),
    ).fetchone()
    return None if row is None else Document(*row)


def text(connection: sqlite3.Connection, document_id: int) -> str:
    """Give the whole text of a document."""
    rows = connection.execute(
        "SELECT text FROM document_chunk WHERE document_id = ? ORDER BY ordinal", (document_id,)
    )
    return "".join(row[0] for row in rows)


def span(connection: sqlite3.Connection, document_id: int, start: int, end: int) -> str:
    """Give the text between two offsets (code points), reading only the chunks it lies in."""
    # Not by the length of chunks: SQLite would read the text of all of them to count it.
    rows = connection.execute(
        "SELECT start, text FROM document_chunk WHERE document_id = ?1 AND start < ?3"
        " AND start >= (SELECT max(start) FROM document_chunk"
        " WHERE document_id = ?1 AND start <= ?2) ORDER BY ordinal",
        (document_id, max(start, 0), end),
    )
    return "".join(piece[max(0, start - at) : end - at] for at, piece in rows)


_PASSAGE = 'SELECT id, document_id, ordinal, start, "end", kind, level, page, number FROM passage'


def passages(
    connection: sqlite3.Connection, document_id: int, start: int = 0, end: int | None = None
) -> list[StoredPassage]:
    """Give the passages of a document in order, or those that begin from `start` to `end`."""
    rows = connection.execute(
        f"{_PASSAGE} WHERE document_id = ? AND start >= ? AND start < ? ORDER BY start",
        (document_id, start, 1 << 62 if end is None else end),
    )
    return [StoredPassage(*row) for row in rows]


def passage_at(
    connection: sqlite3.Connection, document_id: int, offset: int
) -> StoredPassage | None:
    """Give the passage that holds an offset, or the last one before it."""
    row = connection.execute(
        f"{_PASSAGE} WHERE document_id = ? AND start <= ? ORDER BY start DESC LIMIT 1",
        (document_id, offset),
    ).fetchone()
    return None if row is None else StoredPassage(*row)


def mark_passage(edit: Edit, passage_id: int, kind: str) -> None:
    """Set the kind of a passage: clutter hides it, any other kind brings it back."""
    from db.text.document import KINDS

    if kind not in KINDS:
        raise RecordError("value.not_a_choice", field="kind", value=kind, choices=list(KINDS))
    edit.connection.execute("UPDATE passage SET kind = ? WHERE id = ?", (kind, passage_id))


def same_as(connection: sqlite3.Connection, data: bytes, text_sha256: str | None) -> str | None:
    """Give the uid of a live source that holds the same file or the same text, or None."""
    row = connection.execute(
        "SELECT record.uid FROM document JOIN source ON source.document_id = document.id"
        " JOIN record ON record.id = source.id"
        " WHERE record.state = ? AND (document.id IN (SELECT id FROM document WHERE sha256 = ?)"
        " OR document.original_id IN (SELECT id FROM original WHERE sha256 = ?)) LIMIT 1",
        (State.LIVE, text_sha256, digest(data)),
    ).fetchone()
    return None if row is None else str(row[0])


def original_data(connection: sqlite3.Connection, original_id: int) -> bytes | None:
    """Give the bytes of an original; None in a copy that was handed out without originals."""
    row = connection.execute("SELECT data FROM original WHERE id = ?", (original_id,)).fetchone()
    return None if row is None else row[0]
