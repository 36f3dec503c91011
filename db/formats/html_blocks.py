"""Walks an HTML tree and gives its visible blocks in order, without recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.text.blocks import Block

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from db.formats.html_tree import Node

_NEVER = frozenset(
    {
        *("script", "style", "template", "noscript", "svg", "math", "head", "iframe", "object"),
        *("select", "textarea", "input", "canvas", "audio", "video", "map", "datalist", "title"),
        *("frameset", "noframes", "embed", "applet"),
    }
)
_KINDS = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "blockquote": "quotation",
    "li": "list_item",
    "figcaption": "caption",
    "caption": "caption",
    "note": "note",  # no element of HTML: what readers of other formats make of their notes
}
_BLOCKS = frozenset(
    {
        *_KINDS,
        *("p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol"),
        *("dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "pre", "hr"),
        *("figure", "form", "fieldset", "legend", "address", "details", "summary", "body", "html"),
        *("center", "dialog", "menu", "button", "option", "label", "hgroup", "picture"),
    }
)
_TOLD = frozenset({"nav", "footer", "aside", "form", "button", "header", "dialog", "menu"})
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class HtmlBlock:
    """A block and the telling elements that it stands in (nav, footer, aside …)."""

    block: Block
    inside: frozenset[str]


@dataclass(slots=True)
class _Walk:
    """What the walk holds: the text so far, the open block and what surrounds it."""

    parts: list[str] = field(default_factory=list[str])
    length: int = 0
    found: list[HtmlBlock] = field(default_factory=list[HtmlBlock])
    words: list[str] = field(default_factory=list[str])
    kinds: list[str] = field(default_factory=list[str])
    levels: list[int] = field(default_factory=list[int])
    told: list[str] = field(default_factory=list[str])
    pre: int = 0

    def close(self) -> None:
        """End the open block: its words become a block of the text, unless it is blank."""
        line = "".join(self.words)
        self.words.clear()
        if not self.pre:
            line = _SPACE.sub(" ", line)
        for piece in line.split("\v"):
            words = piece.strip()
            if words:
                self._append(words)

    def _append(self, words: str) -> None:
        if self.parts:
            self.parts.append("\n\n")
            self.length += 2
        kind = self.kinds[-1] if self.kinds else "paragraph"
        block = Block(
            self.length,
            self.length + len(words),
            words,
            kind,
            self.levels[-1] if kind == "heading" and self.levels else None,
            apart=True,
            fixed=kind != "paragraph",
        )
        self.parts.append(words)
        self.length += len(words)
        self.found.append(HtmlBlock(block, frozenset(self.told)))

    def enter(self, tag: str) -> None:
        """Open an element."""
        if tag == "br":
            self.words.append("\v" if not self.pre else "\n")
            return
        if tag not in _BLOCKS:
            return
        if tag in {"td", "th"} and self.words:
            self.words.append("\t" if self.pre else " ")
            return
        if tag not in {"td", "th"}:
            self.close()
        if tag in _KINDS:
            self.kinds.append(_KINDS[tag])
            if tag[0] == "h":
                self.levels.append(int(tag[1]))
        if tag in _TOLD:
            self.told.append(tag)
        self.pre += tag == "pre"

    def leave(self, tag: str) -> None:
        """Close an element."""
        if tag not in _BLOCKS or tag in {"td", "th"}:
            return
        self.close()
        if tag in _KINDS and self.kinds:
            self.kinds.pop()
            if tag[0] == "h" and self.levels:
                self.levels.pop()
        if tag in _TOLD and self.told:
            self.told.pop()
        self.pre -= tag == "pre"


def blocks_of_tree(tree: Node) -> tuple[str, list[HtmlBlock]]:
    """Give the visible text of a tree, blocks a blank line apart, and the blocks."""
    walk = _Walk()
    for entering, tag, words in _visible(tree):
        if tag:
            (walk.enter if entering else walk.leave)(tag)
        if words:
            walk.words.append(words if walk.pre else words.replace("\v", " "))
    walk.close()
    return "".join(walk.parts), walk.found


def _visible(tree: Node) -> Iterator[tuple[bool, str, str]]:
    """Give (entering, tag, words after it) in document order, hidden subtrees left out."""
    node: Node | None = tree
    while node is not None:
        if _is_shown(node):
            yield True, str(node.tag), node.text or ""
            child = next(iter(node), None)
            if child is not None:
                node = child
                continue
            yield False, str(node.tag), ""
        node = yield from _after(node, tree)


def _after(node: Node, tree: Node) -> Generator[tuple[bool, str, str], None, Node | None]:
    """Climb to the next node in document order, closing elements on the way."""
    while node is not tree:
        if node.tail:
            yield True, "", node.tail
        following = node.getnext()
        if following is not None:
            return following
        node = node.getparent()
        yield False, str(node.tag), ""
    return None


def _is_shown(node: Node) -> bool:
    tag = node.tag
    if not isinstance(tag, str) or tag in _NEVER:
        return False
    if not node.attrib:
        return True
    if node.get("hidden") is not None or (tag == "dialog" and node.get("open") is None):
        return False
    style = node.get("style")
    return not (style and _HIDING.search(style))
