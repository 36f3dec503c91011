"""E-books (EPUB 2 and 3): chapters in the order of the spine, headings, notes, the book's data.

A chapter that is missing or broken is told and the others are read. Scripts, styles, pictures and
fonts are never looked at, and nothing outside the file is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.errors import DocumentError
from db.formats.html_blocks import blocks_of_tree
from db.formats.html_tree import parse
from db.formats.packages import epub_notes
from db.formats.packages.container import Container, attribute, local
from db.formats.packages.epub_package import Package, opened
from db.text.document import Extracted, Notice
from db.text.encodings import decode
from db.text.passages import as_passages, classify
from db.text.proposal import propose

if TYPE_CHECKING:
    from db.formats.html_blocks import HtmlBlock
    from db.formats.html_tree import Node
    from db.text.blocks import Block

MEDIA_TYPE = "application/epub+zip"
_DECLARATION_END = "?>"


def read(data: bytes) -> Extracted:
    """Read a book.

    Raises DocumentError: "document.empty", those of `Container`, and "container.locked" for copy
    protection. Warning: "epub.parts_missing" (parts).
    """
    container = Container(data)
    package = opened(container)
    _refuse_protected(container, package)
    trees: dict[str, Node] = {}
    missing: list[str] = []
    for name in package.spine:
        tree = _chapter(container, name)
        if tree is None:
            missing.append(name)
        else:
            trees[name] = tree
    epub_notes.mark_notes(trees)
    text, blocks = _joined(trees, package)
    if not blocks:
        if missing:
            raise DocumentError("container.part_missing", part=missing[0])
        raise DocumentError("document.empty")
    classify(blocks, structured=any(block.kind == "heading" for block in blocks))
    notices = (Notice("epub.parts_missing", {"parts": missing}),) if missing else ()
    return Extracted(
        text=text,
        passages=as_passages(blocks),
        proposal=package.proposal(propose(blocks)),
        media_type=MEDIA_TYPE,
        warnings=notices,
    )


def _chapter(container: Container, name: str) -> Node | None:
    try:
        data = container.read(name)
    except DocumentError as error:
        if error.code in {"container.part_missing", "container.broken"}:
            return None
        raise
    try:
        text = decode(data, declared="utf-8").text
    except DocumentError:
        return None
    head, end, rest = text.partition(_DECLARATION_END)
    return parse(rest if end and head.lstrip("\ufeff \n").startswith("<?xml") else text)


def _joined(trees: dict[str, Node], package: Package) -> tuple[str, list[Block]]:
    """Join the chapters; a chapter without a heading has one where the contents name its line."""
    parts: list[str] = []
    blocks: list[Block] = []
    length = 0
    for name, tree in trees.items():
        text, found = blocks_of_tree(tree)
        if not found:
            continue
        if parts:
            parts.append("\n\n")
            length += 2
        _head(found, package.titles.get(name, ""))
        for block in (item.block for item in found):
            block.start += length
            block.end += length
            if name in package.contents:
                block.kind, block.level, block.fixed = "clutter", None, True
            blocks.append(block)
        parts.append(text)
        length += len(text)
    return "".join(parts), blocks


def _head(found: list[HtmlBlock], title: str) -> None:
    if any(item.block.kind == "heading" for item in found):
        return
    wanted = _letters(title)
    for item in found[:5]:
        if wanted and _letters(item.block.text) == wanted and item.block.kind == "paragraph":
            item.block.kind, item.block.level, item.block.fixed = "heading", 1, True
            return


def _letters(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())


def _refuse_protected(container: Container, package: Package) -> None:
    """Refuse a book whose chapters are encrypted; fonts may be."""
    root = container.tree_or_none("META-INF/encryption.xml")
    if root is None:
        return
    for reference in root.iter("{*}CipherReference"):
        target = attribute(reference, "URI") or ""
        if local(reference) and target.lstrip("/") in package.spine:
            raise DocumentError("container.locked")
