"""What a file holds of highlights and comments, taken over as annotations where somebody agrees."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from db.changes import Edit
from db.formats import registry
from db.library import Library
from db.records import FieldInput, State
from db.store import documents, read, write
from db.text.document import Mark


def offered(library: Library, source_id: int) -> tuple[Mark, ...]:
    """Give the marks that the original file of a source's text holds.

    Read anew from the original, in a worker; none where there is no original. Raises DocumentError.
    """
    connection = library.reader
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


def take(library: Library, source_id: int, marks: Sequence[Mark] | None = None) -> int:
    """Make annotations of a source's marks in one edit; give how many were new.

    Those that stand there already, with the same note, are left alone.
    """
    wanted = offered(library, source_id) if marks is None else tuple(marks)
    if not wanted:
        return 0
    title = read.get(library.reader, source_id).title
    with library.edit("annotation.take_marks", title=title, number=len(wanted)) as edit:
        return add(edit, source_id, wanted)


def add(edit: Edit, source_id: int, marks: Sequence[Mark]) -> int:
    """Add annotations for marks on the current text of a source; give how many were new."""
    known = {
        _key(*row)
        for row in edit.connection.execute(
            'SELECT start, "end", page, region, note FROM annotation JOIN record USING (id)'
            " WHERE target_id = ? AND record.state = ?",
            (source_id, State.LIVE),
        )
    }
    added = 0
    for mark in marks:
        region = json.dumps([round(side, 1) for side in mark.region]) if mark.region else None
        if _key(mark.start, mark.end, mark.page, region, mark.note) in known:
            continue
        fields: dict[str, FieldInput] = {
            "target": source_id,
            "start": mark.start,
            "end": mark.end,
            "page": mark.page,
            "region": region,
            "note": mark.note,
            "colour": mark.colour,
            "motivation": "commenting" if mark.note else "highlighting",
        }
        if mark.author:
            fields["annotator"] = _annotator(edit, mark.author)
        write.add(edit, "annotation", fields)
        added += 1
    return added


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
