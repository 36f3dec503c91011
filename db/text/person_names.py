"""Tells family from given name where the order is safe to tell; otherwise says nothing."""

from __future__ import annotations

import re

_FAMILY_FIRST = frozenset(
    {
        "nguyen",
        "tran",
        "pham",
        "huynh",
        "hoang",
        "phan",
        "vu",
        "vo",
        "dang",
        "bui",
        "ngo",
        "duong",
        "truong",
        "dinh",
        "trinh",
        "nguyễn",
        "trần",
        "phạm",
        "huỳnh",
        "hoàng",
        "võ",
        "vũ",
        "đặng",
        "bùi",
        "ngô",
        "dương",
        "trương",
        "đinh",
        "trịnh",
        "lê",
        "li",
        "wang",
        "zhang",
        "liu",
        "chen",
        "yang",
        "zhao",
        "huang",
        "zhou",
        "wu",
        "xu",
        "zhu",
        "ma",
        "hu",
        "guo",
        "lin",
        "luo",
        "liang",
        "xie",
        "xi",
        "deng",
        "feng",
        "cao",
        "peng",
        "zeng",
        "xiao",
        "jiang",
        "cai",
        "jia",
        "ding",
        "wei",
        "xue",
        "yan",
        "zou",
        "pan",
        "du",
        "dai",
        "xia",
        "zhong",
        "tian",
        "ren",
        "fan",
        "fang",
        "shi",
        "yao",
        "tan",
        "liao",
        "jin",
    }
)
_TWO_HAN = ("欧阳", "司马", "诸葛", "上官", "司徒", "夏侯", "東方", "歐陽", "司馬", "諸葛")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,4}\Z")
_PATRONYMIC = re.compile(r".{2,}(?:вич|вна|віч|ўна)\Z")
_INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*\Z")
PARTICLES = frozenset(
    {
        "abu",
        "af",
        "al",
        "av",
        "ben",
        "bin",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "do",
        "dos",
        "du",
        "e",
        "el",
        "ibn",
        "la",
        "le",
        "ten",
        "ter",
        "van",
        "von",
        "y",
        "zu",
    }
)
"""Words inside a name that begin small: van, de, al."""


def name_parts(name: str) -> tuple[str | None, str | None]:
    """Give family and given name, or (None, None) where the order cannot be told.

    >>> name_parts("Jane van Doe"), name_parts("Huynh Tam Sang"), name_parts("Петров И. И.")
    (('van Doe', 'Jane'), ('Huynh', 'Tam Sang'), ('Петров', 'И. И.'))
    """
    if _HAN.match(name):
        cut = 2 if name.startswith(_TWO_HAN) and len(name) > 2 else 1
        return name[:cut], name[cut:]
    if "," in name:
        family, given = (part.strip() for part in name.split(",", 1))
        return family or None, given or None
    tokens = name.split()
    if len(tokens) < 2:
        return None, None
    if _is_family_first(tokens):
        return tokens[0], " ".join(tokens[1:])
    cut = len(tokens) - 1
    while cut > 1 and tokens[cut - 1] in PARTICLES:
        cut -= 1
    return " ".join(tokens[cut:]), " ".join(tokens[:cut])


def _is_family_first(tokens: list[str]) -> bool:
    if not _INITIAL.match(tokens[0]) and all(_INITIAL.match(token) for token in tokens[1:]):
        return True
    if len(tokens) == 3 and _PATRONYMIC.match(tokens[2]):
        return True
    if tokens[0].casefold() not in _FAMILY_FIRST or len(tokens) > 4:
        return False
    return all(len(token) <= 9 for token in tokens)
