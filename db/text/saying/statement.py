"""In what way a passage says what it says: mode, whose words, negated or not, what is said.

The mode comes from the words around ("accused", "plans to", "according to"); without any the text
asserts. A speaker is told only where a word of saying has one.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from db.text.saying.clause import Named, Span, grouped, names_nobody, standings
from db.text.saying.lexicon import WORD, Cue, lexicon

ASSERTS: Final = "asserts"
_ORDER: Final = ("denies", "alleges", "plans", "reports", "judges")
_CONDITIONAL = re.compile(r"\b(?:would|could|might|may)\s+\w|\bбы\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:did not|does not|do not|didn[’']t|doesn[’']t|don[’']t|has not|have not|had not|hasn[’']t"
    r"|haven[’']t|hadn[’']t|was not|were not|wasn[’']t|weren[’']t|is not|are not|isn[’']t|never"
    r"|no evidence(?: that)?|neither|не|никогда не|ни разу не|няма|ніколі не)\s+(?:\w+\s+){0,2}\Z"
    r"|(?:没有|未曾|从未|并未|不)\Z",
    re.IGNORECASE,
)
_AFTER_WORDS = re.compile(
    r"(?:[,.!?…—–”»\"]|(?<![\w])(?:as|как|як))\s*(?:\w+ly\s+|also\s+|также\s+|таксама\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before a verb of saying whose subject follows it."""
_QUOTED = re.compile('[“«„「『"]([^”»“」』"]{2,300})[”»“」』"]')
_CONTENT = re.compile(
    r"\s*(?:(?:of|for|that|to|about|with|что|в том, что|в|за|што|у тым, што|у)\s+)?(?P<said>\S.*)",
    re.DOTALL,
)
_STOP = re.compile(
    r"[;]|\.\s|\.\Z|[。；]|,\s+(?:and|but|while|а|но|і|але)\s|,\s+\w+ (?:said|told)\b"
)
_NEW_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|while|а|но|і|але)\s")
_REASON = re.compile(r",\s+(?:as|because|since|although|though|whereas|which|who|with)\s")
_ATTRIBUTE = re.compile(
    r"\b(?:the|an|a|its|his|her|their|this|that|these|those|any)\s+(?:alleged|so-called|purported\w*"
    r"|suspected|supposed)\Z",
    re.IGNORECASE,
)
_BEYOND_NOUN = re.compile(r"\b(?:in|at|on|during|after|before|over|and|but|against)\b|,")
_OF_DOING = re.compile(r"(?:\s+\S+){0,4}?\s+(?:of|for)\s+(?!having\b)[a-z]+ing\b")
_THEN = re.compile(r"\band\s+(?:[a-z]+ly\s+|then\s+|later\s+|also\s+)?[a-z]+ed\b")
_NOUN_PHRASE: Final = 3
_LONGEST: Final = 160


class Mode(NamedTuple):
    """A mode with the word that tells it (None: no word does), and whose words they are."""

    mode: str
    words: Span | None
    speakers: tuple[Named, ...] = ()
    speaker_words: Span | None = None


def mode(text: str, wanted: Span, named: Sequence[Named], limits: Span, about: Cue | None) -> Mode:
    """Tell the mode in which a selection of a sentence is said.

    `limits` are the sentence, `about` the word for what happens. A word of saying behind the
    selection counts ("..., he said"); a word of planning or judging only before or inside it.
    """
    cues = [
        cue
        for cue in lexicon("modes").find(text, *limits)
        if (cue.is_verb or cue.start < wanted[1]) and text[cue.start : cue.end] != "May"
    ]
    best: tuple[int, int, Cue] | None = None
    for cue in cues:
        kind = cue.group.says("mode")
        if not _concerns(text, cue, kind, wanted, about):
            continue
        rank = _ORDER.index(kind)
        if best is None or (rank, cue.start) < (best[0], best[1]):
            best = (rank, cue.start, cue)
    if best is None:
        return Mode(ASSERTS, None)
    cue = best[2]
    if cue.group.says("mode") == "alleges" and names_nobody(text, cue, limits[1]):
        return Mode("reports", (cue.start, cue.end))
    speakers, words = _speakers(text, cue, cues, named, limits)
    held = wanted[0] <= cue.start < wanted[1] and cue.group.says("told")
    return Mode(held or cue.group.says("mode"), (cue.start, cue.end), speakers, words)


def _concerns(text: str, cue: Cue, kind: str, wanted: Span, about: Cue | None) -> bool:
    """Tell whether a telling word reaches the selection: not from behind, nor over a new clause."""
    if cue.start >= wanted[1]:
        return bool(cue.group.says("behind"))
    if kind == "judges" and not cue.group.says("ahead"):
        return wanted[0] <= cue.start
    if kind == "plans" and about and about.is_verb and cue.start > about.end:
        return False
    at = about.start if about and about.start >= wanted[0] else wanted[0]
    return kind == "reports" or _holds(text, cue, kind, at, wanted[0])


