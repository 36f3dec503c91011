"""Recognises bylines and author notes, and reads names and affiliations from them."""

from __future__ import annotations

import re

from db.text.person_names import PARTICLES

_LABEL = re.compile(
    r"(?:written by|words by|story by|text by|reported by|posted by|published by|authors?|by"
    r"|автор|авторы|автор статьи|авторы статьи|текст|аўтар|аўтары|аўтар артыкула|тэкст"
    r"|作者|撰文|撰稿|文|记者|本报记者|作者：)"
    r"(?P<mark>\s*[:：|／/]\s*|\s+|\Z)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(?:translated by|edited by|перевод|пераклад|译者|翻译)\s*[:：]?\s*", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s*(?:[,;&、，；|·•]|\s(?:and|и|і|ды|und|et|y)\s|和|与)\s*")
_WORD = r"[^\W\d_a-zа-яёіў][\w’'ʼ`\-]*\.?"
_NAME_WORD = re.compile(r"(?:[^\W\d_][\w’'ʼ`\-]*\.?)+\Z")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?\Z")
_ROLE = (
    r"fellow|lecturer|professor|researcher|scholar|analyst|journalist|reporter|correspondent|editor"
    r"|columnist|writer|author|contributor|director|president|chair|chairman|chairwoman|chairperson"
    r"|head|founder|co-founder|student|candidate|assistant|associate|scientist|historian|economist"
    r"|expert|specialist|consultant|adviser|advisor|diplomat|ambassador|lawyer|attorney|teacher"
    r"|instructor|reader|postdoc|intern|member|manager|officer|coordinator|secretary|dean|chief"
    r"|strategist|commentator|observer|producer|photographer|blogger|activist|policymaker|politician"
    r"|minister|partner|executive|ceo|coach|sociologist|philosopher|linguist|engineer|physician"
)
_IS_ROLE = re.compile(
    r"(?:is|was|are|were|serves as|served as|works as|worked as|has been)\s"
    r"(?:(?:also|currently|now|both|formerly|previously)\s)*(?:(?:an?|the|one of)\s)?"
    r"[^.;:]{0,90}?\b(?:" + _ROLE + r")s?\b",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:teaches|holds|writes|covers|reports|leads|heads|works|researches|studies|specialises"
    r"|specializes|has (?:written|worked|taught|published|served|covered|been))\b"
)
_CYRILLIC_ROLE = re.compile(
    r"\s?[–—-]\s(?:[^.]{0,80}\s)?(?:\w*професс?ор|прафесар|доцент|дацэнт|эксперт\w*|аналитик"
    r"|аналітык|журналист\w*|журналіст\w*|обозреватель|аглядальнік|корреспондент|карэспандэнт"
    r"|сотрудник|супрацоўнік|директор|дырэктар|доктор|доктар|кандидат|кандыдат|политолог|палітолаг"
    r"|историк|гісторык|экономист|эканаміст|редактор|рэдактар|автор|аўтар|исследователь"
    r"|даследчык|преподаватель|выкладчык|председатель|старшыня|социолог|сацыёлаг)"
)
_ABOUT = re.compile(
    r"(?:about the authors?|об авторах?|об авторе|пра аўтара|пра аўтараў"
    r"|作者简介|关于作者)\W{0,2}\Z",
    re.IGNORECASE,
)
_NOTE_START = re.compile(
    r"(?:the (?:author|writer)s? (?:is|are|was|were|works?|teach\w*)\b"
    r"|автор\s?[–—-]\s|аўтар\s?[–—-]\s"
    r"|[（(]?作者(?:系|为|是|单位)|about the authors?:)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?<=[a-zа-яё)”\"])\.\s+|;\s*|\s(?:and|as well as)\s(?=(?:an?|the)\s)")
_PLACE = re.compile(
    r"\b(?i:" + _ROLE + r")s?\b[^.;]{0,100}?\s(?:at|in|with|for|from|of)\s(?:[Tt]he\s)?(?=[A-Z])"
)
_CONNECTORS = frozenset(
    {
        "of",
        "and",
        "the",
        "for",
        "in",
        "at",
        "de",
        "du",
        "des",
        "la",
        "le",
        "für",
        "und",
        "on",
        "&",
        "et",
        "to",
        "y",
        "e",
        "-",
        "–",
        "—",
    }
)
_FIELDS = re.compile(
    r"(?:international |political |european |modern |east |asian )*"
    r"(?:relations|studies|science|history|law|economics)\b",
    re.IGNORECASE,
)


def byline_names(line: str) -> tuple[str, ...] | None:
    """Read the names of a byline; empty when it is a bare label, None when it is no byline.

    >>> byline_names("By Jane Doe and Ivan Petrov")
    ('Jane Doe', 'Ivan Petrov')
    >>> byline_names("Written by")
    ()
    """
    if len(line) > 160:
        return None
    found = _LABEL.match(line)
    if found is None:
        return None
    rest = line[found.end() :].strip()
    if not rest:
        return () if fold_is_label(line) else None
    if line[: found.end()].strip().casefold() in {"文", "作者", "text", "by"} and not found["mark"]:
        return None
    names = names_in(rest)
    return names or None


def fold_is_label(line: str) -> bool:
    """Say whether a line is a bare byline label, which announces names on the next lines."""
    return line.strip(" :：").casefold() not in {"文", "текст", "тэкст"}


def names_in(words: str) -> tuple[str, ...]:
    """Read the personal names of a list such as "Jane Doe, Ivan Petrov and 王小明"."""
    parts = [part.strip(" .") for part in _SEPARATOR.split(words) if part.strip(" .")]
    return tuple(part for part in parts if is_name(part))


def is_name(words: str) -> bool:
    """Say whether words look like a personal name: two to five capitalised words, or Han."""
    if _HAN_NAME.match(words):
        return True
    tokens = words.split()
    if not 2 <= len(tokens) <= 5 or len(words) > 60:
        return False
    if not (tokens[0][:1].isupper() and tokens[-1][:1].isupper()):
        return False
    if any(token.isupper() and len(token) > 3 for token in tokens) and not words.isupper():
        return False
    return all(
        (token[:1].isupper() or token in PARTICLES) and _NAME_WORD.match(token) is not None
        for token in tokens
    )


def is_about_heading(line: str) -> bool:
    """Say whether a line announces author notes ("About the author")."""
    return len(line) < 40 and _ABOUT.match(line) is not None


def is_author_note(line: str, names: tuple[str, ...]) -> bool:
    """Say whether a paragraph tells who an author is: it starts with a name and a role.

    `names` are the authors known from bylines; with them other verbs than "is a" count too.
    """
    head = line[:260]
    if _NOTE_START.match(head):
        return True
    for name in names:
        if head.startswith(name):
            rest = head[len(name) :].lstrip(", ")
            return _tells_role(rest) or _DOES.match(rest) is not None
    start = starting_name(head)
    return start is not None and _tells_role(head[len(start) :].lstrip(", "))


def _tells_role(rest: str) -> bool:
    return _IS_ROLE.match(rest) is not None or _CYRILLIC_ROLE.match(" " + rest) is not None


def starting_name(line: str) -> str | None:
    """Give the name that a line starts with, the longest of two to five words, or None."""
    tokens = line.split(None, 6)[:6]
    best = None
    for count in range(2, min(5, len(tokens)) + 1):
        words = " ".join(tokens[:count]).rstrip(",")
        if not line.startswith(words) or not is_name(words):
            break
        best = words
    return best


def affiliations(note: str) -> tuple[str, ...]:
    """Read the organisations at which an author note places its author.

    >>> affiliations("Jane Doe is a fellow at the Institute of Peace and a lecturer at Oslo Hall.")
    ('Institute of Peace', 'Oslo Hall')
    """
    found: list[str] = []
    for clause in _CLAUSE.split(note[:2000]):
        place = _PLACE.search(clause)
        if place is None:
            continue
        organisation = _organisation(clause[place.end() :])
        if organisation and _FIELDS.fullmatch(organisation):
            later = re.search(r"\s(?:at|in)\s(?:the\s)?(?=[A-Z])", clause[place.end() :])
            organisation = _organisation(clause[place.end() + later.end() :]) if later else ""
        if organisation and organisation not in found:
            found.append(organisation)
    return tuple(found)


def _organisation(words: str) -> str:
    """Give the longest run of capitalised words and small connecting words at the start."""
    taken: list[str] = []
    for token in words.split():
        bare = token.strip(',()“”"')
        if not (bare[:1].isupper() or bare[:1].isdigit() or bare in _CONNECTORS):
            break
        taken.append(token)
        if token.endswith(".") and len(bare) > 3:
            break
    while taken and taken[-1].strip(",") in _CONNECTORS:
        taken.pop()
    return " ".join(taken).strip(" ,.;:")
