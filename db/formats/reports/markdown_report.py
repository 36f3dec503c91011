"""A report of annotations as Markdown (CommonMark), UTF-8."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from db.formats.reports.content import Entry, Report
from db.text.citations import markdown

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_LEADING = re.compile(r"(?m)^(\s*)(#|>|[-+]\s|(\d+)([.)]))")


def write(report: Report, stream: BinaryIO) -> None:
    """Write the report."""
    stream.write("\n\n".join(_blocks(report)).encode("utf-8") + b"\n")


def _blocks(report: Report) -> Iterator[str]:
    if report.title:
        yield f"# {_plain(report.title)}"
    for part in report.parts:
        yield f"## {_plain(part.title)}"
        for entry in part.entries:
            yield from _entry(entry)
    if report.references:
        yield f"## {report.heading}"
        yield "\n".join(f"- {markdown(one)}" for one in report.references)


def _entry(entry: Entry) -> Iterator[str]:
    if entry.words:
        yield f"> {_plain(entry.words)}"
    told = [markdown(entry.citation) + "."] if entry.citation else []
    if entry.tags:
        told.append(" · ".join(f"**{_plain(tag)}**" for tag in entry.tags))
    if entry.annotator:
        told.append(f"— {_plain(entry.annotator)}")
    if told:
        yield " ".join(told)
    yield from (_plain(line) for line in entry.rests)
    if entry.note:
        yield entry.note.strip()  # notes are Markdown already


def _plain(words: str) -> str:
    """Keep words from being taken for Markdown."""
    safe = _SPECIAL.sub(r"\\\1", " ".join(words.split()))
    return _LEADING.sub(
        lambda sign: f"{sign[1]}{sign[3]}\\{sign[4]}" if sign[3] else f"{sign[1]}\\{sign[2]}", safe
    )