def _holds(text: str, cue: Cue, kind: str, at: int, start: int) -> bool:
    """Tell whether a clause goes on to `at`, so that a telling word before it holds there."""
    if kind == "alleges" and not _is_alleged(text, cue, start):
        return False
    if kind in {"plans", "judges"} and _REASON.search(text, cue.end, at):
        return False
    return not _NEW_CLAUSE.search(text, cue.end, at)


def _is_alleged(text: str, cue: Cue, start: int) -> bool:
    """Tell whether what begins at `start` is within what a word of alleging says.

    "The alleged plot" says nothing of what follows, "allegations of fraud in the election" nothing
    of the election, and "accused him of lying and left" nothing of leaving.
    """
    between = text[cue.end : start] if start > cue.end else ""
    if _ATTRIBUTE.search(text, max(0, cue.start - 12), cue.end):
        return len(between.split()) < _NOUN_PHRASE
    if not cue.is_verb:
        return not _BEYOND_NOUN.search(between)
    gerund = _OF_DOING.match(between)
    word = WORD.match(text, start)  # the selection may begin with the verb of the new clause
    return not (gerund and _THEN.search(text, cue.end, word.end() if word else start))


def _speakers(
    text: str, cue: Cue, cues: Sequence[Cue], named: Sequence[Named], limits: Span
) -> tuple[tuple[Named, ...], Span | None]:
    """Find whose words they are: of the telling word, else of a word of saying beside it."""
    others = [one for one in cues if one is not cue and one.group.says("mode") == "reports"]
    told = [one for one in others if one.group.says("behind")]
    first = told if cue.group.says("mode") == "plans" else []  # who tells of a plan need not plan
    for one in (*first, cue, *others):
        if one.group.says("speaker") == "after":
            found = _named_after(text, one, named)
        elif one.group.says("speaker") == "subject":
            found = _saying(text, one, named, limits)
        else:
            found = ()
        if found:
            return found, (one.start, one.end)
    return (), None


def _named_after(text: str, cue: Cue, named: Sequence[Named]) -> tuple[Named, ...]:
    groups = grouped(text, sorted(one for one in named if one.start >= cue.end))
    return tuple(groups[0]) if groups and groups[0][0].start - cue.end <= 40 else ()


def _saying(text: str, cue: Cue, named: Sequence[Named], limits: Span) -> tuple[Named, ...]:
    does = [one.named for one in standings(text, cue, named, limits) if one.part == "does"]
    if does:
        return tuple(does)
    if not _AFTER_WORDS.search(text, limits[0], cue.start):
        return ()  # whom a verb of saying has before it is its object: "it mentions the president"
    behind = re.compile(r"\s*(?:the\s+|[A-ZА-Я][\w’'-]*\s+|\w+ (?=[A-ZА-Я])){0,4}")
    for one in named:  # "..., said Lukashenko", «заявил Лукашенко»
        if cue.end <= one.start <= limits[1] and behind.fullmatch(text, cue.end, one.start):
            return (one,)
    return ()


def negation(text: str, cue: Cue | None) -> Span | None:
    """Give where the word stands that says that what a cue names was not so."""
    if cue is None:
        return None
    low = max(cue.start - 40, 0)
    found = _NEGATED.search(text, low, cue.start)
    if found is None:
        return None
    return found.start(), found.end() - len(found[0]) + len(found[0].rstrip())


def conditional(text: str, cue: Cue | None) -> bool:
    """Tell whether what a cue names would, could or might be."""
    if cue is None:
        return False
    return bool(_CONDITIONAL.search(text, max(cue.start - 30, 0), cue.start + 2))


def content(text: str, cue: Cue, wanted: Span, object_end: int) -> Span | None:
    """Give the span of what is said: a quotation inside the selection, else what follows the cue.

    `object_end` is where the name of whom it is said to ends, or the end of the cue.
    """
    quoted = _QUOTED.search(text, cue.end, wanted[1])
    if quoted:
        return quoted.span(1)
    at = max(cue.end, object_end)
    if at >= wanted[1]:
        return None
    stop = _STOP.search(text, at, wanted[1])
    end = stop.start() if stop else wanted[1]
    said = _CONTENT.match(text, at, min(end, at + _LONGEST + 40))
    if said is None:
        return None
    start = said.start("said")
    words = text[start:end].rstrip(" .,;:。，")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0]
    return (start, start + len(words)) if len(words) > 2 else None
