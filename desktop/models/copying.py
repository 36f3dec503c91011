"""Rows of a list as text: for the clipboard, with tabs, or as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

from desktop.models.columns import Cell, Column
from desktop.models.record_list import RecordList
from desktop.tr import tr


def as_text(model: RecordList, columns: Sequence[Column], ids: Iterable[int]) -> str:
    """Write rows with tabs between the cells."""
    return "\n".join("\t".join(row) for row in _rows(model, columns, ids))


def as_csv(model: RecordList, columns: Sequence[Column], ids: Iterable[int]) -> str:
    """Write rows as CSV with a heading, quoted where needed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([tr(column.title) for column in columns])
    writer.writerows(_rows(model, columns, ids))
    return out.getvalue()


def _rows(model: RecordList, columns: Sequence[Column], ids: Iterable[int]) -> Iterable[list[str]]:
    for id_ in ids:
        at = model.place_of(id_)
        if at is not None:
            yield [_text(model.cell_of(at, column)) for column in columns]


def _text(cell: Cell) -> str:
    words = [cell.text, *(mark for mark, _ in cell.marks)]
    return " · ".join(" ".join(word.split()) for word in words if word)
