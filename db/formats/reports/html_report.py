"""A report of annotations as one HTML page without scripts or outside files."""

from collections.abc import Iterator
from html import escape
from typing import BinaryIO

from db.formats.reports.content import Entry, Report
from db.text.citations import html

_STYLE = (
    "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif}"
    "blockquote{margin:1.5rem 0 .3rem;padding-left:1rem;border-left:3px solid #a02f70}"
    ".told{margin:0 0 .3rem;font-size:.85rem;color:#555}.tag{font-weight:600}"
    ".note{white-space:pre-wrap;margin:.3rem 0 0}"
    "@media(prefers-color-scheme:dark){body{background:#1b1c1e;color:#ddd}.told{color:#aaa}}"
)


def write(report: Report, stream: BinaryIO) -> None:
    """Write the report, UTF-8."""
    stream.write("\n".join(_lines(report)).encode("utf-8"))


def _lines(report: Report) -> Iterator[str]:
    title = escape(report.title)
    yield f'<!DOCTYPE html>\n<html lang="{escape(report.language)}"><head><meta charset="utf-8">'
    yield f"<title>{title}</title><style>{_STYLE}</style></head><body>"
    if title:
        yield f"<h1>{title}</h1>"
    for part in report.parts:
        yield f"<h2>{escape(part.title)}</h2>"
        for entry in part.entries:
            yield from _entry(entry)
    if report.references:
        yield f"<h2>{escape(report.heading)}</h2><ul>"
        yield from (f"<li>{html(one)}</li>" for one in report.references)
        yield "</ul>"
    yield "</body></html>\n"


def _entry(entry: Entry) -> Iterator[str]:
    if entry.words:
        yield f"<blockquote>{escape(entry.words)}</blockquote>"
    told = [html(entry.citation) + "."] if entry.citation else []
    if entry.tags:
        told.append(" · ".join(f'<span class="tag">{escape(tag)}</span>' for tag in entry.tags))
    if entry.annotator:
        told.append(f"— {escape(entry.annotator)}")
    if told:
        yield f'<p class="told">{" ".join(told)}</p>'
    yield from (f'<p class="told">{escape(line)}</p>' for line in entry.rests)
    if entry.note:
        yield f'<p class="note">{escape(entry.note.strip())}</p>'
