"""Ties a passage to a record as evidence, makes an event of one, chooses between accounts."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field

from db.changes import Edit
from db.errors import RecordError
from db.field_types import ValueType
from db.fields import KINDS
from db.passages import accounts
from db.passages.accounts import Disagreement
from db.passages.context import Place
from db.passages.proposal import Proposal
from db.records import FieldInput, State
from db.store import documents, read, write
from db.text.saying.clause import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """What a passage says of a record, or of one field of it."""

    stance: str = "supports"
    mode: str | None = None
    value: str | None = None
    speaker_id: int | None = None
    said_on: str | None = None
    credibility: int | None = None
    note: str | None = None

    def fields(self) -> dict[str, FieldInput]:
        """Give the fields of a record of evidence."""
        return {
            "stance": self.stance,
            "mode": self.mode,
            "value": self.value,
            "speaker": self.speaker_id,
            "said_on": self.said_on,
            "credibility": self.credibility,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody who takes part in a new event."""

    actor_id: int
    role: str | None = None
    for_id: int | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure of a new event."""

    value: float
    unit: str | None = None
    qualifier: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """An event that is to be made of a passage.

    `date` is EDTF or free text; `date_span` and `date_words` are where and how the source gives it.
    """

    title: str
    type: str | None = None
    status: str | None = "happened"
    domain: str | None = None
    date: str | None = None
    date_span: Span | None = None
    date_words: str | None = None
    participants: Sequence[Part] = field(default_factory=tuple[Part, ...])
    figures: Sequence[Sum] = field(default_factory=tuple[Sum, ...])


def drafted(offer: Proposal) -> Draft:
    """Give the event as it is proposed."""
    date = offer.date if offer.date and offer.date.edtf else None
    return Draft(
        title=offer.title,
        type=offer.type.value if offer.type else None,
        status=offer.status.value if offer.status else "happened",
        domain=offer.domain.value if offer.domain else None,
        date=date.edtf if date else None,
        date_span=date.span if date else None,
        date_words=offer.context.words(date.span) if date else None,
        participants=tuple(
            Part(one.actor_id, one.role, one.acts_for.actor_id if one.acts_for else None)
            for one in offer.participants
        ),
        figures=tuple(
            Sum(
                one.value,
                one.unit,
                one.qualifier or None,
                offer.context.words((one.start, one.end)),
            )
            for one in offer.figures
        ),
    )


def stated(offer: Proposal, *, new: bool = False) -> Statement:
    """Give the statement as it is proposed; a new event is not disputed by its own passage."""
    return Statement(
        stance="supports" if new else offer.stance.value,
        mode=offer.mode.value,
        value=offer.value.value if offer.value else None,
        speaker_id=offer.speakers[0].value if offer.speakers else None,
    )


def tie(
    edit: Edit,
    source_id: int,
    place: Place,
    target_id: int,
    statement: Statement,
    *,
    field_name: str | None = None,
) -> int:
    """Make a passage evidence for a record, or for a field of it; give the evidence's id."""
    given: dict[str, FieldInput] = {
        **statement.fields(),
        "target": target_id,
        "field": field_name,
        "annotation": mark(edit, source_id, place),
    }
    return write.add(edit, "evidence", given)


def mark(edit: Edit, source_id: int, place: Place) -> int:
    """Give the annotator's own mark on exactly this passage, made when there is none."""
    if isinstance(place, int):
        return place
    span = place
    row = edit.connection.execute(
        "SELECT annotation.id FROM annotation JOIN record USING (id)"
        " JOIN source ON source.id = annotation.target_id"
        " WHERE annotation.document_id = source.document_id AND annotation.target_id = ?"
        ' AND start = ? AND "end" = ? AND annotator_id IS ? AND record.state = ?'
        " ORDER BY annotation.id LIMIT 1",
        (source_id, *span, edit.annotator_id, State.LIVE),
    ).fetchone()
    if row is not None:
        return int(row[0])
    given: dict[str, FieldInput] = {
        "target": source_id,
        "start": span[0],
        "end": span[1],
        "motivation": "highlighting",
    }
    return write.add(edit, "annotation", given)


