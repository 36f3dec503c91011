"""A chronology in Markdown, with footnotes as Pandoc and GitHub read them."""

import re

from db.formats.chronology.gather import Chronology, Item, Note

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")
_LEAD = re.compile(r"^(\d+)([.)])|^([+\-=:])")


def text(chronology: Chronology) -> str:
    """Write the whole."""
    lines = [f"# {_plain(chronology.title)}", ""] if chronology.title else []
    lines += [_plain(chronology.about), ""] if chronology.about else []
    notes: list[Note] = []
    for number, year in enumerate(chronology.years):
        if year.name:
            lines += [f"## {year.name}", ""]
        elif number:
            lines += ["---", ""]
        for item in year.items:
            lines += [_item(item, notes), ""]
    lines += [f"[^{number}]: {_plain(note.words)}" for number, note in enumerate(notes, 1)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _item(item: Item, notes: list[Note]) -> str:
    head = f"**{_plain(item.date)}** " if item.date else ""
    about = f" ({_plain(item.about)})" if item.about else ""
    told = f" {_plain(item.description)}" if item.description else ""
    end = "" if item.title.endswith((".", "!", "?")) and not item.about else "."
    marks = ""
    for note in item.notes:
        notes.append(note)
        marks += f"[^{len(notes)}]"
    return f"{head}{_plain(item.title)}{about}{end}{told}{marks}"


def _plain(words: str) -> str:
    """Escape what Markdown would read as marks."""
    escaped = _MARKS.sub(r"\\\1", words)
    return _LEAD.sub(_escaped_lead, escaped)


def _escaped_lead(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}"
