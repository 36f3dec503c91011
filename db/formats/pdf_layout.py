"""Makes text of a PDF's lines: paragraphs, headings by size, running heads, hyphens, boxes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

from db.text.blocks import Block, is_bulleted, is_numbered
from db.text.document import Box

if TYPE_CHECKING:
    from db.formats.pdf_lines import PageLines, PdfLine

_EDGE = 0.13
"""The share of a page's height, above and below, in which running heads stand."""

_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,7}\b")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|стр\.|с\.|старонка|第)\s?)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s?(?:of|/|из|з|页|頁)\s?\d{0,4})?\W*\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…:;。！？：；][”\"’'»)\]]*\Z")
_HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
_WORD_PART = re.compile(r"[^\W\d_]+\Z")
_WORD_START = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"[^\W\d_]+-[^\W\d_]+")


@dataclass(slots=True)
class Laid:
    """The text of all pages, its blocks, boxes, and the span of each page."""

    text: str = ""
    blocks: list[Block] = field(default_factory=list[Block])
    boxes: list[Box] = field(default_factory=list[Box])
    spans: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])


def mark_running_heads(pages: list[PageLines]) -> None:
    """Mark lines at the edges of pages that return from page to page, and page numbers.

    Where nothing but such lines would be left, those that return are the text.
    """
    counts: Counter[tuple[str, str, int]] = Counter()
    edges = [(line, key) for page in pages for line, key in _edge_lines(page)]
    for _line, key in edges:
        counts[key] += 1
    filled = sum(bool(page.lines) for page in pages)
    enough = max(2, min(3, filled), round(filled * 0.2))
    for line, key in edges:
        if counts[key] >= enough or _PAGE_NUMBER.match(line.text):
            line.running = True
    if all(line.running for page in pages for line in page.lines):
        for line, _key in edges:
            line.running = _PAGE_NUMBER.match(line.text) is not None


def _edge_lines(page: PageLines) -> list[tuple[PdfLine, tuple[str, str, int]]]:
    """Give up to two lines at the top and at the bottom, with what they read without numbers."""
    ordered = sorted(page.lines, key=lambda line: -line.base)
    top = [line for line in ordered[:2] if line.base > page.height * (1 - _EDGE)]
    low = [line for line in ordered[-2:] if line.base < page.height * _EDGE]
    placed = [("top", line) for line in top] + [("low", line) for line in low if line not in top]
    return [
        (line, (place, _DIGITS.sub("#", line.text.casefold()), round(line.size)))
        for place, line in placed
    ]


def laid_out(pages: list[PageLines]) -> Laid:
    """Join lines into paragraphs and give the whole text; each block is on one page."""
    body = _body_size(pages)
    hyphened = {
        word.casefold()
        for page in pages
        for line in page.lines
        for word in _HYPHENED.findall(line.text)
    }
    ranks = _ranks(pages, body)
    laid = Laid()
    parts: list[str] = []
    at = 0
    for page in pages:
        begin = at
        for group in _paragraphs(page):
            if parts:
                parts.append("\n\n")
                at += 2
                begin = at if begin == at - 2 else begin
            words, runs = _joined(group, hyphened)
            for line, start, _ in runs:
                line.at = at + start
            laid.boxes.extend(
                Box(page.number, at + start, at + end, line.x0, line.y0, line.x1, line.y1)
                for line, start, end in runs
            )
            laid.blocks.append(_block(group, words, at, page.number, ranks))
            parts.append(words)
            at += len(words)
        laid.spans.append((begin, at))
    laid.text = "".join(parts)
    return laid


def _body_size(pages: list[PageLines]) -> float:
    """Give the size in which most characters are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _ranks(pages: list[PageLines], body: float) -> dict[float, int]:
    """Give the level of each size that is larger than the body's, at most four."""
    larger = {line.size for page in pages for line in page.lines if line.size > body * 1.12}
    return {size: min(at + 1, 4) for at, size in enumerate(sorted(larger, reverse=True))}


def _paragraphs(page: PageLines) -> list[list[PdfLine]]:
    groups: list[list[PdfLine]] = []
    steps = [
        before.base - line.base
        for before, line in zip(page.lines, page.lines[1:], strict=False)
        if 0 < before.base - line.base < 4 * max(line.size, 1)
    ]
    step = median(steps) if steps else 0.0
    right = max((line.x1 for line in page.lines), default=0.0)
    for line in page.lines:
        if groups and not _starts_anew(groups[-1], line, step, right):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _starts_anew(group: list[PdfLine], line: PdfLine, step: float, right: float) -> bool:
    """Say whether a line starts a paragraph after the lines before it."""
    before = group[-1]
    if before.running or line.running or abs(before.size - line.size) > 0.08 * before.size:
        return True
    if before.hyphen or abs(before.base - line.base) < 0.3 * line.size:
        return False
    if is_bulleted(line.text) or (is_numbered(line.text) and _ENDS.search(before.text)):
        return True
    return _is_set_off(group, line, step, right)


def _is_set_off(group: list[PdfLine], line: PdfLine, step: float, right: float) -> bool:
    """Say whether a line is set off from those before it: by a gap, an indent or a short line."""
    before = group[-1]
    down = before.base - line.base
    if down < 0:  # the top of the next column
        return _ENDS.search(before.text) is not None or not line.text[:1].islower()
    hanging = is_bulleted(group[0].text) or is_numbered(group[0].text)
    indented = line.x0 > before.x0 + 0.8 * line.size
    if down > 1.35 * step or (indented and not hanging):
        return True
    if hanging and len(group) == 1 and indented:
        return False
    short = before.x1 < line.x0 + 0.8 * (min(right, line.x1 + 200) - line.x0)
    return short and (_ENDS.search(before.text) is not None or not line.text[:1].islower())


def _joined(group: list[PdfLine], hyphened: set[str]) -> tuple[str, list[tuple[PdfLine, int, int]]]:
    """Join the lines of a paragraph; give its words and the span of each line in them."""
    parts: list[str] = []
    runs: list[tuple[PdfLine, int, int]] = []
    at = 0
    for index, line in enumerate(group):
        following = group[index + 1] if index + 1 < len(group) else None
        words, gap = _seam(line, following, hyphened)
        parts.append(words + gap)
        runs.append((line, at, at + len(words)))
        at += len(words) + len(gap)
    return "".join(parts), runs


def _seam(line: PdfLine, following: PdfLine | None, hyphened: set[str]) -> tuple[str, str]:
    """Give a line's words and what stands between it and the next: a hyphen may fall away."""
    words = line.text
    hyphen = line.hyphen
    if not hyphen and words.endswith(("-", "\u00ad", "\u2010")) and words[-2:-1].isalpha():
        words, hyphen = words[:-1], True
    if following is None:
        return (words + "-" if hyphen else words), ""
    if hyphen:
        first = _WORD_PART.search(words)
        second = _WORD_START.match(following.text)
        whole = f"{first.group()}-{second.group()}".casefold() if first and second else ""
        keeps = not following.text[:1].islower() or whole in hyphened
        return (words + "-" if keeps else words), ""
    if _HAN.match(words[-1:]) and _HAN.match(following.text):
        return words, ""
    return words, " "


def _block(
    group: list[PdfLine], words: str, at: int, number: int, ranks: dict[float, int]
) -> Block:
    block = Block(at, at + len(words), words, apart=True, page=number)
    first = group[0]
    if first.running:
        block.kind, block.fixed = "clutter", True
    elif first.size in ranks and len(words) <= 250 and any(map(str.isalpha, words)):
        block.kind, block.level, block.fixed = "heading", ranks[first.size], True
    return block
