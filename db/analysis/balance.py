"""The balance of an actor and its partners: cooperation and conflict, column by column.

For each partner every event stands once at most on each side, in the column in which it began:

- An event counts where somebody of the focus (see `parties`) and somebody of the partner take part
  in it and their pair has a sign (see `sides`, `intensity`). However many members or pairs there
  are, it is one block. Where pairs of both signs meet in it, it is one block on either side.
- Who belongs to the focus never counts for a partner.
- By count a block is 1, by intensity the weight of the event's type.
- It stands in the column in which it certainly began; what lasted is not repeated. Where the date
  leaves the column open (`[2020-08..2022-03]` by year, `2021` by month) it stands apart, and is in
  the totals all the same.
- Planned and alleged events count only where asked for; cancelled ones never.
- An event that is `part_of` another counts with it where both would stand in the same column, on
  the same side, in the same domain; of two that are `same_as` one another the earlier one counts.
  With each_part, parts count by themselves.
- With readings, a reading of date or status goes before what the field holds.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from db.analysis import happenings
from db.analysis.blocks import MEASURES, Block, Measure, folded
from db.analysis.coverage import coverage
from db.analysis.happenings import Happening
from db.analysis.intensity import Weight, weights
from db.analysis.parties import Members, Parties, Party
from db.analysis.sides import Stand, Standing, sign, standing, stands
from db.analysis.stacks import Stacks
from db.analysis.steps import Step, coarser, settled
from db.analysis.trend import LEAST_COLUMNS, Trend, trend
from db.store import evidence, summary

MOST_COLUMNS: Final = 1200
"""More are not made: the step grows coarser until they are fewer."""

WEAK: Final = 2
"""Fewer independent voices than this leave an event unconfirmed."""

CALM_COLUMNS: Final = 60
"""How many the step that is chosen by itself makes at most."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `only` are the ids that a query found, None for all; no `step`: a fitting one.

    `planned` takes in planned and alleged events.
    """

    focus: Party
    partners: tuple[Party, ...]
    step: Step | None = None
    measure: Measure = "count"
    only: frozenset[int] | None = None
    readings: bool = False
    planned: bool = False
    each_part: bool = False


@dataclass(frozen=True)
class Row:
    """One partner. `unsigned` events together carry no sign; `left_out` are planned or alleged."""

    party: Party
    name: str
    members: tuple[str, ...]
    blocks: tuple[Block, ...]
    unsigned: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()
    trend: Trend | None = None

    @cached_property
    def stacks(self) -> Stacks:
        """The blocks by column and side, and by domain, with their sums."""
        return Stacks(self.blocks)

    @cached_property
    def columns(self) -> dict[int, int | None]:
        """The column of each block, by its id."""
        return {block.id: block.column for block in self.blocks}

    def total(self, sign_: int, measure: Measure) -> float:
        """Give the sum of one side, the blocks without a column included."""
        return self.stacks.total(sign_, measure)


@dataclass(frozen=True)
class Balance:
    """The answer. Columns are numbered by `steps` from `first`; `coverage` has one entry for each.

    An entry of `coverage` holds the ids of the sources that tell of something begun in the column.
    """

    question: Question
    name: str
    members: tuple[str, ...]
    step: Step
    first: int
    coverage: tuple[tuple[int, ...], ...]
    rows: tuple[Row, ...]

    @property
    def columns(self) -> range:
        """The numbers of the columns."""
        return range(self.first, self.first + len(self.coverage))

    @property
    def has_open(self) -> bool:
        """Whether some event has a date that leaves its column open."""
        return any(column is None for row in self.rows for column, _ in row.stacks.by_place)

    @property
    def halves(self) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """The first and last column of the earlier and of the later half that a trend compares."""
        told = [at for at, sources in zip(self.columns, self.coverage, strict=True) if sources]
        if len(told) < LEAST_COLUMNS:
            return None
        half = len(told) // 2
        return (told[0], told[half - 1]), (told[-half], told[-1])

    @cached_property
    def weak(self) -> tuple[int, int]:
        """How many events rest on one independent voice or none, and how many there are."""
        voices = {block.id: block.voices for row in self.rows for block in row.blocks}
        return sum(number < WEAK for number in voices.values()), len(voices)

    def highest(self, sign_: int, measure: Measure) -> float:
        """Give the height of the tallest stack of one side in any row."""
        return self._tallest[sign_, measure]

    @cached_property
    def _tallest(self) -> dict[tuple[int, Measure], float]:
        return {
            (sign_, measure): max(
                (row.stacks.highest(sign_, measure) for row in self.rows), default=0.0
            )
            for sign_ in (1, -1)
            for measure in MEASURES
        }

    def summed(self) -> "Balance":
        """Put all blocks together now, so that who reads it is not held up."""
        _ = self.weak, self._tallest, [row.columns for row in self.rows]
        return self


def balance(connection: sqlite3.Connection, question: Question) -> Balance:
    """Reckon a balance."""
    parties = Parties(connection)
    focus = parties.of(question.focus)
    partners = [parties.of(party) for party in question.partners]
    found = happenings.of_actors(connection, focus.windows, question.only)
    if question.readings:
        found = happenings.with_readings(connection, found)
    reckoner = _Reckoner(focus, stands(connection), weights(connection), question)
    drafts = [
        reckoner.row(party, members, found)
        for party, members in zip(question.partners, partners, strict=True)
    ]
    step = _step(question.step, found, drafts)
    rows = _placed(connection, question, step, found, drafts)
    columns = [b.column for row in rows for b in row.blocks if b.column is not None]
    first, last = (min(columns), max(columns)) if columns else (0, -1)
    covered = coverage(connection, step, range(first, last + 1), readings=question.readings)
    everybody = {id_ for members in (focus, *partners) for id_ in members.windows}
    titles = summary.titles(connection, everybody)
    return Balance(
        question=question,
        name=titles.get(question.focus.actor_id, ""),
        members=_members(focus, question.focus, titles),
        step=step,
        first=first,
        coverage=covered,
        rows=tuple(
            replace(
                row,
                name=titles.get(row.party.actor_id, ""),
                members=_members(members, row.party, titles),
                trend=_trend(row.blocks, first, covered, question.measure),
            )
            for row, members in zip(rows, partners, strict=True)
        ),
    ).summed()


def _members(members: Members, party: Party, titles: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(titles.get(id_, "") for id_ in members.windows if id_ != party.actor_id)


def _placed(
    connection: sqlite3.Connection,
    question: Question,
    step: Step,
    found: Sequence[Happening],
    drafts: Iterable[Row],
) -> list[Row]:
    """Give each block its column and voices, and put together what counts as one."""
    rows = list(drafts)
    days = {event.id: event.days for event in found}
    counted = {block.id for row in rows for block in row.blocks}
    order = [event.id for event in found if event.id in counted]
    same = happenings.links(connection, order, "same_as")
    part_of = [] if question.each_part else happenings.links(connection, order, "part_of")
    voices = evidence.voices(connection, order)

    def whole(row: Row) -> Row:
        placed = [
            replace(block, column=settled(step, days[block.id]), voices=voices[block.id])
            for block in row.blocks
        ]
        return replace(row, blocks=tuple(folded(placed, same, part_of)))

    return [whole(row) for row in rows]


@dataclass(frozen=True, slots=True)
class _Reckoner:
    """Tells what an event is for a partner."""

    focus: Members
    stands: dict[str, Stand]
    weights: dict[str, Weight]
    question: Question

    def row(self, party: Party, members: Members, found: Iterable[Happening]) -> Row:
        """Give the blocks of a partner, not yet in columns."""
        blocks: list[Block] = []
        unsigned: list[int] = []
        left_out: list[int] = []
        for event in found:
            signs = self._signs(event, members)
            if signs is None or event.status == "cancelled":
                continue
            if not signs:
                unsigned.append(event.id)
            elif event.status not in happenings.TOOK_PLACE and not self.question.planned:
                left_out.append(event.id)
            else:
                amount = self.weights[event.type or ""].amount
                blocks += [_block(event, sign_, amount) for sign_ in sorted(signs, reverse=True)]
        return Row(party, "", (), tuple(blocks), tuple(unsigned), tuple(left_out))

    def _signs(self, event: Happening, members: Members) -> set[int] | None:
        """Give the signs of the pairs of focus and partner; None where they do not meet."""
        own: list[Standing] = []
        others: list[Standing] = []
        for part in event.parts:
            place = standing(part.role, part.side, self.stands)
            if self.focus.count(part.actor_id, part.for_id, event.days):
                own.append(place)
            elif members.count(part.actor_id, part.for_id, event.days):
                others.append(place)
        if not own or not others:
            return None
        weight = self.weights.get(event.type or "")
        if weight is None:
            return set()
        return {sign(one, other, weight.sign) for one in own for other in others} - {0}


def _block(event: Happening, sign_: int, amount: float) -> Block:
    return Block(
        event.id,
        event.title,
        event.type,
        event.domain,
        event.status,
        event.date,
        sign_,
        amount,
        None,
        by_reading=event.by_reading,
    )


def _step(wanted: Step | None, found: Iterable[Happening], drafts: Iterable[Row]) -> Step:
    """Take the step that is wanted, or a coarser one where there would be too many columns."""
    counted = {block.id for row in drafts for block in row.blocks}
    days = [event.days for event in found if event.id in counted]
    step = wanted or "year"
    limit = MOST_COLUMNS if wanted else CALM_COLUMNS
    while step != "century":
        columns = [at for one in days if (at := settled(step, one)) is not None]
        if not columns or max(columns) - min(columns) < limit:
            break
        step = coarser(step)
    return step


def _trend(
    blocks: Collection[Block], first: int, covered: Sequence[tuple[int, ...]], measure: Measure
) -> Trend | None:
    sums = [[0.0, 0.0] for _ in covered]
    for block in blocks:
        if block.column is not None:
            sums[block.column - first][block.sign < 0] += block.height(measure)
    return trend([(up, down) for (up, down), by in zip(sums, covered, strict=True) if by])
