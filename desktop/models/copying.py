"""Rows of a list as text: for the clipboard, with tabs, or as a table for a spreadsheet."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from db.ports import Progress, Reader, Silent
from db.store.rows import rows
from desktop.models.columns import Cell, Column, Terms
from desktop.models.record_list import Numbers, counted
from desktop.tr import tr


@dataclass(frozen=True, slots=True)
class Copied:
    """What is copied: records in order, the columns wanted, words, counts of the list's own."""

    ids: Sequence[int]
    columns: Sequence[Column]
    terms: Terms
    numbers: Numbers


Write = Callable[[Reader, Copied, Progress], str]
SILENT: Final = Silent()
MANY: Final = 2_000
"""Rows from which on copying is a job, to be watched and stopped."""
_PAGE: Final = 500
"""Rows read at once."""


def as_text(reader: Reader, wanted: Copied, progress: Progress = SILENT) -> str:
    """Write rows with tabs between the cells."""
    return "\n".join("\t".join(row) for row in _rows(reader, wanted, progress))


def as_csv(reader: Reader, wanted: Copied, progress: Progress = SILENT) -> str:
    """Write rows as CSV with a heading, quoted where needed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([tr(column.title) for column in wanted.columns])
    writer.writerows(_rows(reader, wanted, progress))
    return out.getvalue()


def _rows(reader: Reader, wanted: Copied, progress: Progress) -> Iterator[list[str]]:
    """Give the cells of each row; records that have gone meanwhile are left out."""
    for start in range(0, len(wanted.ids), _PAGE):
        progress.step(start, len(wanted.ids), tr("rows"))
        part = list(wanted.ids[start : start + _PAGE])
        found = counted(rows(reader, part), wanted.numbers)
        for id_ in part:
            if id_ in found:
                row = found[id_]
                yield [_text(column.cell(row, wanted.terms)) for column in wanted.columns]


def _text(cell: Cell) -> str:
    words = [cell.text, *(mark for mark, _ in cell.marks)]
    return " · ".join(" ".join(word.split()) for word in words if word)
