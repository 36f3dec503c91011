"""Finds the notes of a book and the places that call them, and marks both in the trees.

A call becomes "[1]"; the note becomes an element of its own that begins with "[1]", and its link
back falls away.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from db.formats.packages.container import words_of
from db.text.notes import mark

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from db.formats.html_tree import Node

_NOTE_TYPES = frozenset({"footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote"})
_CALL_TYPES = frozenset({"noteref", "doc-noteref"})
_LABEL = re.compile(r"\W*(?P<label>\d{1,4}|[ivxlc]{1,6}|[*†‡§]{1,4})\W*\Z")
_STARTS = re.compile(r"\s*[\[(]?(?:\d{1,4}|[ivxlc]{1,6}|[*†‡§]{1,4})[\])]?[.:]?\s*")
_BACK = re.compile(r"[\s↩︎↵⏎^←↑]*\Z")
_HOLDERS = frozenset({"aside", "li", "p", "div", "section", "dd", "td"})


def mark_notes(trees: dict[str, Node]) -> None:
    """Mark calls and notes in all chapters (part name → tree), in place."""
    targets: dict[tuple[str, str], Node] = {}
    for name, tree in trees.items():
        for node in tree.iter("*"):
            id_ = node.get("id") or node.get("name")
            if id_:
                targets.setdefault((name.rpartition("/")[2], id_), node)
    notes: dict[int, tuple[Any, str]] = {}
    for name, tree in trees.items():
        for link in list(tree.iter("a")):
            part, _, id_ = (link.get("href") or "").partition("#")
            key = (part.rpartition("/")[2] or name.rpartition("/")[2], id_)
            note = _holder(targets.get(key)) if id_ else None
            label = _LABEL.match(words_of(link))
            if note is None or label is None or not _is_call(link, note):
                continue
            if _is_inside(link, notes.keys() | {id(note)}):
                continue
            notes.setdefault(id(note), (note, label["label"]))
            _write_call(link, label["label"])
    for note, label in notes.values():
        _write_note(note, label)


def _types(node: Node) -> set[str]:
    return {*(node.get("epub:type") or "").split(), *(node.get("role") or "").split()}


def _is_call(link: Node, note: Node) -> bool:
    """Say whether a link calls a note: it says so, the note says so, or it is raised."""
    if _types(link) & _CALL_TYPES or _types(note) & _NOTE_TYPES:
        return True
    inside = next(iter(link), None)
    raised = link.getparent().tag == "sup" or (inside is not None and inside.tag == "sup")
    return raised and words_of(note) != ""


def _holder(node: Node | None) -> Node | None:
    """Give the element that holds the whole note whose anchor this is."""
    here: Any = node
    for _ in range(4):
        if here is None or here.tag == "body":
            return None
        if _types(here) & _NOTE_TYPES:
            return here
        parent = here.getparent()
        if here.tag in _HOLDERS and not (here.tag == "p" and _types(parent) & _NOTE_TYPES):
            return here
        here = parent
    return None


def _is_inside(link: Node, notes: Collection[int]) -> bool:
    here: Any = link
    while here is not None:
        if id(here) in notes:
            return True
        here = here.getparent()
    return False


def _write_call(link: Any, label: str) -> None:  # noqa: ANN401 - lxml writes what Node reads
    for inside in list(link):
        link.remove(inside)
    link.text = mark(label)


def _write_note(note: Any, label: str) -> None:  # noqa: ANN401
    """Let a note begin with its sign, whatever sign stood there."""
    for link in list(note.iter("a")):
        if _types(link) & {"backlink", "doc-backlink"} or _BACK.match(words_of(link)):
            _empty(link)
    note.tag = "note"
    for block in list(note.iter("li", "blockquote", "aside")):
        block.tag = "p"
    places = _strings(note)
    node, where = next(places, (note, "text"))
    words: str = getattr(node, where) or ""
    sign = _LABEL.match(words)
    if sign and sign["label"] == label:
        setattr(node, where, "")
        node, where = next(places, (note, "text"))
        words = re.sub(r"\A[\s.):\]]+", "", getattr(node, where) or "")
    else:
        start = _STARTS.match(words)
        said = _LABEL.match(start.group()) if start else None
        if start and said and said["label"] == label:
            words = words[start.end() :]
    setattr(node, where, f"{mark(label)} {words.lstrip()}")


def _strings(top: Node) -> Iterator[tuple[Any, str]]:
    """Give where the words of an element stand, in their order: (node, "text" or "tail")."""
    if (top.text or "").strip():
        yield top, "text"
    for node in top:
        yield from _strings(node)
        if (node.tail or "").strip():
            yield node, "tail"


def _empty(link: Any) -> None:  # noqa: ANN401
    for inside in list(link):
        link.remove(inside)
    link.text = ""
