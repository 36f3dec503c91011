"""The table of corroboration on its way into a file: rows in words, made while they are written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from db.analysis.corroboration import Corroboration, Given, Nothing, Row
from db.formats.table import csv_text, html_text
from db.formats.whole import whole
from db.ports import Progress, Silent
from desktop.models.wording import short_date
from desktop.tr import tr
from desktop.views.corroboration import words
from desktop.views.corroboration.words import Terms

STEP = 50
"""Rows between two tellings of how far it is."""


@dataclass(frozen=True, slots=True, eq=False)
class Matrix:
    """A table as it stood when somebody asked for it: an edit meanwhile changes nothing in it."""

    head: tuple[str, ...]
    found: Corroboration
    rows: Sequence[Row]
    terms: Terms

    def lines(self, progress: Progress | None = None) -> Iterator[tuple[str, ...]]:
        """Give each row with its cells in full; there may be millions of cells."""
        progress, said = progress or Silent(), dict[Nothing, str]()
        for at, row in enumerate(self.rows):
            if at % STEP == 0:
                progress.step(at, len(self.rows), tr("rows"))
            texts: list[str] = []
            for source in self.found.sources:
                cell = self.found.cell(row, source)
                if isinstance(cell, Given):
                    texts.append(words.cell(cell, self.terms, narrow=False))
                else:
                    if cell not in said:
                        said[cell] = words.cell(cell, self.terms, narrow=False)
                    texts.append(said[cell])
            date = short_date(row.date) if row.date else "–"
            yield (date, row.title, *texts, str(row.voices), words.remarks(row))

    def save(self, path: Path, title: str, progress: Progress | None = None) -> None:
        """Write a page, or a table where the suffix is .csv; all of it or nothing.

        Raises VademecumError.
        """
        lines = self.lines(progress)
        is_csv = path.suffix == ".csv"
        text = csv_text(self.head, lines) if is_csv else html_text(title, self.head, lines)
        with whole(path) as file:
            file.write(text.encode())
