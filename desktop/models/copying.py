"""Rows of a list as text: for the clipboard, with tabs, or as a table for a spreadsheet."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from db.ports import Reader
from db.store.rows import rows
from desktop.models.columns import Cell, Column, Terms
from desktop.tr import tr

Write = Callable[[Reader, Sequence[int], Sequence[Column], Terms], str]
_PAGE: Final = 500
"""Rows read at once."""


def as_text(reader: Reader, ids: Sequence[int], columns: Sequence[Column], terms: Terms) -> str:
    """Write rows with tabs between the cells."""
    return "\n".join("\t".join(row) for row in _rows(reader, ids, columns, terms))


def as_csv(reader: Reader, ids: Sequence[int], columns: Sequence[Column], terms: Terms) -> str:
    """Write rows as CSV with a heading, quoted where needed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([tr(column.title) for column in columns])
    writer.writerows(_rows(reader, ids, columns, terms))
    return out.getvalue()


def _rows(
    reader: Reader, ids: Sequence[int], columns: Sequence[Column], terms: Terms
) -> Iterator[list[str]]:
    """Give the cells of each row; records that have gone meanwhile are left out."""
    for start in range(0, len(ids), _PAGE):
        part = list(ids[start : start + _PAGE])
        found = rows(reader, part)
        for id_ in part:
            if id_ in found:
                yield [_text(column.cell(found[id_], terms)) for column in columns]


def _text(cell: Cell) -> str:
    words = [cell.text, *(mark for mark, _ in cell.marks)]
    return " · ".join(" ".join(word.split()) for word in words if word)
