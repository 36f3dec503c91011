"""What governs a passage: its word for what happens, and how those named stand to it.

Judged by word order, small words and the passive; English, Russian and Belarusian, and Chinese as
far as word order alone goes. What cannot be judged so has no part.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from db.text.saying.lexicon import WORD, Cue, lexicon

Part = Literal["does", "done_to", "shares"]
Span = tuple[int, int]
Told = tuple[Part, str, Span]

_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|been|being|be|got|был[аио]?|были|быў|была|было|былі|будет|будут)\s+"
    r"(?:\w+ly\s+|also\s+|not\s+|he\s+)?\Z",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\b(?:has|have|had|having)\s+(?:\w+ly\s+|also\s+|not\s+)?been\s+\Z", re.IGNORECASE
)
_PARTICIPLE = re.compile(r"\w+(?:ed|en|nt|ld|de|ought|aught|et|un|[анe]|ны|на|но|нa|т|та|ты)\Z")
_INNER = re.compile(
    r"\b(?:that|who|whom|which|whose|because|while|when|where|after|before|since|if|unless|although"
    r"|(?:of|for|from|in|by|without|about)\s+\w+ing"
    r"|to\s+(?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|both\b)(?=[a-z])\w+)\b"
    r"|,\s+(?:что|чтобы|котор\w+|когда|поскольку|если|хотя|якобы|што|каб|як[іао]\w*|калі|бо)\b",
)
_JOINED = re.compile(
    r"\s*(?:,|and|&|as well as|, and|и|а также|i|і|ды|а таксама|和|与|、|及)\s*"
    r"(?:the\s+|its\s+)?(?:[A-ZА-Я][\w-]+\s+){0,3}\Z"
)
_BEFORE_NAME = re.compile(
    r"(?:(?:\b(?:the|a|an|its|his|her|their|our|former|late|then|president|prime|minister|premier"
    r"|foreign|defen[cs]e|leader|chief|king|chancellor|secretary|general|official|officials|ally"
    r"|rival|neighbou?r|partner|counterpart|both|самого|своего|своему|своей|президент\w*"
    r"|премьер\w*|министр\w*|глав\w*|лидер\w*|прэзідэнт\w*|міністр\w*|кіраўнік\w*)"
    r"|[A-ZА-ЯЁІЎ][\w’'.-]*)\s+){1,6}\Z"
)
_ADJACENT = re.compile(
    r"(?:\s|\b(?:has|have|had|is|are|was|were|be|been|being|will|would|also|then|later|again|soon"
    r"|still|both|not|never|once|did|jointly|formally|не|также|затем|позже|снова|вновь|уже|был[аио]?"
    r"|были|таксама|потым|зноў|ужо|быў|былі|已|曾|将|又|也)\b|\w+ly\b|’s|'s){1,9}\Z|\s*\Z"
)
_POSSESSIVE = re.compile(r"(?:’s|'s|s’|s')\s+(?:[\w-]+\s+){0,3}\Z")
_NEW_CLAUSE = re.compile(r"[;:]|,\s+(?:but|while|whereas|но|тогда как|але)\s")
_DETERMINED = re.compile(
    r"\b(?:a|an|the|his|her|its|their|this|that|first|last|next|recent|official|state|planned|of"
    r"|new|joint)\s+\Z|(?:’s|'s|s’)\s+\Z",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:(?:also|often|again|repeatedly)\s+)?(?:of|for|with)\b")
_BY = re.compile(r"\bby\s+(?!\w+ing\b|\d)")
_BY_HAN = re.compile("[被遭]")
_HAN: Final = "\u3000"
_OTHER_CLAUSE = re.compile(
    r"\b(?<!who )(?<!which )(?:has|have|had|is|are|was|were|did|does|will|would)\b"
    r"[^,;]*,\s+(?!and\b|but\b|then\b)"
)
_PARTED = re.compile(
    r"[,;:]|[。，；]|\b(?:that|which|who|whom|while|as|because|although|though|when|where|after|before"
    r"|since|due to|despite|amid|what|и|но|что|котор\w+|когда|як\w*|але|што|калі)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:has|have|had|is|are|was|were|does|did|will|would|был[аио]?|было|быў)\b")
_REACH: Final = 40


class Named(NamedTuple):
    """Somebody named in a passage: where, and by what key the caller knows them."""

    start: int
    end: int
    key: int


class Standing(NamedTuple):
    """How somebody named stands to what happens, and the words that tell it."""

    named: Named
    part: Part
    reason: str
    words: Span


def governing(text: str, cues: Sequence[Cue], wanted: Span) -> Cue | None:
    """Choose the word that governs what a selection tells: the first verb of it, else a noun.

    Words inside the selection go before others of its sentence, and verbs before nouns; those of a
    subordinate phrase ("after meeting ...") weigh less. What stands in another clause than the
    selection governs nothing of it.
    """
    best: tuple[float, int, Cue] | None = None
    for cue in (_as_it_stands(text, one) for one in cues):
        if not _reaches(text, cue, wanted):
            continue
        weight = 0.0
        weight += 4 if wanted[0] <= cue.start and cue.end <= wanted[1] else 0
        weight += 2 if cue.is_verb else 0
        weight -= 1.5 if _is_subordinate(text, cue) else 0
        weight -= 0 if cue.start < wanted[1] else 3
        weight += min((cue.end - cue.start) / 40, 0.5) if " " in text[cue.start : cue.end] else 0
        if best is None or (weight, -cue.start) > (best[0], best[1]):
            best = (weight, -cue.start, cue)
    return best[2] if best else None


def _reaches(text: str, cue: Cue, wanted: Span) -> bool:
    """Tell whether a word stands in the clause of a selection: in it, or with nothing between."""
    if cue.start < wanted[1] and cue.end > wanted[0]:
        return True
    before = cue.end <= wanted[0]
    low, high = (cue.end, wanted[0]) if before else (wanted[1], cue.start)
    if not cue.is_verb or _PARTED.search(text, low, high):
        return False
    return not _FINITE.search(text, *wanted)


def _as_it_stands(text: str, cue: Cue) -> Cue:
    """Take "a visit", "the attack" for the nouns they are, though they may be verbs elsewhere."""
    several = " " in text[cue.start : cue.end]
    if cue.is_verb and not several and _DETERMINED.search(text, max(cue.start - 12, 0), cue.start):
        return cue._replace(is_verb=False)
    return cue


def _is_subordinate(text: str, cue: Cue) -> bool:
    word = text[cue.start : cue.end].split(maxsplit=1)[0].lower()
    if not word.endswith("ing"):
        return False
    return not _AUXILIARY.search(text, max(cue.start - 24, 0), cue.start)


def standings(text: str, cue: Cue, named: Iterable[Named], limits: Span) -> list[Standing]:
    """Tell how those named between two offsets stand to what a cue says is done, in order.

    Somebody of whom nothing can be told is left out; so is who is named in a subordinate clause.
    """
    inside = sorted(one for one in named if limits[0] <= one.start and one.end <= limits[1])
    groups = grouped(text, inside)
    reach = _reach(text, cue, limits[1])
    passive = cue.is_verb and _is_passive(text, cue)
    found: list[Standing] = []
    subject = _subject(text, cue, [g for g in groups if g[-1].end <= cue.start])
    for group in groups:
        if group[-1].end <= cue.start:
            told = _before(text, cue, group, subject, passive=passive)
        elif group[0].start < reach:
            told = _after(text, cue, group, passive=passive)
        else:
            told = None
        if told:
            found += [Standing(one, *told) for one in group]
    return found


def grouped(text: str, named: Sequence[Named]) -> list[list[Named]]:
    """Join those named in one row: "Russia, Belarus and China". Commas alone join nobody."""
    groups: list[list[Named]] = []
    waiting: list[Named] = []
    for one in named:
        before = (waiting or groups[-1])[-1] if waiting or groups else None
        joined = before and _JOINED.fullmatch(text, before.end, one.start)
        if joined and _has_and(joined[0]):
            groups[-1] += [*waiting, one]
            waiting = []
        elif joined:
            waiting.append(one)
        else:
            groups += [[each] for each in waiting]
            waiting = []
            groups.append([one])
    return sorted([*groups, *([each] for each in waiting)], key=lambda group: group[0].start)


def _has_and(joint: str) -> bool:
    """Tell whether what joins two names is more than a comma."""
    return not joint.strip().startswith(",") or len(joint.strip(" \n,")) > 2


def _reach(text: str, cue: Cue, end: int) -> int:
    """Give where the clause of a cue ends: what is said of others begins there."""
    inner = _INNER.search(text, cue.end, end)
    other = _NEW_CLAUSE.search(text, cue.end, end)
    return min(inner.start() if inner else end, other.start() if other else end)


def names_nobody(text: str, cue: Cue, end: int) -> bool:
    """Tell whether a verb stands in the passive of English and nobody is named who does it.

    A participle before "of", "for" or "with" is one without an auxiliary too: "accused of fraud".
    """
    if not cue.is_verb or not text[cue.start].isascii():
        return False
    bare = _PARTICIPLE.search(text[cue.start : cue.end].lower()) and _OF.match(text, cue.end)
    return bool(bare or _is_passive(text, cue)) and not _BY.search(text, cue.end, end)


def _is_passive(text: str, cue: Cue) -> bool:
    if text[cue.start] > _HAN and _BY_HAN.search(text, max(cue.start - 20, 0), cue.start):
        return True
    words = list(WORD.finditer(text, cue.start, cue.end))
    for word in dict.fromkeys((*words[:1], *words[-1:])):
        low = max(word.start() - 30, 0)
        if _PARTICIPLE.search(word[0].lower()) and (
            _AUXILIARY.search(text, low, word.start()) or _HAD.search(text, low, word.start())
        ):
            return True
    return False


def _link(text: str, start: int) -> tuple[str, Span] | None:
    """Give how the small word before a name says that it stands, and where that word is."""
    low = max(start - 60, 0)
    trimmed = _BEFORE_NAME.search(text, low, start)
    at = trimmed.start() if trimmed and trimmed.end() == start else start
    for place in (start, at):
        found = [
            cue
            for cue in lexicon("links").find(text, max(place - 22, 0), place)
            if not text[cue.end : place].strip()
        ]
        if found:
            best = min(found, key=lambda cue: cue.start)
            if best.start == 0 or not text[best.start - 1].isalnum() or text[best.start] > _HAN:
                return best.group.says("stands"), (best.start, best.end)
    return None


def _subject(text: str, cue: Cue, groups: list[list[Named]]) -> list[Named] | None:
    """Find who stands as the subject of a verb: next to it, else first in the sentence."""
    bare = [group for group in groups if _link(text, group[0].start) is None]
    if not bare:
        return None
    if _ADJACENT.fullmatch(text, bare[-1][-1].end, cue.start):
        return bare[-1]
    first = bare[0]
    if _OTHER_CLAUSE.search(text, first[-1].end, cue.start):
        return None
    cut = list(_NEW_CLAUSE.finditer(text, first[-1].end, cue.start))
    if cut:
        later = [group for group in bare if group[0].start >= cut[-1].end()]
        return later[0] if later else None
    return first


def _before(
    text: str, cue: Cue, group: list[Named], subject: list[Named] | None, *, passive: bool
) -> Told | None:
    words = (cue.start, cue.end)
    if not cue.is_verb:
        own = _POSSESSIVE.fullmatch(text, group[-1].end, cue.start)
        return ("does", "role.possessive", words) if own else None
    link = _link(text, group[0].start)
    if link:
        return _linked_before(text, cue, group, link, passive=passive)
    if group is not subject:
        return None
    if passive != bool(cue.group.says("reverse")):
        return "done_to", "role.passive" if passive else "role.receives", words
    return "does", "role.subject", words


def _linked_before(
    text: str, cue: Cue, group: list[Named], link: tuple[str, Span], *, passive: bool
) -> Told | None:
    stands, words = link
    if stands == "with" and group[-1].end > cue.start - _REACH:
        return "shares", "role.with", words
    if stands == "by" and passive:
        return "does", "role.by", words
    return _linked(link, cue) if text[words[0]] > _HAN else None


def _after(text: str, cue: Cue, group: list[Named], *, passive: bool) -> Told | None:
    link = _link(text, group[0].start)
    if link is not None and link[1][0] >= cue.start:
        return _linked(link, cue)
    if not cue.is_verb:
        return None
    if link is not None:  # the small word belongs to the cue itself: "called on", "turned to"
        return "done_to", "role.object", (cue.start, cue.end)
    if text[cue.end : group[0].start].count(",") > 1:
        return None
    passive = passive and group[0].start >= cue.end
    part: Part = "does" if passive or cue.group.says("reverse") else "done_to"
    return part, "role.object", (cue.start, cue.end)


def _linked(link: tuple[str, Span], cue: Cue) -> Told | None:
    stands, words = link
    if stands == "of":
        stands = cue.group.says("of") or "to" if not cue.is_verb else "at"
    if stands == "from":
        stands = "by" if cue.group.says("reverse") or not cue.is_verb else "at"
    told: dict[str, Told] = {
        "by": ("does", "role.by", words),
        "with": ("shares", "role.with", words),
        "between": ("shares", "role.between", words),
        "to": ("done_to", "role.to", words),
    }
    return told.get(stands)
