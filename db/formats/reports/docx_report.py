"""A report of annotations as a Word document, with the styles that Word knows."""

from importlib import import_module
from typing import Any, BinaryIO

from db.formats.reports.content import Entry, Report


def write(report: Report, stream: BinaryIO) -> None:
    """Write the report."""
    docx: Any = import_module("docx")
    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.comments = report.title[:255], "", ""
    properties.language = report.language
    if report.title:
        document.add_heading(_safe(report.title), 0)
    for part in report.parts:
        document.add_heading(_safe(part.title), 1)
        for entry in part.entries:
            _entry(document, entry)
    if report.references:
        document.add_heading(report.heading, 1)
        for one in report.references:
            _runs(document.add_paragraph(), one)
    document.save(stream)


def _entry(document: Any, entry: Entry) -> None:  # noqa: ANN401 - python-docx has no types for it
    if entry.words:
        document.add_paragraph(_safe(entry.words), style="Quote")
    if entry.citation or entry.tags or entry.annotator:
        told = document.add_paragraph()
        if entry.citation:
            _runs(told, entry.citation)
            told.add_run(". ")
        for n, tag in enumerate(entry.tags):
            told.add_run(" · " if n else "")
            told.add_run(_safe(tag)).bold = True
        if entry.annotator:
            told.add_run(f"{' ' if entry.tags else ''}— {_safe(entry.annotator)}")
    for line in entry.rests:
        document.add_paragraph(_safe(line))
    for line in (entry.note or "").strip().splitlines():
        if line.strip():
            document.add_paragraph(_safe(line))


def _runs(paragraph: Any, runs: Any) -> None:  # noqa: ANN401
    for run in runs:
        paragraph.add_run(_safe(run.text)).italic = run.italic or None


def _safe(words: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(c for c in words if c in "\t\n" or (c >= " " and not "\ufffe" <= c <= "\uffff"))
