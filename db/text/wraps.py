"""Joins the hard-wrapped lines of plain text into paragraphs, and nothing else.

A line break is a wrap when the next line's first word would not have fitted on the line. A block
(lines between blank lines) is joined when nearly all its breaks are wraps; verse, addresses,
tables and lists fail that test and stay as they are.
"""

from __future__ import annotations

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 36, 120
_ITEM = re.compile(r"\s*(?:[-*•·–—▪◦‣]\s|\(?\d{1,3}[.)]\s|\(?[a-zA-Zа-яА-Я][.)]\s)")
_QUOTED = re.compile(r"\s*>")
_TABULAR = re.compile(r"\S(?: {3,}|\t)\S|[-=_+|*#]{4}")
_HAN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


def unwrap(text: str) -> str:
    r"""Join wrapped lines; every other character stays. `text` has LF line ends.

    >>> unwrap("one\ntwo")
    'one\ntwo'
    """
    if "\n" not in text:
        return text
    groups = _groups(text.split("\n"))
    width = _usual_width(groups)
    return "\n".join([_joined(group, width) for group in groups])


def _groups(lines: list[str]) -> list[list[str]]:
    """Group neighbouring lines that are not blank; each blank line is a group of its own."""
    groups: list[list[str]] = []
    inside = False
    for line in lines:
        blank = not line or line.isspace()
        if inside and not blank:
            groups[-1].append(line)
        else:
            groups.append([line])
        inside = not blank
    return groups


def _usual_width(groups: list[list[str]]) -> int:
    """Give the width at which the text is wrapped, or 0: blocks of three or more lines tell."""
    widths = [max(map(len, lines)) for lines in groups if len(lines) >= 3]
    if not widths or min(widths) > _WIDEST:
        return 0
    wrapped = [
        max(map(len, lines))
        for lines in groups
        if len(lines) >= 3 and _is_wrapped(lines, max(map(len, lines)))
    ]
    return max(wrapped, default=0)


def _is_wrapped(lines: list[str], width: int) -> bool:
    if not _NARROWEST <= width <= _WIDEST or any(_TABULAR.search(line) for line in lines):
        return False
    breaks = wraps = 0
    for line, following in pairwise(lines):
        if _ITEM.match(following) or _QUOTED.match(following):
            continue
        breaks += 1
        wraps += _breaks_at(line, following, width)
    return breaks > 0 and wraps >= 0.9 * breaks


def _breaks_at(line: str, following: str, width: int) -> bool:
    """Say whether the first word of `following` would not have fitted after `line`."""
    words = following.split(None, 1)
    first = len(words[0]) if words else 0
    if first and _HAN.match(following.lstrip()):
        first = 1
    return len(line.rstrip()) + 1 + first > width - 1


def _joined(lines: list[str], usual: int) -> str:
    if len(lines) == 1:
        return lines[0]
    longest = max(map(len, lines))
    width = usual if 0 < longest <= usual else longest
    if (len(lines) < 3 and not usual) or not _is_wrapped(lines, width):
        return "\n".join(lines)
    parts = [lines[0]]
    for line, following in pairwise(lines):
        if (
            _ITEM.match(following)
            or _QUOTED.match(following)
            or not _breaks_at(line, following, width)
        ):
            parts.append("\n" + following)
            continue
        parts[-1] = parts[-1].rstrip()
        parts.append(_glue(parts[-1], following) + following.lstrip())
    return "".join(parts)


def _glue(before: str, after: str) -> str:
    """Give what stands between two joined lines: a space, or nothing after a hyphen or in Han."""
    after = after.lstrip()
    hyphen = before.endswith("-") and before[-2:-1].isalpha() and after[:1].isalpha()
    if hyphen or (_HAN.match(before[-1:]) and _HAN.match(after)):
        return ""
    return " "