def new_event(edit: Edit, source_id: int, place: Place, draft: Draft, statement: Statement) -> int:
    """Make an event of a passage, which becomes its evidence, as do the words of its date.

    Raises RecordError as `write.add` does; an event needs a title ("value.required").
    """
    given: dict[str, FieldInput] = {
        "title": draft.title,
        "type": draft.type,
        "status": draft.status,
        "domain": draft.domain,
        "date": draft.date,
        "participant": [
            {"actor": one.actor_id, "role": one.role, "for": one.for_id}
            for one in draft.participants
        ],
    }
    event = write.add(edit, "event", given)
    tie(edit, source_id, place, event, statement)
    if draft.date and draft.date_span:
        first, last = draft.date_span
        apart = isinstance(place, tuple) and not (place[0] <= first and last <= place[1])
        dated = Statement(mode="asserts", value=draft.date_words)
        where = draft.date_span if apart else place
        tie(edit, source_id, where, event, dated, field_name="date")
    for one in draft.figures:
        sum_: dict[str, FieldInput] = {
            "target": event,
            "value": one.value,
            "unit": one.unit,
            "qualifier": one.qualifier,
            "label": one.label,
        }
        figure = write.add(edit, "figure", sum_)
        tie(edit, source_id, place, figure, Statement(mode="asserts"))
    return event


def dispute(
    edit: Edit,
    source_id: int,
    place: Place,
    target_id: int,
    one: Disagreement,
    statement: Statement,
) -> int:
    """Keep that a passage says otherwise of a field: evidence that disputes it, with its value."""
    disputing = Statement(
        stance="disputes",
        mode=statement.mode,
        value=one.words or one.given,
        speaker_id=statement.speaker_id,
        said_on=statement.said_on,
        credibility=statement.credibility,
    )
    figure = one.field == "figure" and one.record_id is not None
    target = one.record_id if figure and one.record_id else target_id
    name = None if figure else one.field
    return tie(edit, source_id, place, target, disputing, field_name=name)


def choose(
    edit: Edit,
    target_id: int,
    one: Disagreement,
    value: str,
    *,
    reason: str,
    certainty: str | None = "likely",
    shown: str | None = None,
) -> int:
    """Choose what the library holds of a field of which accounts differ; give the reading's id.

    The field takes the value; the reading keeps it with the reason and with who chose, as `shown`
    where the value is the id of a record. Where the value of the passage is taken, what gives that
    value supports the field from then on, and what supported the value held before disputes it.
    Raises RecordError("value.required") without a reason.
    """
    if not reason.strip():
        raise RecordError("value.required", field="reason")
    figure = one.field == "figure" and one.record_id is not None
    target = one.record_id if figure and one.record_id else target_id
    name = "value" if figure else one.field
    _set(edit, target, name, one.actor_id, value)
    if one.actor_id is None and value == one.given != one.held:
        _turn(edit, target, "" if figure else one.field, {one.words, one.given} - {""})
    given: dict[str, FieldInput] = {
        "target": target,
        "field": name,
        "value": shown or value,
        "certainty": certainty,
        "reason": reason.strip(),
    }
    return write.add(edit, "reading", given)


def _turn(edit: Edit, target: int, field: str, given: set[str]) -> None:
    """Let the evidence of a field, "" for the record itself, stand to the value taken now."""
    for account in accounts.accounts(edit.connection, target, field):
        if account.value in given:
            write.change(edit, account.evidence_id, {"stance": "supports"})
        elif account.stance == "supports":
            write.change(edit, account.evidence_id, {"stance": "disputes"})


def _set(edit: Edit, target: int, name: str, actor_id: int | None, value: str) -> None:
    if name != "participant":
        field = KINDS[read.kind_of(edit.connection, target)].field(name)
        points = field is not None and field.type is ValueType.RECORD and value.isdigit()
        write.change(edit, target, {name: int(value) if points else value})
        return
    kept = read.get(edit.connection, target).lists["participant"]
    rows: list[FieldInput] = [
        {**row, "role": value} if row["actor"] == actor_id else dict(row) for row in kept
    ]
    write.change(edit, target, {"participant": rows})


def locator(connection: sqlite3.Connection, source_id: int, start: int) -> str:
    """Give where an offset of a source's text stands, as it is cited: its page, else paragraph."""
    document = documents.current(connection, source_id)
    passage = documents.passage_at(connection, document.id, start) if document else None
    if passage is None:
        return ""
    if passage.page is not None:
        return f"p. {passage.page}"
    return f"¶ {passage.number}" if passage.number is not None else ""
