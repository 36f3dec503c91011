"""OpenDocument texts (ODT): headings, lists, tables, notes; comments are offered as annotations.

Tracked deletions stand outside the text in this format and are left out. Macros and links are
never looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.errors import DocumentError
from db.formats.packages.assembly import Assembly, Paragraph
from db.formats.packages.container import Container, attribute, child, local, words_of
from db.formats.stated import stated
from db.text.document import Extracted, Mark
from db.text.notes import mark
from db.text.passages import as_passages, classify
from db.text.proposal import propose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.formats.html_tree import Node
    from db.text.document import Proposal

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_SKIPPED = frozenset({"tracked-changes", "sequence-decls", "forms", "scripts", "ruby-text"})
_MOST_BLANKS = 1000


def read(data: bytes) -> Extracted:
    """Read an OpenDocument text.

    Raises DocumentError: "document.empty" and those of `Container`.
    """
    container = Container(data)
    _refuse_locked(container)
    root = container.tree("content.xml")
    top = child(root, "body", "text")
    if top is None:
        raise DocumentError("container.part_missing", part="content.xml")
    walk = _Walk(_named_styles(root))
    walk.blocks(top, "paragraph")
    walk.put_notes()
    blocks = walk.assembly.blocks
    if not blocks:
        raise DocumentError("document.empty")
    classify(blocks, structured=any(block.kind == "heading" for block in blocks))
    return Extracted(
        text=walk.assembly.text,
        passages=as_passages(blocks),
        proposal=_proposal(container, propose(blocks)),
        media_type=MEDIA_TYPE,
        marks=tuple(walk.marks()),
    )


def _refuse_locked(container: Container) -> None:
    manifest = container.tree_or_none("META-INF/manifest.xml")
    for entry in () if manifest is None else manifest.iter("{*}file-entry"):
        locked = child(entry, "encryption-data") is not None
        if locked and attribute(entry, "full-path") == "content.xml":
            raise DocumentError("container.locked")


def _named_styles(root: Node) -> dict[str, str]:
    """Give automatic style → the style it is made from."""
    styles = child(root, "automatic-styles")
    return {
        attribute(style, "name") or "": attribute(style, "parent-style-name") or ""
        for style in (() if styles is None else styles)
    }


@dataclass(slots=True)
class _Walk:
    styles: dict[str, str]
    assembly: Assembly = field(default_factory=Assembly)
    notes: list[tuple[str, Node]] = field(default_factory=list[tuple[str, "Node"]])
    comments: dict[str, Node] = field(default_factory=dict[str, "Node"])

    def blocks(self, parent: Node, kind: str) -> None:
        """Put what stands below an element."""
        for node in parent:
            name = local(node)
            if name in {"p", "h"}:
                self._paragraph(node, name, kind)
            elif name == "table-row":
                self._row(node, kind)
            elif name == "list":
                self.blocks(node, "list_item")
            elif name in {"table-of-content", "alphabetical-index"}:
                self.blocks(node, "clutter")
            elif name and name not in _SKIPPED:
                self.blocks(node, kind)

    def _paragraph(self, node: Node, name: str, kind: str) -> None:
        style = attribute(node, "style-name") or ""
        style = (self.styles.get(style) or style).replace("_20_", " ").casefold()
        level = None
        if name == "h":
            kind = "heading"
            number = attribute(node, "outline-level") or "1"
            level = min(int(number), 6) if number.isdigit() and int(number) else 1
        elif kind == "paragraph" and style == "title":
            kind, level = "heading", 1
        elif kind == "paragraph" and style in {"quotations", "quote"}:
            kind = "quotation"
        paragraph = Paragraph(kind, level)
        self._inline(node, paragraph)
        self.assembly.put(paragraph)

    def _row(self, row: Node, kind: str) -> None:
        cells = [_paragraphs(cell) for cell in row if local(cell) == "table-cell"]
        if len(cells) < 2 or any(len(inside) > 1 for inside in cells):
            self.blocks(row, kind)
            return
        line = Paragraph(kind)
        for inside in cells:
            for node in inside:
                if line.length:
                    line.add("\t")
                self._inline(node, line)
        self.assembly.put(line)

    def _inline(self, node: Node, into: Paragraph) -> None:
        into.add(_single(node.text))
        for one in node:
            self._piece(one, into)
            into.add(_single(one.tail))

    def _piece(self, node: Node, into: Paragraph) -> None:
        name = local(node)
        if name == "s":
            count = attribute(node, "c") or "1"
            into.add(" " * min(int(count) if count.isdigit() else 1, _MOST_BLANKS))
        elif name in {"tab", "line-break"}:
            into.add("\t" if name == "tab" else "\n")
        elif name == "note":
            label = words_of(child(node, "note-citation")) or str(len(self.notes) + 1)
            self.notes.append((label, node))
            into.add(mark(label))
        elif name == "annotation":
            key = attribute(node, "name") or f"alone {len(self.comments)}"
            self.comments[key] = node
            into.note_place(("start", key))
        elif name == "annotation-end":
            into.note_place(("end", attribute(node, "name")))
        elif name and name not in _SKIPPED:
            self._inline(node, into)

    def put_notes(self) -> None:
        """Put the notes after the text, in the order in which it calls them."""
        for label, note in self.notes:
            body = child(note, "note-body")
            sign = f"{mark(label)} "
            for node in () if body is None else _paragraphs(body):
                paragraph = Paragraph("note")
                paragraph.add(sign)
                self._inline(node, paragraph)
                self.assembly.put(paragraph)
                sign = ""

    def marks(self) -> Iterator[Mark]:
        """Give the comments; one at a single point speaks of its paragraph."""
        for key, node in self.comments.items():
            start = self.assembly.places.get(("start", key))
            end = self.assembly.places.get(("end", key), start)
            if start is None or end is None:
                continue
            if end <= start:
                within = (b for b in self.assembly.blocks if b.start <= start <= b.end)
                block = next(within, None)
                if block is None:
                    continue
                start, end = block.start, block.end
            note = "\n\n".join(words_of(p) for p in node if local(p) in {"p", "list"})
            made = words_of(child(node, "date"))[:10]
            author = words_of(child(node, "creator")) or None
            yield Mark(start, end, note or None, author, made or None)


def _paragraphs(node: Node) -> list[Node]:
    return [one for one in node.iter("*") if local(one) in {"p", "h"}]


def _single(words: str | None) -> str:
    """Make blanks single, as the format asks for: more of them are elements of their own."""
    return re.sub(r"[ \t\r\n]+", " ", words or "")


def _proposal(container: Container, proposal: Proposal) -> Proposal:
    root = container.tree_or_none("meta.xml")
    meta = None if root is None else child(root, "meta")
    told = {local(one): words_of(one) for one in (() if meta is None else meta)}
    return stated(
        proposal,
        title=told.get("title", ""),
        names=[name for name in (told.get("initial-creator") or told.get("creator"),) if name],
        keywords=[told.get("keyword", "")],
        made=told.get("date") or told.get("creation-date") or "",
        language=told.get("language", ""),
    )
