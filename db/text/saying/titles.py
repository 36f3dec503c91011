"""A title for an event from the words of a passage, in their own order and wording."""

import re
from collections.abc import Sequence
from typing import Final

from db.text.saying.clause import Span
from db.text.saying.lexicon import Cue

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
_END = re.compile(
    r"[.!?;:]\s|[.!?…;。！？；]\Z|[。！？；]"
    r"|\s(?:and|but)\s(?:\w+ly\s|then\s|later\s)?\w+(?:ed|ought|ent|ook|ave|old)\b"
    r"|,\s+(?:and|but|while|which|who|что|которы\w+|а|но|але)\s"
)
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

    `subject` is where those who do it are named. Empty where there are no words to make it of.
    """
    start, end = wanted
    if end - start > LONGEST and cue is not None:
        start = cue.start
        end = min(end, sentence[1])
    if cue is not None and cue.start < start:
        start = cue.start
    opening = ""
    if subject and subject[1] <= start and (cue is None or cue.is_verb):
        opening = text[subject[0] : subject[1]] + " "
    elif subject and start < subject[0] < end < subject[1]:
        end = subject[1]
    stop = _END.search(text, start + 1, end)
    if stop and stop.start() > (cue.end if cue else start):
        end = stop.start()
    words = _without(text, start, end, dates)
    words = _OPENING.sub("", words.strip(" ,.;:–—-“”«»\"'。，"), count=1)
    whole = " ".join((opening + words).split())
    for opened, closed in ("“”", "«»", "„“", "「」"):
        if whole.count(opened) != whole.count(closed):
            whole = whole.replace(opened, "").replace(closed, "")
    return _shortened(whole[:1].upper() + whole[1:])


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
