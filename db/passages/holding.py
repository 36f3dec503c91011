"""What a passage holds: names, dates, figures, marks, evidence that rests on it, and could."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from db.passages import proposal, similar
from db.passages.context import Context
from db.passages.proposal import DateProposal, Participant, Proposal
from db.records import State
from db.text.saying.figures import Figure


@dataclass(frozen=True, slots=True)
class Rests:
    """A piece of evidence that rests on the passage, and the record it is evidence for."""

    id: int
    target_id: int
    target_kind: str
    field: str | None
    stance: str
    mode: str | None
    value: str | None
    speaker_id: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marked:
    """An annotation that overlaps the passage."""

    id: int
    start: int
    end: int
    note: str | None


@dataclass(frozen=True, slots=True)
class Holding:
    """What a passage holds. `titles` and `kinds` cover every record that it names.

    `dates` are those within the selection, else of its sentences; `base_numbers` gives the
    paragraph of the words that a relative date rests on, by their offset. `could_be` are events it
    may be evidence for, the likeliest first; those it is evidence for already are left out.
    """

    proposal: Proposal
    mentions: tuple[Participant, ...]
    dates: tuple[DateProposal, ...]
    figures: tuple[Figure, ...]
    marks: tuple[Marked, ...]
    evidence: tuple[Rests, ...]
    could_be: tuple[similar.Elsewhere, ...]
    base_numbers: dict[int, int | None]
    titles: dict[int, str]
    kinds: dict[int, str]

    @property
    def context(self) -> Context:
        """The passage."""
        return self.proposal.context


def hold(connection: sqlite3.Connection, context: Context) -> Holding:
    """Read what a passage holds; one read for whoever shows it."""
    offer = proposal.propose(connection, context)
    people = (*offer.participants, *offer.named)
    mentions = tuple(sorted(_within(context, people), key=lambda one: one.span))
    dates = _dates(context)
    marks = _marks(connection, context)
    evidence = _evidence(connection, context)
    could_be = _could_be(connection, context, offer, {one.target_id for one in evidence})
    named = {one.actor_id for one in people} | {id_ for one in people for id_ in one.candidates}
    named |= {one.acts_for.actor_id for one in people if one.acts_for}
    named |= {one.target_id for one in evidence} | {one.id for one in could_be}
    named |= {one.speaker_id for one in evidence if one.speaker_id}
    named |= {one.value for one in offer.speakers} | {s for one in could_be for s in one.sources}
    heads = _heads(connection, named | {context.source_id})
    return Holding(
        proposal=offer,
        mentions=mentions,
        dates=dates,
        figures=offer.figures,
        marks=marks,
        evidence=evidence,
        could_be=could_be,
        base_numbers=_numbers(connection, context, dates),
        titles={id_: title for id_, _, title in heads},
        kinds={id_: kind for id_, kind, _ in heads},
    )


def elsewhere(holding: Holding) -> tuple[similar.Elsewhere, ...]:
    """Give the events of the same day and actors of which other sources give evidence."""
    own = holding.context.source_id
    return tuple(one for one in holding.could_be if one.same_day and set(one.sources) - {own})


def _within(context: Context, people: Iterable[Participant]) -> list[Participant]:
    """Give those named in the selection; all of its sentences where it names nobody."""
    everybody = list(people)
    first, last = context.span
    inside = [one for one in everybody if one.span[0] < last and one.span[1] > first]
    return inside or everybody


def _dates(context: Context) -> tuple[DateProposal, ...]:
    low, high = context.sentence
    near = [one for one in context.dates if one.start < high and one.end > low]
    first, last = context.span
    inside = [one for one in near if one.start < last and one.end > first]
    return tuple(
        DateProposal((one.start, one.end), one.date, one.relative, one.base, one.base_span)
        for one in inside or near
    )


def _numbers(
    connection: sqlite3.Connection, context: Context, dates: Iterable[DateProposal]
) -> dict[int, int | None]:
    from db.store import documents

    found: dict[int, int | None] = {}
    for one in dates:
        if one.base_span:
            passage = documents.passage_at(connection, context.document_id, one.base_span[0])
            found[one.base_span[0]] = passage.number if passage else None
    return found


def _marks(connection: sqlite3.Connection, context: Context) -> tuple[Marked, ...]:
    if context.region_id is not None:
        return (Marked(context.region_id, *context.span, context.exact),)
    rows = connection.execute(
        'SELECT annotation.id, start, "end", note FROM annotation'
        " CROSS JOIN record ON record.id = annotation.id"
        ' WHERE document_id = ? AND start < ? AND "end" > ? AND record.state = ?'
        " AND annotation.state <> 'orphan' ORDER BY start",
        (context.document_id, context.span[1], context.span[0], State.LIVE),
    )
    return tuple(Marked(*row) for row in rows)


def _evidence(connection: sqlite3.Connection, context: Context) -> tuple[Rests, ...]:
    here, given = (
        ('annotation.document_id = ?2 AND annotation.start < ?3 AND annotation."end" > ?4'
         " AND annotation.state <> 'orphan'",
         (context.document_id, context.span[1], context.span[0]))
        if context.region_id is None
        else ("annotation.id = ?2", (context.region_id,))
    )  # fmt: skip
    rows = connection.execute(
        "SELECT evidence.id, evidence.target_id, target.kind, field, stance, mode, value,"
        ' speaker_id, coalesce(annotation.start, 0), coalesce(annotation."end", 0) FROM annotation'
        " CROSS JOIN evidence ON evidence.annotation_id = annotation.id"
        " CROSS JOIN record ON record.id = evidence.id"
        " CROSS JOIN record AS target ON target.id = evidence.target_id"
        f" WHERE {here} AND record.state = ?1 AND target.state = ?1"
        " ORDER BY annotation.start, evidence.id",
        (State.LIVE, *given),
    )
    return tuple(Rests(*row) for row in rows)


def _could_be(
    connection: sqlite3.Connection, context: Context, offer: Proposal, already: Collection[int]
) -> tuple[similar.Elsewhere, ...]:
    people = (*offer.participants, *offer.named)
    actors = {one.actor_id for one in people}
    actors |= {one.acts_for.actor_id for one in people if one.acts_for}
    found = similar.events(
        connection,
        sorted(actors),
        offer.date.date if offer.date and offer.date.edtf else None,
        f"{offer.title} {context.exact}",
        offer.type.value if offer.type else None,
    )
    return tuple(one for one in found if one.id not in already)


def _heads(connection: sqlite3.Connection, ids: Collection[int]) -> list[tuple[int, str, str]]:
    rows = connection.execute(
        "SELECT record.id, kind, coalesce(title, '') FROM record LEFT JOIN record_text USING (id)"
        " WHERE record.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    return rows.fetchall()
