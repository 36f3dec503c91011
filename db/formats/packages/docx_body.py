"""Walks the body of a Word document and puts its paragraphs together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.formats.packages.assembly import Assembly, Paragraph
from db.formats.packages.container import attribute, child, local
from db.text.notes import mark, roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.formats.html_tree import Node
    from db.formats.packages.docx_styles import Styles

_GONE = frozenset({"del", "moveFrom"})
_NEW = frozenset({"ins", "moveTo"})
_NO_WORDS = frozenset(
    {"pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "sdtPr", "instrText", "delText", "rt"}
    | {
        "delInstrText",
        "footnoteRef",
        "endnoteRef",
        "annotationRef",
        "tblGrid",
        "rubyPr",
        "altChunk",
    }
)
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_SYMBOLS = {"F0B7": "•", "F0A7": "▪", "F0D8": "➢", "F0FC": "✓", "F0E0": "→", "F0E8": "→"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass(slots=True)
class Body:
    """The walk. `changes` counts tracked changes that were accepted."""

    styles: Styles
    assembly: Assembly = field(default_factory=Assembly)
    changes: int = 0
    _called: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    _boxes: list[Node] = field(default_factory=list["Node"])
    _open: Paragraph | None = None
    """A paragraph whose end was deleted: the next one goes on in it."""

    def whole(self, top: Node) -> None:
        """Put everything below an element, the last paragraph too when its end was deleted."""
        self.blocks(top)
        if self._open is not None:
            self._put(self._open)
            self._open = None

    def blocks(self, parent: Node) -> None:
        """Put all paragraphs and tables below an element."""
        for node in parent:
            name = local(node)
            if name == "p":
                self._paragraph(node)
            elif name == "tr":
                self._row(node)
            elif name in _GONE:
                self.changes += 1
            elif name == "AlternateContent":
                self.blocks(_chosen(node))
            elif name and name not in _NO_WORDS:
                self.blocks(node)

    def add_notes(self, part: str, root: Node | None) -> bool:
        """Put the notes that the text calls, in its order; False where their part is missing."""
        called = self._called.get(part, [])
        notes = {attribute(note, "id"): note for note in (() if root is None else root)}
        for number, id_ in enumerate(called, 1):
            note = notes.get(id_)
            if note is None:
                continue
            sign = self._sign(part, number)
            for node in _paragraphs(note):
                paragraph = Paragraph("note")
                self._inline(node, paragraph)
                if sign:
                    paragraph.begin(f"{sign} ")
                self.assembly.put(paragraph)
                sign = ""
        return root is not None or not called

    def _sign(self, part: str, number: int) -> str:
        return mark(str(number) if part == "footnotes" else roman(number))

    def _paragraph(self, node: Node) -> None:
        properties = child(node, "pPr")
        own, level = self.styles.of_paragraph(properties)
        paragraph = self._open or Paragraph(own, level)
        self._open = None
        self._inline(node, paragraph)
        if properties is not None and child(properties, "rPr", "del") is not None:
            self.changes += 1
            self._open = paragraph
            return
        self._put(paragraph)

    def _put(self, paragraph: Paragraph) -> None:
        """Put a paragraph, and after it the text boxes that hang on it."""
        self.assembly.put(paragraph)
        while self._boxes:
            self.blocks(self._boxes.pop(0))

    def _row(self, row: Node) -> None:
        """Put a row of a table: one paragraph where no cell holds more than one."""
        if any(local(node) in {"sdt", "customXml"} for node in row):
            self.blocks(row)
            return
        cells = [node for node in row if local(node) == "tc"]
        paragraphs = [list(_paragraphs(cell)) for cell in cells]
        if any(len(inside) > 1 for inside in paragraphs) or len(cells) < 2:
            for cell in cells:
                self.blocks(cell)
            return
        line = Paragraph()
        for inside in paragraphs:
            if line.length and inside:
                line.add("\t")
            for node in inside:
                self._inline(node, line)
        self._put(line)

    def _inline(self, parent: Node, into: Paragraph) -> None:
        """Add the words of a paragraph or of a part of one."""
        for node in parent:
            name = local(node)
            if name == "t" or name in _SIGNS:
                into.add(_SIGNS.get(name) or node.text or "")
            elif name in _GONE:
                self.changes += 1
            elif name == "AlternateContent":
                self._inline(_chosen(node), into)
            elif name == "txbxContent":
                self._boxes.append(node)
            elif name == "r" and _is_hidden(node):
                continue
            elif not self._sign_of(node, name, into) and name and name not in _NO_WORDS:
                self.changes += name in _NEW
                self._inline(node, into)

    def _sign_of(self, node: Node, name: str, into: Paragraph) -> bool:
        """Add what is no word: breaks, symbols, calls of notes, ends of comments."""
        id_ = attribute(node, "id") or ""
        if name == "br":
            into.add("\n" if attribute(node, "type") in {None, "textWrapping"} else "")
        elif name == "sym":
            into.add(_symbol(attribute(node, "char") or ""))
        elif name in _NOTES:
            called = self._called.setdefault(_NOTES[name], [])
            called.append(id_)
            into.add(self._sign(_NOTES[name], len(called)))
        elif name in {"commentRangeStart", "commentReference"}:
            into.note_place(("start", id_))
        elif name == "commentRangeEnd":
            into.note_place(("end", id_))
        else:
            return False
        return True


def _paragraphs(node: Node) -> Iterator[Node]:
    """Give the paragraphs below an element, of nested tables too, that hold any words."""
    for one in node.iter("{*}p"):
        if local(one) == "p" and next((True for part in one.iter("{*}t") if part.text), False):
            yield one


def _chosen(node: Node) -> Node:
    """Take the newer of two ways in which Word writes the same."""
    choice = child(node, "Choice")
    fallback = child(node, "Fallback")
    return choice if choice is not None else fallback if fallback is not None else node


def _is_hidden(run: Node) -> bool:
    vanish = child(run, "rPr", "vanish")
    return vanish is not None and attribute(vanish, "val") not in {"0", "false", "off"}


def _symbol(code: str) -> str:
    """Give a character of a symbol font; the private ones that are not known show as □."""
    if code.upper() in _SYMBOLS:
        return _SYMBOLS[code.upper()]
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return chr(point) if 0x20 <= point < 0xD800 else "□"
