"""A lenient, bounded parser for HTML and the few things that are asked of its nodes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from db.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Node(Protocol):
    """A node of the tree. `tag` is no string for comments and processing instructions."""

    tag: object
    text: str | None
    tail: str | None
    attrib: Mapping[str, str]

    def get(self, name: str) -> str | None:
        """Give an attribute."""
        ...

    def getparent(self) -> Node:
        """Give the parent."""
        ...

    def getnext(self) -> Node | None:
        """Give the next sibling."""
        ...

    def getprevious(self) -> Node | None:
        """Give the previous sibling."""
        ...

    def iter(self, tag: str) -> Iterator[Node]:
        """Give all descendants with a tag."""
        ...

    def itertext(self) -> Iterator[str]:
        """Give all text."""
        ...

    def __iter__(self) -> Iterator[Node]:
        """Give the children."""
        ...


def parse(text: str) -> Node | None:
    """Parse a page without network or unlimited depth; None when nothing is left of it.

    Raises DocumentError "document.too_deep" for one of which the parser would drop the rest.
    """
    etree: Any = import_module("lxml.etree")
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True, recover=True
    )
    try:
        tree: Node | None = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.ParseError:
        tree = None
    if any("xcessive depth" in error.message for error in parser.error_log):
        raise DocumentError("document.too_deep")
    return tree
