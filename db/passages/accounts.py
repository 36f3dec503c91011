"""Competing accounts: where a passage says otherwise than the library holds, both with passages."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from db.field_types import Field, ValueType
from db.fields import KINDS
from db.passages.proposal import Proposal
from db.records import Record, State
from db.store import page, read
from db.text import dates

DIFFERS = 0.01
"""By which share two sums may differ and still be the same."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one source says of a field: the value as it gives it, stance, and the passage."""

    evidence_id: int
    source_id: int
    value: str | None
    stance: str
    mode: str | None
    speaker_id: int | None
    passage: page.Passage | None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field of which a passage says otherwise.

    `field` is a field or list of the event, or "figure". `held` is what the library holds, `given`
    what the passage says, both as codes or EDTF; `words` as the passage gives it. Of a participant
    `actor_id`, of a figure `record_id` tells which. `accounts` are what other passages say.
    """

    field: str
    held: str
    given: str
    words: str
    accounts: tuple[Account, ...]
    actor_id: int | None = None
    record_id: int | None = None


def disagreements(
    connection: sqlite3.Connection, event_id: int, offer: Proposal
) -> tuple[Disagreement, ...]:
    """Tell of what in an event a passage says otherwise; saying less or more is no matter."""
    event = read.get(connection, event_id)
    if event.kind != "event":
        return ()
    found = [
        *_date(event, offer),
        *_status(event, offer),
        *_roles(connection, event, offer),
        *_figures(connection, event, offer),
    ]
    return tuple(_with_accounts(connection, event_id, one) for one in found)


FREE = frozenset({"note", "description", "state"})
"""Fields that hold the words of who keeps the library: no passage has another account of them."""


def of_field(
    connection: sqlite3.Connection, target_id: int, field: str, offer: Proposal
) -> Disagreement | None:
    """Give both accounts of one field of any record: what is held, and what the passage proposes.

    `given` is "" where nothing can be proposed. None for lists, for what nobody types, and where
    nothing is held.
    """
    record = read.get(connection, target_id)
    known = KINDS[record.kind].field(field)
    held = None if known is None else record[field]
    if known is None or known.derived or held is None or held == "" or field in FREE:
        return None
    given, words = _proposed(known, offer)
    whole = str(int(held)) if isinstance(held, float) and held.is_integer() else str(held)
    return _with_accounts(connection, target_id, Disagreement(field, whole, given, words, ()))


def _proposed(field: Field, offer: Proposal) -> tuple[str, str]:
    """Give what a passage proposes for a field, and its words."""
    context = offer.context
    if field.type is ValueType.DATE and offer.date is not None:
        return offer.date.edtf or "", context.words(offer.date.span)
    if field.type is ValueType.NUMBER and offer.figures:
        one = offer.figures[0]
        return _plain(one.value), context.words((one.start, one.end))
    terms = {"event_type": offer.type, "domain": offer.domain}
    found = offer.status if field.name == "status" else terms.get(field.vocabulary)
    if found is None:
        return "", ""
    return found.value, context.words(found.span) if found.span else ""


def accounts(connection: sqlite3.Connection, target_id: int, field: str) -> tuple[Account, ...]:
    """Give what passages say of one field of a record, or of a figure (an empty field)."""
    rows = connection.execute(
        "SELECT evidence.id FROM evidence CROSS JOIN record ON record.id = evidence.id"
        " WHERE target_id = ? AND coalesce(field, '') = ? AND record.state = ?"
        " ORDER BY evidence.id",
        (target_id, field, State.LIVE),
    )
    found = read.get_many(connection, [int(row[0]) for row in rows])
    wanted = [_id(one["annotation"]) for one in found]
    marks = {one.id: one for one in read.get_many(connection, [i for i in wanted if i])}
    return tuple(_account(connection, one, marks) for one in found)


def _account(connection: sqlite3.Connection, one: Record, marks: Mapping[int, Record]) -> Account:
    mark = marks.get(_id(one["annotation"]) or 0)
    return Account(
        one.id,
        _id(one["source"]) or 0,
        _text(one["value"]),
        str(one["stance"]),
        _text(one["mode"]),
        _id(one["speaker"]),
        page.passage_of(connection, mark) if mark else None,
    )


def _with_accounts(
    connection: sqlite3.Connection, event_id: int, one: Disagreement
) -> Disagreement:
    figure = one.field == "figure"
    target = one.record_id if figure and one.record_id else event_id
    found = accounts(connection, target, "" if figure else one.field)
    return Disagreement(
        one.field, one.held, one.given, one.words, found, one.actor_id, one.record_id
    )


def _date(event: Record, offer: Proposal) -> Iterable[Disagreement]:
    given, held = offer.date, _text(event["date"])
    if given is None or given.edtf is None or held is None:
        return
    low, high = given.date.start_min, given.date.end_max
    own = dates.read(held)
    bounded = low is not None and high is not None and own.start_min is not None
    if bounded and not dates.overlaps(own, low or 0, high or 0):
        yield Disagreement("date", held, given.edtf, offer.context.words(given.span), ())


def _status(event: Record, offer: Proposal) -> Iterable[Disagreement]:
    held = _text(event["status"]) or ""
    if offer.negated and held in {"happened", "ongoing"}:
        yield Disagreement("status", held, "", offer.context.words(offer.negated), ())
    elif offer.status and offer.status.value == "cancelled" and held != "cancelled":
        words = offer.context.words(offer.status.span) if offer.status.span else ""
        yield Disagreement("status", held, "cancelled", words, ())


def _roles(
    connection: sqlite3.Connection, event: Record, offer: Proposal
) -> Iterable[Disagreement]:
    """Tell who does it in one account and suffers it in the other, of an event of one type."""
    if offer.type is None or event["type"] not in (None, offer.type.value):
        return
    sides = _sides(connection)
    given = {one.actor_id: one for one in offer.participants}
    given |= {
        one.acts_for.actor_id: one
        for one in offer.participants
        if one.acts_for and one.acts_for.actor_id not in given
    }
    for row in event.lists["participant"]:
        other = given.get(_id(row["actor"]) or 0) or given.get(_id(row["for"]) or 0)
        held = _text(row["role"])
        if other is None or not held:
            continue
        if {_side(sides, held), _side(sides, other.role)} == {"actor", "recipient"}:
            words = offer.context.words(other.span)
            yield Disagreement(
                "participant", held, other.role, words, (), actor_id=_id(row["actor"])
            )


def _sides(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute(
        "SELECT key, coalesce(parent, key) FROM term JOIN record USING (id)"
        " WHERE vocabulary = 'role' AND state = ?",
        (State.LIVE,),
    )
    return {str(key): str(parent) for key, parent in rows}


_PLAIN = {"accuser": "actor", "lender": "actor", "donor": "actor", "speaker": "actor",
          "perpetrator": "actor", "accused": "recipient", "borrower": "recipient",
          "beneficiary": "recipient", "addressee": "recipient", "victim": "recipient"}  # fmt: skip


def _side(sides: Mapping[str, str], role: str) -> str:
    """Give on which side a role stands; in a library without its vocabulary as it ships."""
    return sides.get(role) or _PLAIN.get(role, role)


def _figures(
    connection: sqlite3.Connection, event: Record, offer: Proposal
) -> Iterable[Disagreement]:
    rows = connection.execute(
        "SELECT figure.id, value, unit FROM figure JOIN record USING (id)"
        " WHERE target_id = ? AND state = ?",
        (event.id, State.LIVE),
    ).fetchall()
    for given in offer.figures:
        alike = [(int(id_), float(value)) for id_, value, unit in rows if unit == given.unit]
        if not alike or any(_same(value, given.value) for _, value in alike):
            continue
        id_, value = min(alike, key=lambda one: abs(one[1] - given.value))
        words = offer.context.words((given.start, given.end))
        yield Disagreement("figure", _plain(value), _plain(given.value), words, (), record_id=id_)


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= DIFFERS * max(abs(one), abs(other))


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def _id(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
