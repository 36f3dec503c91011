"""What the paragraph styles of a Word document mean: heading, quotation, list, caption."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db.formats.packages.container import attribute, child, local

if TYPE_CHECKING:
    from db.formats.html_tree import Node

_HEADING = re.compile(r"(?:heading|заголовок|загаловак|标题)\s*([1-9])\Z")
_KINDS = {
    "title": ("heading", 1),
    "quote": ("quotation", None),
    "intense quote": ("quotation", None),
    "quotations": ("quotation", None),
    "block text": ("quotation", None),
    "caption": ("caption", None),
    "toc heading": ("clutter", None),
    "header": ("clutter", None),
    "footer": ("clutter", None),
}
_DEEPEST = 20

Kind = tuple[str, int | None]
PLAIN: Kind = ("paragraph", None)


class Styles:
    """The styles of one document, asked by their ids. Word names its own in English everywhere."""

    def __init__(self, root: Node | None) -> None:
        """Take the styles part, or None where a document has none."""
        self._styles = {
            attribute(style, "styleId") or "": style
            for style in (() if root is None else root)
            if local(style) == "style" and attribute(style, "type") in {None, "paragraph"}
        }
        self._known: dict[str, Kind] = {}

    def of_paragraph(self, properties: Node | None) -> Kind:
        """Say what a paragraph with these properties (w:pPr) is, and the level of a heading."""
        if properties is None:
            return PLAIN
        level = _outline(properties)
        if level is not None:
            return level
        style = child(properties, "pStyle")
        kind = PLAIN if style is None else self._of_style(attribute(style, "val") or "")
        numbered = child(properties, "numPr", "numId")
        if kind == PLAIN and numbered is not None and attribute(numbered, "val") != "0":
            return "list_item", None
        return kind

    def _of_style(self, id_: str) -> Kind:
        if id_ not in self._known:
            self._known[id_] = self._found(id_)
        return self._known[id_]

    def _found(self, id_: str) -> Kind:
        """Go up the styles that this one is based on until one tells."""
        for _ in range(_DEEPEST):
            style = self._styles.get(id_)
            if style is None:
                return _by_name(id_)
            name = child(style, "name")
            kind = _by_name("" if name is None else attribute(name, "val") or "")
            properties = child(style, "pPr")
            if kind == PLAIN and properties is not None:
                kind = _outline(properties) or kind
            if kind != PLAIN:
                return kind
            based = child(style, "basedOn")
            if based is None:
                return PLAIN
            id_ = attribute(based, "val") or ""
        return PLAIN


def _by_name(name: str) -> Kind:
    name = name.casefold().strip()
    heading = _HEADING.match(name)
    if heading:
        return "heading", min(int(heading[1]), 6)
    if re.match(r"toc\s*\d", name):
        return "clutter", None
    if name.startswith("list ") or name == "list paragraph":
        return "list_item", None
    return _KINDS.get(name, PLAIN)


def _outline(properties: Node) -> Kind | None:
    level = child(properties, "outlineLvl")
    value = "" if level is None else attribute(level, "val") or ""
    return ("heading", min(int(value) + 1, 6)) if value.isdigit() and int(value) < 9 else None
