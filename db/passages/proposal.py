"""Proposals from a passage: the event it tells of, and in what way it says so. Writes nothing."""

import sqlite3
from dataclasses import dataclass
from typing import Generic, TypeVar

from db.passages import acting, speaking, titled
from db.passages.context import Context
from db.text import dates, emphasis, notes
from db.text.dates.running import Found
from db.text.mentions import Mention
from db.text.saying import clause, statement, titles
from db.text.saying.clause import Named, Span, Standing
from db.text.saying.figures import Figure
from db.text.saying.lexicon import Cue, lexicon

Value = TypeVar("Value")

SPEECH = frozenset({"accuse", "support", "request", "reject", "threaten", "concede"})
"""Types whose events are words: what is said in them is their content and no event itself."""
_CANCELLED = ("cancel", "called off", "отмен", "адмян", "取消")


@dataclass(frozen=True, slots=True)
class Proposed(Generic[Value]):
    """One proposal: its value, the rule it follows (a dotted key), the words it rests on.

    `span` is None where it rests on the absence of words, such as the mode of a plain statement.
    `taken_for` is the name that "he" or "the president" was taken for.
    """

    value: Value
    rule: str
    span: Span | None
    taken_for: Span | None = None


@dataclass(frozen=True, slots=True)
class DateProposal:
    """A date: the words that give it, its EDTF form (None where its base is too vague).

    A relative date rests on `base`, at `base_span` of the text (paragraph `base_number`), or on the
    date of the document (`base_span` None).
    """

    span: Span
    date: dates.Date
    relative: bool
    base: dates.Date | None
    base_span: Span | None

    @property
    def edtf(self) -> str | None:
        """The date in EDTF."""
        return self.date.edtf


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody named, the role proposed for them (empty: none can be told), and for whom they act.

    `candidates` are all actors that the name may mean, the likeliest first.
    """

    actor_id: int
    role: str
    span: Span
    rule: str
    words: Span | None
    acts_for: acting.ActsFor | None
    candidates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a passage could be made into. What is None or empty could not be told."""

    context: Context
    title: str
    type: Proposed[str] | None
    status: Proposed[str] | None
    domain: Proposed[str] | None
    date: DateProposal | None
    participants: tuple[Participant, ...]
    named: tuple[Participant, ...]
    figures: tuple[Figure, ...]
    mode: Proposed[str]
    speakers: tuple[Proposed[int], ...]
    negated: Span | None
    value: Proposed[str] | None

    @property
    def stance(self) -> Proposed[str]:
        """What it says of a record it is tied to: it disputes where it says that it was not so."""
        if self.negated:
            return Proposed("disputes", "stance.negated", self.negated)
        if self.type is None and self.date is None and not self.figures:
            return Proposed("mentions", "stance.no_statement", None)
        return Proposed("supports", "stance.statement", self.type.span if self.type else None)


def propose(connection: sqlite3.Connection, context: Context) -> Proposal:
    """Propose what a selection tells of."""
    text, by = context.text, context.offset
    inner, wanted = _local(context.sentence, by), _local(context.span, by)
    every = [_named(one, by) for one in context.names]
    named = titled.principals(connection, text, every)
    here = [one for one in named if inner[0] <= one.start and one.end <= inner[1]]
    cues = lexicon("events").find(text, *inner)
    cue = clause.governing(text, cues, wanted)
    stands = clause.standings(text, cue, here, inner) if cue else []
    mode = statement.mode(text, wanted, here, inner, cue)
    date, status = _in_time(context, _date(context, cue), _status(context, cue, mode))
    people = _participants(connection, context, stands, here, cue, date)
    taking = tuple(one for one in people if one.role)
    subject = _subject(stands)
    type_ = Proposed(cue.group.says("type"), "type.word", _global(cue, by)) if cue else None
    spans = [_local((one.start, one.end), by) for one in context.dates]
    title = titles.title(text, wanted, inner, cue, subject, spans)
    title = emphasis.without_signs(title) if context.signed else title
    return Proposal(
        context=context,
        title=" ".join(notes.without_calls(title).split()) if context.noted else title,
        type=type_,
        status=status,
        domain=_domain(context, inner, wanted),
        date=date,
        participants=taking,
        named=tuple(one for one in people if not one.role),
        figures=_figures(context),
        mode=Proposed(mode.mode, "mode.word" if mode.words else "mode.plain", _up(mode.words, by)),
        speakers=_speakers(mode, by) or _stand_in(connection, context, mode),
        negated=_up(statement.negation(text, cue), by),
        value=_value(context, cue, stands, wanted),
    )


