"""Lines of a text as blocks, and what a block is by its own words: caption, list item, quotation.

A block is one line without its outer white space; what it is among its neighbours is decided in
`db.text.passages`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.text.clutter import glued_spans

_LINE = re.compile(r"[^\n\f]+")
_CREDIT = (
    r"photos?|images?|pictures?|photographs?|photo credit|credit|photo by|illustration|graphic|map"
    r"|фото|фотография|снимок|иллюстрация|здымак|фота|ілюстрацыя|图片来源|图|图片|摄影|圖|攝"
)
_CAPTION = re.compile(
    r"(?:image|photo|photograph|picture|illustration|graphic|caption|screenshot|file photo"
    r"|фото|на фото|фотография|снимок|на снимке|иллюстрация|скриншот|здымак|на здымку|на фота|фота"
    r"|ілюстрацыя|图|图片来源|图片|图为|照片|配图|圖|圖片|圖為|資料圖片|资料图片|资料图)"
    r"(?:\s?\([^()\n]{1,60}\))?\s?[:：/／].{0,700}\Z"
    r"|(?:figure|fig\.|map|chart|table|рис\.|рисунок|табл\.|таблица|мал\.|малюнак|табліца)"
    r"\s?\d{1,3}[a-z]?\s?[.:)–—-].{0,400}\Z"
    r"|(?:图|圖|表)\s?\d{1,3}[\s.:：].{0,400}\Z"
    r"|图为.{1,200}\Z",
    re.IGNORECASE | re.DOTALL,
)
_CREDIT_TAIL = re.compile(
    r"(?:(?<=[.!?…”\"»)\s。！？])(?:" + _CREDIT + r")\s?[:：/／]\s?[^.:：\n]{1,80}\.?"
    r"|\((?:[^()\n]{0,40}\b)?(?:photos?|image|picture|фото|здымак|фота)\b[^()\n]{0,60}\)\.?"
    r"|[/|©]\s?(?:getty images|reuters|ap photo|ap|afp|epa|tass|тасс|риа новости|белта|xinhua"
    r"|新华社)"
    r"(?:[/ ][^.\n]{0,30})?\.?"
    r"|（?(?:新华社|中新社|记者)[^（）。\n]{0,20}摄）?)\Z",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[-*•·–—▪◦‣●○■]\s+\S")
_NUMBERED = re.compile(
    r"(?:\(?\d{1,3}[.)]|\(?[a-zа-я]\)|\d{1,2}、|[（(][一二三四五六七八九十\d]{1,3}[)）])\s*\S"
)
_QUOTED = re.compile(
    r"[“„«\"「『](?P<inner>[^“”„«»\"「」『』]{40,})[”“»\"」』][.,]?(?:\s?[–—-].{1,80})?\Z"
)


@dataclass(slots=True)
class Block:
    """One line or part of a line: its span, its text, what it is, and a blank line before it."""

    start: int
    end: int
    text: str
    kind: str = "paragraph"
    level: int | None = None
    apart: bool = False
    page: int | None = None
    fixed: bool = False
    """The format itself says what it is (a heading of HTML): its words do not overrule it."""


def blocks_of(text: str) -> list[Block]:
    """Cut a text into its lines, clutter glued to a sentence apart; blank lines fall away."""
    blocks: list[Block] = []
    last_end = -2
    for found in _LINE.finditer(text):
        line = found.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = found.start() + line.index(stripped[0])
        apart = not blocks or text.count("\n", last_end, start) > 1 or "\f" in text[last_end:start]
        _append(blocks, stripped, start, apart=apart)
        last_end = start + len(stripped)
    return blocks


def _append(blocks: list[Block], line: str, start: int, *, apart: bool) -> None:
    at = 0
    for begin, end in glued_spans(line):
        _append_part(blocks, line, start, (at, begin), apart=apart)
        _append_part(blocks, line, start, (begin, end), apart=apart)
        at = end
    _append_part(blocks, line, start, (at, len(line)), apart=apart)


def _append_part(
    blocks: list[Block], line: str, start: int, span: tuple[int, int], *, apart: bool
) -> None:
    part = line[span[0] : span[1]]
    stripped = part.strip()
    if stripped:
        begin = start + span[0] + part.index(stripped[0])
        blocks.append(Block(begin, begin + len(stripped), stripped, apart=apart))


def is_caption(line: str) -> bool:
    """Say whether a line is a caption: "Image: …", "… Photo: Xinhua", "(Kremlin photo)"."""
    if len(line) > 900 or is_bare_label(line):
        return False
    return _CAPTION.match(line) is not None or _CREDIT_TAIL.search(line[-130:]) is not None


def is_bare_label(line: str) -> bool:
    """Say whether a line is one word with a colon, such as "Photo:"."""
    return len(line) < 20 and line.endswith((":", "："))


def is_bulleted(line: str) -> bool:
    """Say whether a line starts with a bullet."""
    return _BULLET.match(line) is not None


def is_numbered(line: str) -> bool:
    """Say whether a line starts with a number or letter of a list."""
    return _NUMBERED.match(line) is not None


def is_quotation(line: str) -> bool:
    """Say whether a whole line is one quotation, or is marked as one with ">"."""
    return line.startswith(">") or (len(line) < 2000 and _QUOTED.match(line) is not None)
