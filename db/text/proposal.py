"""Proposes bibliographic data from a text's passages: title, authors, date, publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from db.text import clutter, people
from db.text.clutter_phrases import KICKERS
from db.text.document import Creator, Proposal
from db.text.language import language_of
from db.text.person_names import name_parts
from db.text.publication_date import publication_date

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from db.text.blocks import Block

_KICKER = re.compile(r"(?P<kicker>[^|:\n]{2,30}?)\s*[|｜]\s*(?P<title>\S.*)\Z", re.DOTALL)
_COLON_KICKER = re.compile(r"(?P<kicker>[^|:：\n]{2,20})[:：]\s*(?P<title>\S.*)\Z", re.DOTALL)
_TRUST = re.compile(r"why (?:you can|to) trust (?P<name>.{2,60})\Z", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:this article |it |this (?:story|piece|text) )?(?:was |has been )?"
    r"(?:(?:first|originally)\s(?:appeared|published)|appeared|published)\s"
    r"(?:in|by|on|at)\s(?-i:the\s)?(?P<name>(?-i:[A-Z])[^.,:;\n]{2,60}?)"
    r"(?=\s(?:on|in|under|as|print|website)\b|[.,:;\n]|\Z)",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"(?:источник|крыніца|来源|來源|文章来源)\s?[:：]\s?(?P<name>[^\n:：/]{2,40})\Z", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s?[–-]\s?\d{4})?)?,?\s*(?:by\s)?"
    r"(?P<name>[^\d\s©.,|][^.,|©\n]{1,60})",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"all rights|все права|усе правы|版权|reserved", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"“”]{4,2000}")
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"“”]{2,200}[^\s<>\"“”.,;)\]]")
_INITIALS = {
    "SCMP": "South China Morning Post",
    "NYT": "The New York Times",
    "FT": "Financial Times",
    "WSJ": "The Wall Street Journal",
    "WP": "The Washington Post",
    "BBC": "BBC",
}
_NEWS = re.compile(
    r"\b(?:post|times|news|journal|herald|tribune|guardian|telegraph|gazette|daily|press|bbc|cnn"
    r"|reuters|economist|независимая|известия|коммерсант|правда|звязда|белта)\b|газета|日报|晚报|新闻|时报",
    re.IGNORECASE,
)


def propose(blocks: Sequence[Block], *, today: datetime.date | None = None) -> Proposal:
    """Propose bibliographic data from classified blocks; nothing is invented."""
    headline = title_block(blocks)
    genre, title = split_kicker(headline.text) if headline else (None, None)
    dated = publication_date(blocks, today=today)
    publication = publication_in(blocks)
    visible = "\n".join(_sample(blocks))
    head = "\n".join(block.text for block in [*blocks[:12], *blocks[12:][-4:]])[:20_000]
    url, doi = _lone_url(blocks), _DOI.search(head)
    return Proposal(
        title=title,
        creators=creators_in(blocks),
        date=dated.edtf if dated else None,
        date_reason=dated.reason if dated else None,
        date_start=dated.start if dated else None,
        date_end=dated.end if dated else None,
        publication=publication,
        language=language_of(visible),
        type=_type(blocks, publication, genre),
        genre=genre,
        url=url,
        doi=doi.group() if doi else None,
        abstract=_standfirst(blocks, headline),
    )


def _sample(blocks: Sequence[Block]) -> list[str]:
    """Give enough visible text to tell its language by."""
    taken: list[str] = []
    size = 0
    for block in blocks:
        if block.kind != "clutter":
            taken.append(block.text[:4000])
            size += len(taken[-1])
            if size > 4000:
                break
    return taken


def title_block(blocks: Sequence[Block]) -> Block | None:
    """Give the block that holds the title: the first heading of the highest rank."""
    headings = [block for block in blocks if block.kind == "heading"]
    prose = next((b.start for b in blocks if b.kind == "paragraph" and len(b.text) > 120), None)
    top = min((block.level or 2 for block in headings), default=0)
    for block in headings:
        late = prose is not None and block.start > prose and top > 1
        if (block.level or 2) == top and clutter.fold_line(block.text) not in KICKERS:
            return None if late else block
    return None


def split_kicker(line: str) -> tuple[str | None, str]:
    """Cut a kicker off a title.

    >>> split_kicker("Opinion | A quiet winter")
    ('Opinion', 'A quiet winter')
    """
    found = _KICKER.match(line)
    if found and clutter.fold_line(found["kicker"]) in KICKERS:
        return found["kicker"].strip(), found["title"].strip()
    found = _COLON_KICKER.match(line)
    if found and clutter.fold_line(found["kicker"]) in KICKERS:
        return found["kicker"].strip(), found["title"].strip()
    return None, line.strip()


def creators_in(blocks: Sequence[Block]) -> tuple[Creator, ...]:
    """Read authors from bylines and author notes, with the affiliations that the notes give."""
    names: dict[str, list[str]] = {}
    for block in blocks:
        if block.kind == "byline":
            found = people.byline_names(block.text)
            if found is None:
                found = (block.text,) if people.is_name(block.text) else ()
            for name in found:
                names.setdefault(name, [])
    for block in blocks:
        if block.kind == "author_note":
            name = next((known for known in names if block.text.startswith(known)), None)
            name = name or people.starting_name(block.text)
            if name is None and len(names) == 1:
                name = next(iter(names))
            if name is not None:
                names.setdefault(name, []).extend(people.affiliations(block.text))
    return tuple(creator(name, "; ".join(dict.fromkeys(places))) for name, places in names.items())


def creator(name: str, affiliation: str = "") -> Creator:
    """Make a creator of a name as printed, with family and given name where that is safe."""
    family, given = name_parts(name)
    return Creator(name, family, given, affiliation=affiliation or None)


def printed_forms(publication: str) -> list[str]:
    """Give the forms in which a text may name a publication: in full, or by its initials.

    >>> printed_forms("Financial Times")
    ['Financial Times', 'FT']
    """
    return [publication, *(short for short, name in _INITIALS.items() if name == publication)]


def publication_in(blocks: Sequence[Block]) -> str | None:
    """Find where the text names its publication: trust line, source line, rights line."""
    for pattern in (_TRUST, _SOURCE, _NAMED, _RIGHTS):
        for block in blocks:
            if len(block.text) > 250 or (pattern is _RIGHTS and block.kind != "clutter"):
                continue
            found = pattern.search(block.text) if pattern is _NAMED else pattern.match(block.text)
            if found and not _NO_NAME.search(found["name"]):
                name = found["name"].strip(" .|–—-")
                return _INITIALS.get(name, name)
    return None


def _standfirst(blocks: Sequence[Block], headline: Block | None) -> str | None:
    """Give the line below the title that sums the article up, when it is set off as one."""
    if headline is None:
        return None
    following = [block for block in blocks if block.start > headline.start][:1]
    if not following:
        return None
    line = following[0].text
    is_one = following[0].kind == "paragraph" and following[0].apart and 40 <= len(line) <= 400
    return line if is_one and not line.endswith((".", ":", "…", "。")) else None


def _lone_url(blocks: Sequence[Block]) -> str | None:
    for block in [*blocks[:8], *blocks[8:][-4:]]:
        found = _URL.search(block.text[:2200])
        if found and len(block.text) - len(found.group()) <= 24:
            return found.group().rstrip(".,;)")
    return None


def _type(blocks: Sequence[Block], publication: str | None, genre: str | None) -> str:
    """Guess a CSL type: a newspaper's article, a page of the web, else a plain document."""
    if publication and _NEWS.search(publication):
        return "article-newspaper"
    if genre or any(block.kind == "clutter" for block in blocks):
        return "webpage"
    return "document"
