"""A chronology as a page of HTML that stands by itself; footnotes link both ways."""

from html import escape
from typing import Final

from db.formats.chronology.gather import Chronology, Item, Note

STYLE: Final = (
    "body{font-family:serif;max-width:42em;margin:2em auto;line-height:1.35}"
    "h1,h2{font-family:Inter,sans-serif}dt,.date{font-weight:bold}"
    ".about{color:#555}sup a{text-decoration:none;color:inherit}ol{font-size:90%}"
)


def text(chronology: Chronology) -> str:
    """Write the whole."""
    title = escape(chronology.title)
    language = f' lang="{escape(chronology.language)}"' if chronology.language else ""
    parts = [
        f'<!DOCTYPE html>\n<html{language}><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head>\n<body>"
    ]
    if title:
        parts.append(f"<h1>{title}</h1>")
    if chronology.about:
        parts.append(f'<p class="about">{escape(chronology.about)}</p>')
    notes: list[Note] = []
    for number, year in enumerate(chronology.years):
        if year.name:
            parts.append(f"<h2>{escape(year.name)}</h2>")
        elif number:
            parts.append("<hr>")
        parts += [_item(item, notes) for item in year.items]
    if notes:
        parts.append("<hr>\n<ol>")
        parts += [_note(number, note) for number, note in enumerate(notes, 1)]
        parts.append("</ol>")
    parts.append("</body></html>\n")
    return "\n".join(parts)


def _item(item: Item, notes: list[Note]) -> str:
    date = f'<span class="date">{escape(item.date)}</span> ' if item.date else ""
    about = f" ({escape(item.about)})" if item.about else ""
    told = f" {escape(item.description)}" if item.description else ""
    end = "" if item.title.endswith((".", "!", "?")) and not item.about else "."
    marks: list[str] = []
    for note in item.notes:
        notes.append(note)
        number = len(notes)
        marks.append(f'<sup id="r{number}"><a href="#n{number}">{number}</a></sup>')
    return f"<p>{date}{escape(item.title)}{about}{end}{told}{' '.join(marks)}</p>"


def _note(number: int, note: Note) -> str:
    return f'<li id="n{number}">{escape(note.words)} <a href="#r{number}">↩</a></li>'
