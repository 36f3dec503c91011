"""A title for an event from the words of a passage, in their own order and wording."""

import re
from collections.abc import Sequence
from typing import Final

from db.text.saying import subjects
from db.text.saying.clause import Span
from db.text.saying.lexicon import WORD, Cue, lexicon

LONGEST: Final = 90
_OPENING = re.compile(
    r"\A(?:and|but|yet|still|however|meanwhile|moreover|also|then|later|thus|so|и|а|но|однако|также|затем|позже"
    r"|а таксама|але|аднак|і)\b[\s,]*",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"[\s,;:–—-]*(?:\b(?:in|on|at|of|by|since|from|until|during|for|to|the|and|в|во|с|со|на|к|и|у|ў|з|да|і)"
    r"\s*)?\Z",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\A(?:as well as|in the context of|in light of|due to|because of|as a result of|with regard to"
    r"|despite|regarding|concerning|amid|amidst|following|after|before|during|since|with)\s+",
    re.IGNORECASE,
)
_BROKEN_OPENING = re.compile(
    r"\A(?:to|not|none|than|that|which|who|whom|what|of|despite|without|according to"
    r"|has|have|had|is|are|was|were|be|been|being|does|did|will|would"
    r"|it|he|she|they|himself|also|if|when|while|where|because|although|though|чтобы|что|котор\w+|не"
    r"|было?|была|были|быў|была|былі|якi?\w*|каб)\b",
    re.IGNORECASE,
)
_HELPING = re.compile(r"(?:has|have|had|is|are|was|were|does|did|will|would)\b")
_PLACING = re.compile(
    r"\A(?:as|on|in|at|by|for|from|into|under|у|ў|в|во|на|по|с|со|з|са)\b", re.IGNORECASE
)
_BROKEN_END = re.compile(
    r"[\s,;:–—-]+(?:has|have|had|is|are|was|were|be|been|will|would|seems?|seemed|under|along|between|against"
    r"|about|around|across|as|that|which|who|than|a|an|his|her|its|their|via|into|over|through|without"
    r"|with|or|both|somewhat|comparatively|relatively|very|more|even|yet|not|only|such|this|these|those)\Z",
    re.IGNORECASE,
)
_IS = re.compile(r"\b(?:is|are|was|were|been|remains?|remained|becomes?|became)\s+\Z")
_ATTRIBUTED = re.compile(
    r"\A(?:according to|in the (?:eyes|view|opinion|words) of)\s+(?:[^,]{1,60},\s+)?", re.IGNORECASE
)
_INFINITIVE = re.compile(r"\A[Tt]o (?:(?:further|better|also|[a-z]+ly) )?([a-z]+)\b(?= )")
_DOUBLED = re.compile(
    r"[^aeiou]*[aeiou][bdgmnprt]"
    r"|(?:ad|com|ex|per|trans|sub|o|re|for|be|oc)(?:mit|pel|fer|cur|get|gin)"
)
"""A verb whose last letter is doubled before an ending: "stop", "commit"."""
_SMALL = re.compile(
    r"(?:(?:[a-z]+ly|also|still|then|later|again|soon|once|has|have|had|is|are|was|were|be|been|will|would"
    r"|and|not|never|jointly|также|затем|позже|снова|таксама|потым|зноў)\s+)*"
)
_FINITE = re.compile(r"(?:ed|s|ing|ought|aid|old|ent|ook|ave|ade|eld|[^\x00-\x7f])\Z")
"""How a verb ends that is no noun as well: "pressure" and "plan" may be either."""
_END = re.compile(
    r"[.!?;:]\s|[.!?…;。！？；]\Z|[。！？；]"
    r"|\s(?:and|but)\s(?:\w+ly\s|then\s|later\s)?\w+(?:ed|ought|ent|ook|ave|old)\b"
    r"|,\s+(?:and|but|while|which|who|что|которы\w+|а|но|але)\s"
)
_HAN = re.compile("[\u3400-\u9fff]")
_EMPTY = re.compile(r"\s+([,.;:])|(?<=\s)\s+|\(\s*\)")


def title(
    text: str,
    wanted: Span,
    sentence: Span,
    cue: Cue | None,
    subject: Span | None,
    dates: Sequence[Span],
) -> str:
    """Make a title: the selection (or its clause), with who does it before it, without its date.

    `subject` is where those who do it are named. Empty where the words make none: a verb of which
    nobody is known to do it, or a piece that begins or ends within a phrase.
    """
    start, end = wanted
    if end - start > LONGEST and cue is not None:
        start = cue.start
        end = min(end, sentence[1])
    if cue is not None and cue.start < start and subject and subject[1] <= cue.start:
        start = cue.start
    opening = ""
    verb = "" if subjects.is_attributive(text, start) else _verb_at(text, start, end)
    if subject and subject[1] <= start and verb:
        opening = text[subject[0] : subject[1]] + " "
    elif _begins_with_verb(text, start, end, verb) or _IS.search(text, sentence[0], start):
        told_of = subjects.subject(text, sentence[0], start)
        opening = told_of + " " if told_of else ""
    elif subject and start < subject[0] < end < subject[1]:
        end = subject[1]
    stop = _END.search(text, start + 1, end)
    if stop and stop.start() > (cue.end if cue else start):
        end = stop.start()
    words = _without(text, start, end, dates)
    words = _OPENING.sub("", words.strip(" ,.;:–—-“”«»\"'。，"), count=1)
    told = cue is not None and cue.is_verb and start < cue.start < end
    words = _ATTRIBUTED.sub("", words, count=1)
    words = words if told else _LED.sub("", words)
    words = words if opening else _doing(words)
    whole = _balanced(" ".join((opening + words).split()))
    made = _ended(_shortened(whole[:1].upper() + whole[1:]))
    broken = not opening and ((verb and not verb.endswith("ing")) or _BROKEN_OPENING.match(made))
    broken = broken or (not opening and not told and bool(_PLACING.match(made)))
    return "" if broken or (len(made.split()) < 2 and not _HAN.search(made)) else made


def _doing(words: str) -> str:
    """Make "to close the port" into "closing the port"."""
    found = _INFINITIVE.match(words)
    if found is None:
        return words
    verb = found[1]
    if verb.endswith("ie"):
        verb = verb[:-2] + "y"
    elif verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        verb = verb[:-1]
    elif _DOUBLED.fullmatch(verb):
        verb += verb[-1]
    return f"{verb}ing{words[found.end() :]}"


def _begins_with_verb(text: str, start: int, end: int, verb: str) -> bool:
    """Tell whether words begin with a finite verb, or with one that helps it."""
    return bool(verb and not verb.endswith("ing")) or bool(_HELPING.match(text, start, end))


def _verb_at(text: str, start: int, end: int) -> str:
    """Give the verb with which words begin, small words before it left aside; "" for none."""
    small = _SMALL.match(text, start, end)
    word = WORD.match(text, small.end() if small else start, end)
    if word is None or not word[0][:1].islower():
        return ""
    found = any(
        cue.is_verb and cue.start == word.start()
        for name in ("events", "modes")
        for cue in lexicon(name).find(text, word.start(), end)
    )
    finite = found and _FINITE.search(word[0])
    return word[0] if finite or word[0].endswith("ed") else ""


def _balanced(words: str) -> str:
    """Leave out quotation marks of which only one is there."""
    for opened, closed in ("“”", "«»", "「」"):
        if words.count(opened) != words.count(closed):
            words = words.replace(opened, "").replace(closed, "")
    return words


def _ended(words: str) -> str:
    """Leave out small words at the end, behind which something is missing."""
    while (found := _BROKEN_END.search(words)) is not None:
        words = words[: found.start()]
    return _DANGLING.sub("", words)


def _without(text: str, start: int, end: int, dates: Sequence[Span]) -> str:
    """Give the words between two offsets without dates and the small words that led to them."""
    pieces: list[str] = []
    at = start
    for first, last in sorted(dates):
        if first >= at and last <= end:
            pieces.append(_DANGLING.sub(" ", text[at:first]))
            at = last
    pieces.append(text[at:end].lstrip(" ,") if pieces else text[at:end])
    return _EMPTY.sub(r"\1", " ".join(piece.strip() for piece in pieces if piece.strip()))


def _shortened(words: str) -> str:
    if len(words) <= LONGEST:
        return _DANGLING.sub("", words)
    cut = words[: LONGEST - 1]
    cut = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return _DANGLING.sub("", cut) + "…"
