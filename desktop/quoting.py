"""Puts quotations and references on the clipboard: as plain text, and as HTML with italics."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from db.ports import Reader
from db.records import Record
from db.store import citing, read
from db.text import citations
from db.text.citations import Run

LINK = "vademecum:"
"""What a link to a record begins with; its uid follows."""


def passage(reader: Reader, source_id: int, start: int, end: int) -> list[Run]:
    """Give the words of a source between two offsets, in quotation marks, with their reference."""
    found = citing.quotation(reader, source_id, start, end)
    cited = citations.note(found.reference, found.locator)
    return [Run(f"{citations.quoted(found.words)} ("), *cited, Run(")")]


def reference(reader: Reader, source_id: int, start: int, end: int) -> str:
    """Say where a passage stands, as a note says it."""
    found = citing.quotation(reader, source_id, start, end)
    return f"{citations.plain(citations.note(found.reference, found.locator))}."


def of_annotation(reader: Reader, annotation_id: int) -> str:
    """Say where an annotation stands that marks no words: its source and page."""
    (one,) = read.get_many(reader, [annotation_id])
    return f"{citations.plain(_noted(reader, one))}."


def _noted(reader: Reader, one: Record) -> list[Run]:
    source = one["target"]
    found = citing.references(reader, [source] if isinstance(source, int) else [])
    locator = citing.of_annotations(reader, [one]).get(one.id, citations.Locator())
    return [run for each in found.values() for run in citations.note(each, locator)]


def records(reader: Reader, ids: Sequence[int]) -> list[list[Run]]:
    """Cite records: sources as in a bibliography, annotations as quotations; others by title."""
    found: list[list[Run]] = []
    for one in read.get_many(reader, ids):
        start, end, source = (one.values.get(name) for name in ("start", "end", "target"))
        if one.kind == "source":
            found.append(citations.bibliography(citing.reference(one)))
        elif (
            one.kind == "annotation"
            and one.values["state"] in {"anchored", "moved"}
            and isinstance(start, int)
            and isinstance(end, int)
            and isinstance(source, int)
        ):
            found.append(passage(reader, source, start, end))
        elif one.kind == "annotation" and one["region"] and _noted(reader, one):
            found.append(_noted(reader, one))
        else:
            found.append([Run(one.title)])
    return found


def links(reader: Reader, ids: Sequence[int]) -> str:
    """Give a link to each record, one a line."""
    uids = read.uids(reader, ids)
    return "\n".join(f"{LINK}{uids[id_]}" for id_ in ids if id_ in uids)


def copy(citations_: Sequence[Sequence[Run]]) -> None:
    """Put citations on the clipboard, one a line."""
    data = QMimeData()
    data.setText("\n".join(citations.plain(one) for one in citations_))
    data.setHtml("<br>".join(citations.html(one) for one in citations_))
    QGuiApplication.clipboard().setMimeData(data)
