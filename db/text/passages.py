"""Splits a text into passages and says what each is: heading, paragraph, caption, clutter.

The passages hold every character that is not white space. Clutter is marked, never removed; a
caption is never clutter. What a block is by its own words comes from `db.text.blocks`; here its
neighbours count: a lone "Facebook" is clutter beside other clutter, a short line is a heading
before a paragraph, a short line after "Written by" is a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db.text import blocks as lines
from db.text import clutter, people
from db.text.document import Passage
from db.text.publication_date import is_date_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.text.blocks import Block

_LONGEST_HEADING = 120
_LONGEST_TITLE = 250
_ENDS_OPEN = (".", ",", ";", ":", "…", "。", "，", "；", "：", "、", "...")
_SENTENCE_END = re.compile(r"[.!?…。！？:：;][”\"’'»)\]」』]*\Z")
_CHAPTER = re.compile(r"(?P<number>(?:\d{1,2}\.)*\d{1,2})\.?\s+\S")
_HEAD, _TAIL = 14, 6
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d\Z")


def split(text: str) -> tuple[Passage, ...]:
    """Split a text into passages. Spans are code points; LF and form feed end a line."""
    return as_passages(classified(text))


def classified(text: str) -> list[Block]:
    """Cut a text into blocks and say what each is."""
    blocks = lines.blocks_of(text)
    classify(blocks)
    return blocks


def as_passages(blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """Give the passages of blocks."""
    return tuple(
        Passage(block.start, block.end, block.kind, block.page, block.level) for block in blocks
    )


def classify(blocks: list[Block], *, structured: bool = False) -> None:
    """Say what each block is, in place. Blocks that are `fixed` keep their kind.

    In a `structured` document the headings are known already; none are guessed.
    """
    for block in blocks:
        if not block.fixed:
            block.kind = _kind_alone(block.text)
    _mark_people(blocks)
    _mark_likely_clutter(blocks)
    _mark_lists(blocks)
    if not structured:
        _mark_headings(blocks)


def _kind_alone(line: str) -> str:
    if lines.is_caption(line):
        return "caption"
    if clutter.is_clutter(line):
        return "clutter"
    if lines.is_quotation(line):
        return "quotation"
    return "list_item" if lines.is_bulleted(line) else "paragraph"


def _mark_people(blocks: list[Block]) -> None:
    """Mark bylines, author notes and the handles between them."""
    names: list[str] = []
    announced = False
    dates = _date_lines(blocks)
    for at, block in enumerate(blocks):
        if block.kind != "paragraph" or block.fixed:
            continue
        line = block.text
        if at in dates:
            block.kind = "byline"
            continue
        found = people.byline_names(line)
        if found is not None and (found or _label_announces(blocks, at)):
            block.kind = "byline"
            names.extend(found)
            announced = True
        elif announced and people.is_name(line):
            block.kind = "byline"
            names.append(line)
        elif clutter.is_handle(line, tuple(names)):
            block.kind = "clutter"
        elif people.is_about_heading(line):
            block.kind, announced = "byline", True
        elif people.is_author_note(line, tuple(names)) and (announced or _at_edge(blocks, at)):
            block.kind = "author_note"
        elif len(line) > _LONGEST_HEADING:
            announced = False


def _date_lines(blocks: list[Block]) -> set[int]:
    """Give the places of lone date lines at the edges; many of them head the days of a diary."""
    edges = [*range(min(_HEAD, len(blocks))), *range(max(_HEAD, len(blocks) - _TAIL), len(blocks))]
    found = {at for at in edges if blocks[at].kind == "paragraph" and is_date_line(blocks[at].text)}
    return found if len(found) <= 2 else set()


def _label_announces(blocks: list[Block], at: int) -> bool:
    """Say whether a name follows a bare byline label."""
    following = (block.text for block in blocks[at + 1 : at + 3])
    return any(people.is_name(line) for line in following)


def _at_edge(blocks: list[Block], at: int) -> bool:
    """Say whether a block stands where author notes do: among the last visible blocks."""
    rest = (block for block in blocks[at + 1 :] if block.kind != "clutter")
    return at > 0 and sum(len(block.text) for block in rest) < 1200 and at >= len(blocks) // 2


def _mark_likely_clutter(blocks: list[Block]) -> None:
    """Mark counters, and menu words that stand beside other clutter or in rows of three."""
    numbered = _is_numbering([block.text for block in blocks if clutter.is_counter(block.text)])
    run: list[Block] = []
    for at in range(len(blocks) + 1):
        block = blocks[at] if at < len(blocks) else None
        if block is not None and block.kind == "paragraph" and not block.fixed:
            if clutter.is_counter(block.text) and not numbered:
                block.kind = "clutter"
                continue
            if clutter.is_likely_clutter(block.text):
                run.append(block)
                continue
        if run:
            _settle_run(blocks, run, at)
            run = []


def _settle_run(blocks: list[Block], run: list[Block], after: int) -> None:
    before = after - len(run) - 1
    beside = (before >= 0 and blocks[before].kind == "clutter") or (
        after < len(blocks) and blocks[after].kind == "clutter"
    )
    if len(run) >= 3 or (beside and not _heads_a_paragraph(blocks, run, after)):
        for block in run:
            block.kind = "clutter"


def _heads_a_paragraph(blocks: list[Block], run: list[Block], after: int) -> bool:
    """Say whether a single menu word may be a heading: a blank line and a paragraph around it."""
    return (
        len(run) == 1
        and run[0].apart
        and after < len(blocks)
        and blocks[after].apart
        and len(blocks[after].text) > _LONGEST_HEADING
        and clutter.fold_line(run[0].text) not in {"facebook", "twitter", "x", "telegram", "share"}
    )


def _is_numbering(counters: list[str]) -> bool:
    """Say whether lone numbers count up from one, as the sections of an essay do."""
    return len(counters) >= 3 and counters == [str(n + 1) for n in range(len(counters))]


def _mark_lists(blocks: list[Block]) -> None:
    """Mark numbered lines that have a numbered neighbour as list items."""
    numbered = [
        block.kind == "paragraph" and not block.fixed and lines.is_numbered(block.text)
        for block in blocks
    ]
    for at, block in enumerate(blocks):
        if numbered[at] and (
            numbered[at - 1 : at] == [True] or numbered[at + 1 : at + 2] == [True]
        ):
            block.kind = "list_item"


def _mark_headings(blocks: list[Block]) -> None:
    visible = [block for block in blocks if block.kind != "clutter"]
    titled = any(block.kind == "heading" and block.level == 1 for block in visible)
    for at, block in enumerate(visible):
        if block.kind != "paragraph":
            continue
        following = _next_prose(visible, at)
        if not titled and at < 6 and _is_title(block.text) and following is not None:
            block.kind, block.level, titled = "heading", 1, True
        elif at and _is_standfirst(block, visible[at - 1]):
            continue
        elif following is not None and _is_heading(block, visible, at):
            block.kind, block.level = "heading", _level(block.text)
            titled = True
        elif len(block.text) > _LONGEST_TITLE:
            titled = True


def _is_standfirst(block: Block, before: Block) -> bool:
    """Say whether a longer line right below the title sums the article up: it is a paragraph."""
    return before.kind == "heading" and before.level == 1 and len(block.text) > 60


def _next_prose(visible: list[Block], at: int) -> Block | None:
    """Give the block that a heading would head: captions and bylines in between do not count."""
    for block in visible[at + 1 : at + 7]:
        if block.kind in {"paragraph", "quotation", "list_item", "author_note"}:
            return block
    return None


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and _may_head(line)


def _is_heading(block: Block, visible: list[Block], at: int) -> bool:
    line = block.text
    if len(line) > _LONGEST_HEADING or not _may_head(line):
        return False
    following = visible[at + 1]
    if following.kind == "paragraph" and not _reads_as_prose(following, visible, at + 1):
        return False
    return block.apart or at == 0 or _SENTENCE_END.search(visible[at - 1].text) is not None


def _reads_as_prose(block: Block, visible: list[Block], at: int) -> bool:
    """Say whether a block is prose, or a heading of lower rank above prose."""
    if _SENTENCE_END.search(block.text) or len(block.text) > _LONGEST_HEADING:
        return True
    return (
        at + 1 < len(visible)
        and _may_head(block.text)
        and _SENTENCE_END.search(visible[at + 1].text) is not None
        and len(visible[at + 1].text) > len(block.text)
    )


def _may_head(line: str) -> bool:
    if (
        line.endswith(_ENDS_OPEN)
        or _is_short_talk(line)
        or line.startswith(("http://", "https://", "www.", "@", "#", ">"))
    ):
        return False
    if _YEAR.match(line) or clutter.is_counter(line):
        return True
    first = next((character for character in line if character.isalnum()), "")
    return bool(first) and (not first.islower()) and any(map(str.isalpha, line))


def _is_short_talk(line: str) -> bool:
    """Say whether a line is a quoted exclamation rather than a heading: “Never!”."""
    return line[0] in '“«"—–-' and line.endswith(("!", "?", "!”", "?”", "!»", "?»"))


def _level(line: str) -> int:
    found = _CHAPTER.match(line)
    return min(2 + found["number"].count("."), 6) if found else 2