def _local(span: Span, by: int) -> Span:
    return span[0] - by, span[1] - by


def _up(span: Span | None, by: int) -> Span | None:
    return None if span is None else (span[0] + by, span[1] + by)


def _global(cue: Cue, by: int) -> Span:
    return cue.start + by, cue.end + by


def _named(mention: Mention, by: int) -> Named:
    return Named(mention.start - by, mention.end - by, mention.candidates[0].actor_id)


def _date(context: Context, cue: Cue | None) -> DateProposal | None:
    """Choose the date: of the selection, else the nearest of its sentence before what happens."""
    first, last = context.sentence
    near = [one for one in context.dates if first <= one.start and one.end <= last]
    inside = [one for one in near if context.span[0] <= one.start and one.end <= context.span[1]]
    at = context.offset + cue.start if cue else context.span[0]
    candidates = inside or near
    if not candidates:
        return None
    known = [one for one in candidates if one.date.edtf] or candidates
    best = min(
        known, key=lambda one: (abs(one.start - at) if one.start <= at else 10_000, one.start)
    )
    return _as_date(best)


def _as_date(found: Found) -> DateProposal:
    span = (found.start, found.end)
    return DateProposal(span, found.date, found.relative, found.base, found.base_span)


def _participants(
    connection: sqlite3.Connection,
    context: Context,
    stands: list[Standing],
    here: list[Named],
    cue: Cue | None,
    date: DateProposal | None,
) -> list[Participant]:
    """Give everybody named in the sentences once: first those with a part, in order."""
    by = context.offset
    told = {one.named: one for one in stands}
    ordered = [*(one.named for one in stands), *(one for one in here if one not in told)]
    actors = {one.key for one in ordered}
    day = date.date if date and date.edtf else context.published
    acts = acting.acting_for(connection, actors, day)
    found: dict[int, Participant] = {}
    for one in ordered:
        stand, mention = told.get(one), _mention(context, one)
        found.setdefault(
            one.key,
            Participant(
                actor_id=one.key,
                role=_role(stand, stands, cue),
                span=(mention.start, mention.end),
                rule=stand.reason if stand else "",
                words=_up(stand.words, by) if stand else None,
                acts_for=acts.get(one.key),
                candidates=tuple(each.actor_id for each in mention.candidates),
            ),
        )
    return list(found.values())


def _mention(context: Context, named: Named) -> Mention:
    """Give the name of somebody, without the title that it may have taken in."""
    first, last = named.start + context.offset, named.end + context.offset
    return next(
        one
        for one in context.names
        if first <= one.start < last and one.candidates[0].actor_id == named.key
    )


def _role(stand: Standing | None, stands: list[Standing], cue: Cue | None) -> str:
    """Name the role: by the list's words for this kind of event."""
    if stand is None or cue is None:
        return ""
    roles = cue.group.says("roles").split()
    if len(roles) == 1:
        return roles[0]
    if stand.part == "shares":
        if any(one.part == "done_to" for one in stands):
            return "participant"
        return roles[1] if any(one.part == "does" for one in stands) else "participant"
    return roles[0] if stand.part == "does" else roles[1]


def _subject(stands: list[Standing]) -> Span | None:
    """Give the span in which those who do it are named, where it is one row of names."""
    does = [one.named for one in stands if one.part == "does" and one.reason == "role.subject"]
    return (does[0].start, does[-1].end) if does else None


