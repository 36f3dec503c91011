"""Where an annotation stands: turns what was given (words, or offsets) into an anchored selection.

RecordError codes: `annotation.no_text`, `annotation.not_found`, `annotation.ambiguous`,
`annotation.out_of_range`, `annotation.incomplete`, `annotation.other_words`, `record.wrong_kind`.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.changes import Edit
from db.errors import RecordError
from db.records import FieldInput, Record
from db.store import documents, read
from db.text import anchors

Whole = dict[str, FieldInput]
_PLACE = ("start", "end", "exact", "prefix", "suffix")


def place(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> Whole:
    """Complete the place of a new or changed annotation.

    On a source with a text, `exact` (with `prefix`, `suffix` where it occurs more than once) or
    `start` and `end` become a full selection. Without any of them the note is on the whole record.
    """
    if record is not None and not any(name in whole for name in _PLACE):
        return whole
    target = _target(connection, whole, record)
    if not any(whole.get(name) not in (None, "") for name in ("start", "end", "exact")):
        return whole | {"state": "anchored" if whole.get("region") else "whole"}
    kind = read.kind_of(connection, target)
    if kind != "source":
        uid = read.uids(connection, [target])[target]
        raise RecordError("record.wrong_kind", uid=uid, kind=kind, kinds=["source"])
    document = documents.current(connection, target)
    if document is None:
        if whole.get("exact"):
            return whole | {"state": "unanchored"}  # waits for the text of its source
        raise RecordError("annotation.no_text")
    selector = _select(connection, document, whole)
    return whole | {
        "state": "anchored",
        "document_id": document.id,
        "start": selector.start,
        "end": selector.end,
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
        "page": whole.get("page") or _page(connection, document.id, selector.start),
    }


def _target(connection: sqlite3.Connection, whole: Whole, record: Record | None) -> int:
    target = whole.get("target", None if record is None else record.values["target"])
    if isinstance(target, int):
        return target
    if target is None or target == "":
        raise RecordError("value.required", field="target")
    return read.find_id(connection, str(target))


def _select(
    connection: sqlite3.Connection, document: documents.Document, whole: Whole
) -> anchors.Selector:
    """Give the selection; the whole text is read only where words are looked for."""
    exact = whole.get("exact")
    if whole.get("start") in (None, ""):
        text = documents.text(connection, document.id)
        start, end = find_words(
            text, str(exact), str(whole.get("prefix") or ""), str(whole.get("suffix") or "")
        )
        return anchors.select(text, start, end)
    if whole.get("end") in (None, ""):
        raise RecordError("annotation.incomplete")
    start, end = _offset(whole["start"]), _offset(whole["end"])
    if not 0 <= start < end <= document.length:
        raise RecordError("annotation.out_of_range", start=start, end=end, length=document.length)
    at = max(start - anchors.CONTEXT, 0)
    around = documents.span(connection, document.id, at, end + anchors.CONTEXT)
    found = around[start - at : end - at]
    if exact not in (None, "", found):
        raise RecordError("annotation.other_words", start=start, end=end, exact=exact, found=found)
    return anchors.select(around, start - at, end - at).moved(at)


def _offset(value: FieldInput) -> int:
    try:
        return int(str(value))
    except ValueError:
        raise RecordError("value.not_a_number", field="start", value=value) from None


def find_words(text: str, exact: str, prefix: str, suffix: str) -> tuple[int, int]:
    """Give the span of the only place where the words stand, with prefix and suffix if given."""
    found = anchors.find(text, exact, prefix, suffix)
    if not found:
        elsewhere = len(anchors.find(text, exact)) if prefix or suffix else 0
        code = "annotation.other_context" if elsewhere else "annotation.not_found"
        raise RecordError(code, exact=exact, places=elsewhere)
    if len(found) > 1:
        raise RecordError("annotation.ambiguous", exact=exact, places=len(found))
    return found[0].start, found[0].end


def _page(connection: sqlite3.Connection, document_id: int, offset: int) -> int | None:
    passage = documents.passage_at(connection, document_id, offset)
    return None if passage is None else passage.page


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of one annotation when its document was replaced."""

    annotation_id: int
    state: str
    exact: str
    start: int | None
    end: int | None
    was: int | None
    candidates: tuple[tuple[int, int], ...]


def standing(
    connection: sqlite3.Connection, source_id: int, document_id: int
) -> tuple[list[int], list[anchors.Selector]]:
    """Give the annotations that stand on a document of a source, and what each selects."""
    rows = connection.execute(
        'SELECT id, start, "end", exact, prefix, suffix FROM annotation'
        " WHERE target_id = ? AND document_id = ? AND start IS NOT NULL ORDER BY start",
        (source_id, document_id),
    ).fetchall()
    selectors = [
        anchors.Selector(start, end, exact or "", prefix or "", suffix or "")
        for _, start, end, exact, prefix, suffix in rows
    ]
    return [int(row[0]) for row in rows], selectors


def reanchor(edit: Edit, source_id: int, old: int, new: int) -> list[Moved]:
    """Move the annotations of document `old` to document `new` of the same source.

    An orphan keeps its quotation and the document it was made on.
    """
    connection = edit.connection
    ids, selectors = standing(connection, source_id, old)
    new_text = documents.text(connection, new)
    results = anchors.reanchor(documents.text(connection, old), new_text, selectors)
    report: list[Moved] = []
    for id_, selector, found in zip(ids, selectors, results, strict=True):
        start = selector.start
        if found.state == "orphan" or found.start is None or found.end is None:
            connection.execute("UPDATE annotation SET state = 'orphan' WHERE id = ?", (id_,))
            report.append(
                Moved(id_, "orphan", selector.exact, None, None, start, spans(found.candidates))
            )
        else:
            _move(connection, new, int(id_), new_text, (found.start, found.end, found.state))
            report.append(
                Moved(id_, found.state, selector.exact, found.start, found.end, start, ())
            )
    return report


def _move(
    connection: sqlite3.Connection,
    document_id: int,
    annotation_id: int,
    text: str,
    found: tuple[int, int, str],
) -> None:
    start, end, state = found
    selector = anchors.select(text, start, end)
    connection.execute(
        'UPDATE annotation SET document_id = ?, state = ?, start = ?, "end" = ?, exact = ?,'
        " prefix = ?, suffix = ?, page = ? WHERE id = ?",
        (
            document_id,
            state,
            start,
            end,
            selector.exact,
            selector.prefix,
            selector.suffix,
            _page(connection, document_id, start),
            annotation_id,
        ),
    )


def spans(
    candidates: Iterable[Mapping[str, int] | anchors.Candidate],
) -> tuple[tuple[int, int], ...]:
    """Give the spans of candidates."""
    return tuple((c.start, c.end) for c in candidates if isinstance(c, anchors.Candidate))
