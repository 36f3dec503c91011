"""What a file holds of highlights and comments, taken over as annotations where somebody agrees."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from db.changes import Edit
from db.formats import registry
from db.library import Library
from db.ports import Reader
from db.records import FieldInput, State
from db.store import documents, read, write
from db.text.document import Mark

_HOLDING: Final = frozenset({"pdf", "docx", "odt"})


def may_hold(media_type: str | None) -> bool:
    """Tell whether a file of that type can hold marks."""
    return any(media_type in one.media_types for one in registry.FORMATS if one.id in _HOLDING)


def offered(connection: Reader, source_id: int) -> tuple[Mark, ...]:
    """Give the marks that the original file of a source's text holds.

    Read anew from the original, in a worker; none where there is no original. Raises DocumentError.
    """
    document = documents.current(connection, source_id)
    if document is None or document.original_id is None:
        return ()
    data = documents.original_data(connection, document.original_id)
    form = next((f for f in registry.FORMATS if document.media_type in f.media_types), None)
    if data is None or form is None:
        return ()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"original{form.suffixes[0]}"
        path.write_bytes(data)
        extracted = registry.read_document(path, format=form.id, encoding=document.encoding)
    if documents.digest(extracted.text.encode("utf-8")) == document.sha256:
        return extracted.marks
    return ()  # the text was read by another version of the reader: places would not hold


def fresh(connection: Reader, source_id: int) -> tuple[Mark, ...]:
    """Give the marks of the original file that are no annotations yet. Raises DocumentError."""
    known = _known(connection, source_id)
    return tuple(mark for mark in offered(connection, source_id) if _of(mark) not in known)


def take(library: Library, source_id: int, marks: Sequence[Mark] | None = None) -> int:
    """Make annotations of a source's marks in one edit; give how many were new.

    Those that stand there already, with the same note, are left alone.
    """
    wanted = offered(library.reader, source_id) if marks is None else tuple(marks)
    if not wanted:
        return 0
    title = read.get(library.reader, source_id).title
    with library.edit("annotation.take_marks", title=title, number=len(wanted)) as edit:
        return add(edit, source_id, wanted)


def add(edit: Edit, source_id: int, marks: Sequence[Mark]) -> int:
    """Add annotations for marks on the current text of a source; give how many were new."""
    known = _known(edit.connection, source_id)
    added = 0
    for mark in marks:
        if _of(mark) in known:
            continue
        fields: dict[str, FieldInput] = {
            "target": source_id,
            "start": mark.start,
            "end": mark.end,
            "page": mark.page,
            "region": _region(mark),
            "note": mark.note,
            "colour": mark.colour,
            "motivation": "commenting" if mark.note else "highlighting",
        }
        if mark.author:
            fields["annotator"] = _annotator(edit, mark.author)
        write.add(edit, "annotation", fields)
        added += 1
    return added


def _known(connection: Reader, source_id: int) -> set[tuple[object, ...]]:
    rows = connection.execute(
        'SELECT start, "end", page, region, note FROM annotation JOIN record USING (id)'
        " WHERE target_id = ? AND record.state = ?",
        (source_id, State.LIVE),
    )
    return {_key(*row) for row in rows}


def _of(mark: Mark) -> tuple[object, ...]:
    return _key(mark.start, mark.end, mark.page, _region(mark), mark.note)


def _region(mark: Mark) -> str | None:
    return json.dumps([round(side, 1) for side in mark.region]) if mark.region else None


def _key(
    start: int | None, end: int | None, page: int | None, region: str | None, note: str | None
) -> tuple[object, ...]:
    """Give what makes two marks the same: words or region, and the note."""
    return (start, end, note) if start is not None else (page, region, note)


def _annotator(edit: Edit, name: str) -> int:
    """Give the annotator of that name; one who is not known yet is added."""
    row = edit.connection.execute(
        "SELECT annotator.id FROM annotator JOIN record USING (id)"
        " WHERE (record.state = ? OR record.edit_id = ?) AND annotator.name = ?"
        " ORDER BY annotator.id LIMIT 1",
        (State.LIVE, edit.id, name),
    ).fetchone()
    return int(row[0]) if row else write.add(edit, "annotator", {"name": name})
