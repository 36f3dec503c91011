"""Any table as CSV (RFC 4180, UTF-8 with a byte order mark) or HTML: what a view shows."""

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape

from db.formats.csv_export import BYTE_ORDER_MARK, harmless


def csv_text(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give the table as text; a cell that a spreadsheet would run gets an apostrophe in front."""
    stream = io.StringIO(newline="")
    stream.write(BYTE_ORDER_MARK)
    writer = csv.writer(stream)
    writer.writerow([harmless(cell) for cell in head])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return stream.getvalue()


def html_text(
    title: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    about: str = "",
    font: str = "sans-serif",
) -> str:
    """Write a table as a page of HTML that stands by itself; `about` stands below its title.

    `font` is the name of a family.
    """
    named = escape(title)
    told = f"<p>{escape(about)}</p>\n" if about else ""
    heads = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "\n".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows
    )
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{named}</title>'
        f"<style>body{{font-family:{font}}}"
        "table{border-collapse:collapse}"
        "th,td{border-bottom:1px solid #cccccc;padding:4px 8px;text-align:left}</style>"
        f"</head>\n<body><h1>{named}</h1>\n{told}<table><thead><tr>{heads}</tr></thead>\n"
        f"<tbody>\n{body}\n</tbody></table></body></html>\n"
    )
