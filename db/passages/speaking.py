"""Whose words "he said", "the president said" or "they added" are: the one named before who fits.

Nobody is told where more than one would fit, or where somebody without a name stands between.
"""

import json
import re
import sqlite3
from typing import Final, NamedTuple

from db.passages import acting
from db.passages.context import Context
from db.text import sentences
from db.text.saying.clause import Span
from db.text.saying.lexicon import Cue, lexicon

_ONE: Final = r"he|she|он|она|ён|яна|他|她"
_MANY: Final = r"they|they both|они|яны|他们"
_OFFICE: Final = (
    r"(?:the|this|its|their)\s+(?:\w+\s+)?(?P<office>president|prime minister|premier)"
    r"|(?P<cyrillic>президент|премьер-министр|премьер|прэзідэнт|прэм’ер-міністр)"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<one>{_ONE})|(?P<many>{_MANY})|{_OFFICE})"
    r"(?:\s+(?:also|then|later|has|had|have|\w+ly|также|затем|потом|таксама))*\s*\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"\s*(?:(?P<one>{_ONE})|(?P<many>{_MANY})|{_OFFICE})(?![\w-])(?!\s+of\b)", re.IGNORECASE
)
_SOMEBODY = re.compile(
    r"\b(?:minister|spokes\w+|analyst\w*|expert\w*|professor|officials?|aides?|advis[eo]r\w*"
    r"|journalist\w*|researcher\w*|lawmaker\w*|ambassador|chancellor|commander|wife|husband"
    r"|counterpart|colleague\w*|critic\w*|observer\w*|министр\w*|аналитик\w*|эксперт\w*"
    r"|представител\w*|посол\w*|советник\w*|міністр\w*|аналітык\w*|прадстаўнік\w*)\b",
    re.IGNORECASE,
)
_HEADS = {"president": "head_of_state_of", "президент": "head_of_state_of",
          "прэзідэнт": "head_of_state_of"}  # fmt: skip
_MOST_BACK: Final = 3
"""Sentences that are looked into before the one that says it."""


class Speaker(NamedTuple):
    """Who speaks, the word that stands for them, and the name it is taken for."""

    actor_id: int
    rule: str
    words: Span
    named: Span


def speaker(connection: sqlite3.Connection, context: Context) -> Speaker | None:
    """Tell whose words a passage gives where a word stands for the name; None where in doubt."""
    text, by = context.text, context.offset
    first, last = context.sentence[0] - by, context.sentence[1] - by
    start, end = context.span[0] - by, context.span[1] - by
    for cue in lexicon("modes").find(text, first, last):
        if not cue.is_verb or cue.group.says("speaker") != "subject":
            continue
        if cue.start >= end and not cue.group.says("behind"):
            continue
        if cue.end <= start and re.search(r"[;:]|,\s+(?:and|but)\s", text[cue.end : start]):
            continue
        found = _stand_in(text, cue, first, last)
        if found is not None:
            return _resolved(connection, context, found)
    return None


def _stand_in(text: str, cue: Cue, first: int, last: int) -> re.Match[str] | None:
    before = _BEFORE.search(text[: cue.start], max(first, cue.start - 60))
    return before or _AFTER.match(text, cue.end, last)


def _resolved(
    connection: sqlite3.Connection, context: Context, found: re.Match[str]
) -> Speaker | None:
    by = context.offset
    groups = {name: span for name in ("one", "many", "office", "cyrillic")
              if (span := found.span(name)) != (-1, -1)}  # fmt: skip
    ((name, span),) = groups.items()
    words = (span[0] + by, span[1] + by)
    before = [one for one in context.names if one.end <= words[0]]
    kinds = _kinds(connection, {one.candidates[0].actor_id for one in before})
    if name in {"office", "cyrillic"}:
        office = _HEADS.get(found[name].lower(), "head_of_government_of")
        return _holder(connection, context, office, words)
    fits = {"person"} if name == "one" else {"group", "organisation"}
    for low, high in _back(context, words[0]):
        here = [one for one in before if low <= one.start < high]
        wanted = [one for one in here if kinds.get(one.candidates[0].actor_id) in fits]
        between = context.text[(wanted[-1].end if wanted else low) - by : words[0] - by]
        if _SOMEBODY.search(between):
            return None
        if not wanted:
            continue
        sure = len({each.actor_id for one in wanted for each in one.candidates}) == 1
        one = wanted[-1]
        found_one = Speaker(
            one.candidates[0].actor_id, "speaker.pronoun", words, (one.start, one.end)
        )
        return found_one if sure else None
    return None


def _back(context: Context, at: int) -> list[Span]:
    """Give what stands before a word: the rest of its sentence, then the sentences before it."""
    by = context.offset
    low, high = context.sentence[0] - by, at - by
    found = [(low + by, high + by)]
    while low > 0 and len(found) <= _MOST_BACK:
        head = context.text[:low].rstrip()
        if not head or "\n" in context.text[len(head) : low]:
            break  # another paragraph speaks of somebody else
        start = sentences.around(head, len(head) - 1, len(head))[0]
        found.append((start + by, low + by))
        low = start
    return found


def _holder(
    connection: sqlite3.Connection, context: Context, office: str, words: Span
) -> Speaker | None:
    """Find the only one named before who held an office at the time of the text."""
    before = [one for one in context.names if one.end <= words[0] and len(one.candidates) == 1]
    actors = {one.candidates[0].actor_id for one in before}
    held = acting.acting_for(connection, actors, context.published)
    holders = {id_ for id_, one in held.items() if one.kind == office}
    if len(holders) != 1:
        return None
    (id_,) = holders
    last = [one for one in before if one.candidates[0].actor_id == id_][-1]
    return Speaker(id_, "speaker.office", words, (last.start, last.end))


def _kinds(connection: sqlite3.Connection, ids: set[int]) -> dict[int, str]:
    rows = connection.execute(
        "SELECT id, kind FROM actor WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return {int(id_): str(kind) for id_, kind in rows}
