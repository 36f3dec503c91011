"""Any table as CSV (RFC 4180, UTF-8 with a byte order mark): what a view shows, for reckoning."""

import csv
import io
from collections.abc import Iterable, Sequence

from db.formats.csv_export import BYTE_ORDER_MARK, harmless


def csv_text(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give the table as text; a cell that a spreadsheet would run gets an apostrophe in front."""
    stream = io.StringIO(newline="")
    stream.write(BYTE_ORDER_MARK)
    writer = csv.writer(stream)
    writer.writerow([harmless(cell) for cell in head])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return stream.getvalue()
