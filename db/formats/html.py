"""HTML pages saved from a browser: the visible text, the article in it, the data about it.

Every visible block of the page is kept in document order. What the article extractor
(trafilatura) leaves out becomes clutter, so that it can be restored. Scripts, styles and hidden
nodes never reach the text; nothing is fetched and no entity is expanded beyond characters.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from db.errors import DocumentError
from db.formats.html_blocks import blocks_of_tree
from db.formats.html_metadata import with_metadata
from db.formats.html_tree import parse
from db.text.document import Extracted, Notice
from db.text.encodings import decode
from db.text.passages import as_passages, classify
from db.text.people import byline_names, is_author_note
from db.text.proposal import propose
from db.text.publication_date import is_date_line

if TYPE_CHECKING:
    from db.formats.html_blocks import HtmlBlock
    from db.text.blocks import Block

MEDIA_TYPE = "text/html"
_CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*(?P<html>[A-Za-z0-9_.:-]{2,40})"
    rb"|<\?xml[^>]{0,200}?encoding\s*=\s*[\"'](?P<xml>[A-Za-z0-9_.:-]{2,40})",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
_WORD = re.compile(r"\w+")
_LONGEST_EXTRACTED = 8_000_000
_NOT_ARTICLE = frozenset({"nav", "footer", "aside", "form", "button", "header", "dialog", "menu"})


def read(data: bytes, *, encoding: str | None = None) -> Extracted:
    """Read an HTML page.

    Raises DocumentError: "document.empty" (nothing visible), "document.binary",
    "document.encoding".
    """
    declared = _CHARSET.search(data[:8192])
    said = (declared["html"] or declared["xml"]).decode("ascii") if declared else None
    decoded = decode(data, encoding=encoding, declared=said)
    tree = parse(_DECLARATION.sub("", decoded.text))
    notices = [notice for notice in decoded.notices if notice.code != "text.control"]
    text, found = ("", []) if tree is None else blocks_of_tree(tree)
    if tree is None or not found:
        raise DocumentError("document.empty")
    blocks = [item.block for item in found]
    extracted = _article(decoded.text)
    if not _mark_clutter(found, extracted):
        notices.append(Notice("html.no_article", {}))
    classify(blocks, structured=any(block.kind == "heading" for block in blocks))
    proposal = with_metadata(propose(blocks), tree, blocks)
    return Extracted(
        text=text,
        passages=as_passages(blocks),
        proposal=proposal,
        media_type=MEDIA_TYPE,
        encoding=decoded.encoding,
        warnings=tuple(notices),
    )


def _article(text: str) -> str:
    """Give the article's words as the extractor finds them, or "" where it finds none."""
    if len(text) > _LONGEST_EXTRACTED:
        return ""
    trafilatura: Any = import_module("trafilatura")
    try:
        found: str | None = trafilatura.extract(
            text, include_comments=False, include_tables=True, favor_recall=True
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return ""  # the extractor's bugs on odd trees cost the article, not the document
    return found or ""


def _mark_clutter(found: list[HtmlBlock], article: str) -> bool:
    """Mark what is outside the article as clutter; say whether an article was found.

    A block belongs to it when most of its words stand in one line of the extracted text, or when
    it is a heading or caption between such blocks.
    """
    wanted = _Wanted(article)
    inside = [wanted.holds(item.block.text) for item in found]
    kept = sum(len(item.block.text) for item, is_in in zip(found, inside, strict=True) if is_in)
    if kept < 120:
        for item in found:
            _set_aside(item.block, when=not _NOT_ARTICLE.isdisjoint(item.inside))
        return False
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    titles = [at for at, item in enumerate(found[:first]) if item.block.level == 1]
    first = titles[-1] if titles else first
    for at, item in enumerate(found):
        between = (first <= at <= last and _may_stay(item)) or (at > first and _tells_who(item))
        title = item.block.kind == "heading" and item.block.level == 1
        banner = not _NOT_ARTICLE.isdisjoint(item.inside - {"header"})
        _set_aside(item.block, when=not (inside[at] or between or (title and not banner)))
    return True


def _may_stay(item: HtmlBlock) -> bool:
    """Say whether a block that the extractor left out may stand within the article."""
    if item.block.kind == "caption":
        return True
    return item.block.kind in {"heading", "quotation"} and _NOT_ARTICLE.isdisjoint(item.inside)


def _tells_who(item: HtmlBlock) -> bool:
    """Say whether a block is a byline, a date line or an author note, which extractors drop."""
    words = item.block.text
    if item.block.kind != "paragraph" or not _NOT_ARTICLE.isdisjoint(item.inside - {"header"}):
        return False
    return bool(byline_names(words)) or is_date_line(words) or is_author_note(words, ())


def _set_aside(block: Block, *, when: bool) -> None:
    if when:
        block.kind, block.level, block.fixed = "clutter", None, True


class _Wanted:
    """The extracted article, asked whether it holds a block's words."""

    def __init__(self, article: str) -> None:
        self._whole = " ".join(_WORD.findall(article))
        self._lines = {" ".join(_WORD.findall(line)) for line in article.split("\n")}

    def holds(self, text: str) -> bool:
        """Say whether the article holds these words in a row."""
        words = " ".join(_WORD.findall(text))
        if not words:
            return False
        if len(words) < 25:
            return words in self._lines
        return words in self._whole or words[:80] in self._whole
