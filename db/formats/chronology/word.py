"""A chronology as DOCX, with footnotes of the word processor's own.

python-docx knows no footnotes, so their part of the package is made here (ECMA-376, 17.11).
"""

from datetime import UTC, datetime
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from db.formats.chronology.gather import Chronology, Item, Note

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_FIRST = 2
"""The number of the first footnote: 0 and 1 are the lines that set them apart."""

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""A fixed time, so that the same events give the same document."""


def write(chronology: Chronology, stream: BinaryIO) -> None:
    """Write the whole."""
    document = Document()
    properties = document.core_properties
    properties.title = chronology.title
    properties.language = chronology.language
    properties.author = ""
    properties.comments = ""
    properties.created = properties.modified = _EPOCH
    if chronology.title:
        document.add_heading(chronology.title, 0)
    if chronology.about:
        document.add_paragraph(chronology.about, "Subtitle")
    notes: list[Note] = []
    for number, year in enumerate(chronology.years):
        if year.name:
            document.add_heading(year.name, 1)
        elif number:
            document.add_paragraph("* * *")
        for item in year.items:
            _item(document.add_paragraph(), item, notes)
    package = document.part.package
    name = PackURI("/word/footnotes.xml")
    part = Part(name, _TYPE, _footnotes(notes).encode(), package)
    document.part.relate_to(part, _RELATION)
    document.save(stream)


def _item(paragraph: Paragraph, item: Item, notes: list[Note]) -> None:
    if item.date:
        paragraph.add_run(f"{item.date} ").bold = True
    about = f" ({item.about})" if item.about else ""
    told = f" {item.description}" if item.description else ""
    end = "" if item.title.endswith((".", "!", "?")) and not item.about else "."
    paragraph.add_run(f"{item.title}{about}{end}{told}")
    for note in item.notes:
        run = paragraph.add_run()
        run.font.superscript = True
        number = len(notes) + _FIRST
        reference: Any = parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{number}"/>')
        element: Any = run.element
        element.append(reference)
        notes.append(note)


def _footnotes(notes: list[Note]) -> str:
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p>'
        "</w:footnote>"
        for number, (kind, mark) in enumerate(
            (
                ("separator", "separator"),
                ("continuationSeparator", "continuationSeparator"),
            )
        )
    )
    body = "".join(_footnote(number, note) for number, note in enumerate(notes, _FIRST))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}<w:footnotes {nsdecls('w')}>{separators}{body}</w:footnotes>"


def _footnote(number: int, note: Note) -> str:
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    words = f'<w:r><w:t xml:space="preserve"> {escape(_words(note))}</w:t></w:r>'
    return f'<w:footnote w:id="{number}"><w:p>{mark}{words}</w:p></w:footnote>'


def _words(note: Note) -> str:
    return "".join(one for one in note.words if one.isprintable() or one == "\t")