def _status(context: Context, cue: Cue | None, mode: statement.Mode) -> Proposed[str] | None:
    if cue is None:
        return None
    by = context.offset
    type_ = cue.group.says("type")
    sentence = context.words(context.sentence).lower()
    for word in _CANCELLED:
        at = sentence.find(word)
        if at >= 0:
            span = (context.sentence[0] + at, context.sentence[0] + at + len(word))
            return Proposed("cancelled", "status.cancelled", span)
    if type_ in SPEECH or _is_promise(cue):
        return Proposed("happened", "status.said", _global(cue, by))
    if mode.mode == "plans" and mode.words:
        return Proposed("planned", "status.planned", _up(mode.words, by))
    if mode.mode == "alleges" and mode.words:
        return Proposed("alleged", "status.alleged", _up(mode.words, by))
    return Proposed("happened", "status.told", _global(cue, by))


def _in_time(
    context: Context, date: DateProposal | None, status: Proposed[str] | None
) -> tuple[DateProposal | None, Proposed[str] | None]:
    """Let nothing have happened after the source appeared.

    A day to come is not that of the words that promise it; what else is told of it is planned.
    """
    written = context.published.end_max if context.published else None
    if date is None or status is None or status.value != "happened" or written is None:
        return date, status
    if date.date.start_min is None or date.date.start_min <= written:
        return date, status
    if status.rule == "status.said":
        return None, status
    return date, Proposed("planned", "status.later", date.span)


def _is_promise(cue: Cue) -> bool:
    return cue.group.says("type") == "agree" and len(cue.group.says("roles").split()) == 2


def _domain(context: Context, inner: Span, wanted: Span) -> Proposed[str] | None:
    """Choose the field of which most words stand in the selection, else in its sentences."""
    cues = lexicon("domains").find(context.text, *inner)
    weights: dict[str, int] = {}
    first: dict[str, Cue] = {}
    for cue in cues:
        domain = cue.group.says("domain")
        inside = wanted[0] <= cue.start and cue.end <= wanted[1]
        weights[domain] = weights.get(domain, 0) + (5 if inside else 1)
        first.setdefault(domain, cue)
    if not weights:
        return None
    best = max(weights, key=lambda domain: (weights[domain], -first[domain].start))
    return Proposed(best, "domain.word", _global(first[best], context.offset))


def _figures(context: Context) -> tuple[Figure, ...]:
    """Give the figures of the selection; those of its sentences where it has none."""
    first, last = context.span
    inside = tuple(one for one in context.figures if first <= one.start and one.end <= last)
    return inside or context.figures


def _speakers(mode: statement.Mode, by: int) -> tuple[Proposed[int], ...]:
    """Say whose words they are, each once."""
    found = dict[int, Proposed[int]]()
    for one in mode.speakers:
        span = (one.start + by, one.end + by)
        found.setdefault(one.key, Proposed(one.key, "speaker.named", span))
    return tuple(found.values())


def _stand_in(
    connection: sqlite3.Connection, context: Context, mode: statement.Mode
) -> tuple[Proposed[int], ...]:
    """Say whose words they are where "he" or "the president" stands for a name."""
    found = None if mode.words is None else speaking.speaker(connection, context)
    if found is None:
        return ()
    return (Proposed(found.actor_id, found.rule, found.words, found.named),)


def _value(
    context: Context, cue: Cue | None, stands: list[Standing], wanted: Span
) -> Proposed[str] | None:
    """Propose what the passage says, in its words: what is said, or the sum it gives."""
    by = context.offset
    if cue is not None and (cue.group.says("type") in SPEECH or _is_promise(cue)):
        to = [one.named.end for one in stands if one.reason == "role.object"]
        said = statement.content(context.text, cue, wanted, max(to, default=cue.end))
        if said:
            words = " ".join(context.text[said[0] : said[1]].split())
            return Proposed(words, "value.said", (said[0] + by, said[1] + by))
    for figure in context.figures:
        if context.span[0] <= figure.start and figure.end <= context.span[1]:
            span = (figure.start, figure.end)
            return Proposed(context.words(span), "value.figure", span)
    return None
