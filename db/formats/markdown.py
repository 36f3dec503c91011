"""Markdown: the kept text is the source itself, passages come from its block structure.

CommonMark with tables and strike-through (markdown-it-py); front matter between "---" lines
fills the proposal. Code counts as a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from db.errors import DocumentError
from db.text.blocks import Block
from db.text.document import Extracted, Proposal
from db.text.encodings import decode
from db.text.passages import as_passages, classify
from db.text.proposal import creator, propose

if TYPE_CHECKING:
    from markdown_it.token import Token

MEDIA_TYPE = "text/markdown"
_FRONT = re.compile(r"\A---[ \t]*\n(?P<body>(?:.*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"(?P<key>[A-Za-z_]{2,30}):[ \t]*(?P<value>.*)\Z")
_LEAVES = frozenset({"inline", "code_block", "fence", "html_block", "hr"})
_MARKS = re.compile(r"(?:[#>*+\-\s]|\d{1,9}[.)]\s)+")
_EMPHASIS = re.compile(
    r"\\(?P<literal>[!-/:-@\[-`{-~])|[*_`]{1,3}|\[(?P<words>[^\]\[]{0,300})\]\([^)\s]{0,2000}\)"
)
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def read(data: bytes, *, encoding: str | None = None) -> Extracted:
    """Read Markdown.

    Raises DocumentError: "document.empty", "document.binary", "document.encoding".
    """
    decoded = decode(data, encoding=encoding)
    text = decoded.text
    front = _FRONT.match(text)
    blocks = _blocks(text, front.end() if front else 0)
    if not blocks and front is None:
        raise DocumentError("document.empty")
    classify(blocks, structured=any(block.kind == "heading" for block in blocks))
    proposal = propose([_bare(block) for block in blocks])
    if front is not None:
        proposal = _with_front(proposal, front["body"])
        blocks.insert(0, _stripped(text, 0, front.end(), "clutter"))
    return Extracted(
        text=text,
        passages=as_passages(blocks),
        proposal=proposal,
        media_type=MEDIA_TYPE,
        encoding=decoded.encoding,
        warnings=decoded.notices,
    )


def _blocks(text: str, begin: int) -> list[Block]:
    """Cut the text after the front matter into blocks, by line; what no token covers is kept."""
    from markdown_it import MarkdownIt

    body = text[begin:]
    starts = [begin]
    for line in body.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    kinds = _kinds(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body))
    blocks: list[Block] = []
    line, last = 0, len(starts) - 1
    for first, end, kind, level in kinds:
        if end <= line:
            continue
        begin = max(first, line)
        _add(blocks, text, (starts[line], starts[begin]), "paragraph", None)
        _add(blocks, text, (starts[begin], starts[min(end, last)]), kind, level)
        line = end
    _add(blocks, text, (starts[min(line, last)], len(text)), "paragraph", None)
    return blocks


def _kinds(tokens: list[Token]) -> list[tuple[int, int, str, int | None]]:
    """Give (first line, end line, kind, level) of the leaf blocks in order."""
    found: list[tuple[int, int, str, int | None]] = []
    open_kinds: list[str] = []
    level: int | None = None
    for token in tokens:
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type in {"blockquote_open", "list_item_open"}:
            open_kinds.append("quotation" if token.type == "blockquote_open" else "list_item")
        elif token.type in {"blockquote_close", "list_item_close"}:
            open_kinds.pop()
        elif token.type in _LEAVES and token.map is not None:
            kind = "heading" if level else (open_kinds[-1] if open_kinds else "paragraph")
            found.append(
                (token.map[0], token.map[1], "clutter" if token.type == "hr" else kind, level)
            )
            level = None
    return found


def _add(
    blocks: list[Block], text: str, span: tuple[int, int], kind: str, level: int | None
) -> None:
    if text[span[0] : span[1]].strip():
        block = _stripped(text, span[0], span[1], kind)
        block.level = level
        block.apart = True
        block.fixed = kind != "paragraph"
        blocks.append(block)


def _stripped(text: str, start: int, end: int, kind: str) -> Block:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    words = part.strip()
    return Block(start + left, start + left + len(words), words, kind, fixed=True)


def _bare(block: Block) -> Block:
    """Give a block without Markdown's marks, for the proposal alone."""
    marks = _MARKS.match(block.text)
    words = block.text[marks.end() :] if marks and block.fixed else block.text
    words = _EMPHASIS.sub(lambda found: found["literal"] or found["words"] or "", words).rstrip(
        "#= -\n"
    )
    return replace(block, text=words)


def _with_front(proposal: Proposal, body: str) -> Proposal:
    """Let front matter overrule what the text itself suggests: plain "key: value" lines."""
    fields: dict[str, str] = {}
    lists: dict[str, list[str]] = {}
    key = ""
    for line in body.split("\n"):
        found = _FIELD.match(line)
        if found:
            key = found["key"].casefold()
            fields[key] = found["value"].strip().strip("\"'")
        elif line.lstrip().startswith("- ") and key:
            lists.setdefault(key, []).append(line.lstrip()[2:].strip().strip("\"'"))
    names = _listed(fields, lists, "author", "authors", "creator")
    day = _DAY.match(fields.get("date", ""))
    return replace(
        proposal,
        title=fields.get("title") or proposal.title,
        creators=tuple(creator(name) for name in names) or proposal.creators,
        date=day.group() if day else proposal.date,
        date_reason="metadata" if day else proposal.date_reason,
        date_start=None if day else proposal.date_start,
        date_end=None if day else proposal.date_end,
        publication=fields.get("publication") or fields.get("journal") or proposal.publication,
        publisher=fields.get("publisher") or proposal.publisher,
        language=fields.get("lang") or fields.get("language") or proposal.language,
        url=fields.get("url") or fields.get("source") or proposal.url,
        abstract=fields.get("abstract") or fields.get("description") or proposal.abstract,
        keywords=tuple(_listed(fields, lists, "keywords", "tags")) or proposal.keywords,
    )


def _listed(fields: dict[str, str], lists: dict[str, list[str]], *keys: str) -> list[str]:
    """Give a list's values, written as "- item" lines, as "[a, b]", or as one value."""
    for key in keys:
        if key in lists:
            return lists[key]
        if value := fields.get(key, "").strip("[]"):
            return [part.strip().strip("\"'") for part in value.split(",") if part.strip()]
    return []
