"""From a record to the blocks of its page: every field, participant, relation, event, source."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from db.field_types import Field, ValueType
from db.fields import KINDS
from db.history import log
from db.history.log import Step
from db.ports import Reader
from db.records import Record, Row, State, Value
from db.store import page as pages
from db.store import standing, surroundings
from db.store.outline import Term
from db.store.page import Page
from db.store.short_names import short_names
from db.store.surroundings import Neighbour
from db.text.dates.days import civil
from desktop.dates import because
from desktop.labels import label_text
from desktop.models import belonging, proofs
from desktop.models.belonging import Belonging
from desktop.models.blocks import MOST_LINES, Blocks, Fact, Head, Line, Link, Section, Stand, Years
from desktop.models.checks import language
from desktop.models.form import label_in
from desktop.models.sums import figure_words
from desktop.models.wording import (
    choice_name,
    kind_name,
    long_date,
    moment,
    short_date,
    term,
    vocabulary_name,
)
from desktop.tr import tr

Terms = Mapping[tuple[str, str], Term]

STEPS = 12
"""Edits of a record that its page lists."""

_HIDDEN = {
    *("description", "abstract", "note", "title"),
    *("kind", "position", "definition", "vocabulary"),
}
_DESCRIBE = ("description", "abstract", "definition")
_PROVEN = {"date", "place"}


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is read of the library for one page."""

    page: Page
    before: tuple[Neighbour, ...]
    after: tuple[Neighbour, ...]
    company: tuple[Neighbour, ...]
    sources: Mapping[int, str]
    steps: tuple[Step, ...]
    stands: Mapping[int, Stand]
    belonging: Belonging


def gather(reader: Reader, id_: int) -> Gathered:
    """Read all that a page shows; RecordError when the record is not there."""
    page = pages.page(reader, id_, most_events=MOST_LINES)
    kind = page.record.kind
    before, after = surroundings.around(reader, id_) if kind == "event" else ((), ())
    company = surroundings.appears_with(reader, id_) if kind == "actor" else ()
    sources = short_names(reader, [key for key, kind in page.kinds.items() if kind == "source"])
    steps = tuple(log.record_history(reader, id_)[:STEPS])
    facts = [one.id for one in (*page.figures, *page.relations, *page.readings)]
    stands = standing.of_all(reader, facts[: 2 * MOST_LINES])
    held = belonging.belonging(reader, page.record)
    return Gathered(page, before, after, company, sources, steps, stands, held)


def blocks(found: Gathered, terms: Terms) -> Blocks:
    """Lay out a page."""
    page, record = found.page, found.page.record
    words = _Words(page, terms, found.stands)
    events, notes, rests = (
        words.events(),
        words.annotations(),
        proofs.given(page, terms, found.sources),
    )
    beside = (events, _around(found), notes, rests, history(found.steps))
    sections = [
        words.facts(),
        words.participants(),
        words.links(),
        words.figures(),
        words.relations(),
        belonging.section(record.kind, found.belonging),
        _company(found.company),
        proofs.evidence(page, terms, found.sources),
        proofs.readings(page, terms, found.stands),
        _around(found),
        words.tags(),
        notes,
        rests,
        words.linked_from(),
        words.collections(),
        _note(record),
    ]
    return Blocks(
        id=record.id,
        head=words.head(),
        description=_described(record),
        sections=tuple(section for section in (*sections, events) if section and section.items),
        beside=tuple(section for section in beside if section.items),
        years=_years(page, terms),
        readable=page.document is not None,
        trashed=record.state == State.TRASHED,
    )


def _lines(title: str, lines: Iterable[Line], *, side: bool = False, field: str = "") -> Section:
    found = tuple(lines)
    more = max(0, len(found) - MOST_LINES)
    return Section(title, found[:MOST_LINES], side=side, more=more, field=field)


def _company(company: Iterable[Neighbour]) -> Section:
    return _lines(
        tr("Appears with"),
        (
            Line(Link(one.title, "actor", one.id), after=tr("{n:,} {n:event|events}", n=one.number))
            for one in company
        ),
    )


def _around(found: Gathered) -> Section:
    near = (*found.before, *found.after)
    return _lines(
        tr("Before and after"),
        (Line(Link(one.title, "event", one.id), before=short_date(one.date or "")) for one in near),
    )


def history(steps: Iterable[Step]) -> Section:
    """Give the latest edits of the record, newest first."""
    lines: list[Line] = []
    for step in steps:
        words = label_text(step.edit.label, json.loads(step.edit.details))
        lines.append(Line(Link(words), before=moment(step.edit.made)))
    return _lines(tr("History"), lines) if lines else Section(tr("History"), (tr("No edits."),))


def _described(record: Record) -> str:
    """Give what stands under the title: of an annotation what somebody thought of its words."""
    names = ("note",) if record.kind == "annotation" else _DESCRIBE
    return next((str(record.values[name]) for name in names if record.values.get(name)), "")


def _note(record: Record) -> Section | None:
    note = record.values.get("note") if record.kind != "annotation" else None
    return Section(tr("Note"), (str(note),), field="note") if note else None


def _years(page: Page, terms: Terms) -> Years | None:
    """Count an actor's events by year and domain."""
    counts: dict[tuple[int, str], int] = {}
    total = sum(number for *_, number in page.event_days)
    for day, domain, number in page.event_days:
        if day is not None:
            found = terms.get(("domain", str(domain)))
            key = (civil(day)[0], found.colour if found and found.colour else "")
            counts[key] = counts.get(key, 0) + number
    if total < 2 or not counts:
        return None
    years = [year for year, _ in counts]
    return Years(
        tr("{n:,} {n:event|events}", n=total),
        min(years),
        max(years),
        tuple(sorted((year, colour, number) for (year, colour), number in counts.items())),
    )


class _Words:
    """The words of one page."""

    def __init__(self, page: Page, terms: Terms, stands: Mapping[int, Stand]) -> None:
        self._page, self._terms, self._record = page, terms, page.record
        self._stands = stands

    def link(self, id_: Value) -> Link:
        """Give a link to a record that the page names."""
        key = id_ if isinstance(id_, int) else 0
        text = self._page.titles.get(key, "") or tr("(untitled)")
        return Link(text, self._page.kinds.get(key, ""), key)

    def head(self) -> Head:
        """Give the top of the page."""
        record = self._record
        names = [
            (str(row["text"]), str(row["lang"] or ""))
            for row in record.lists.get("name", ())
            if row["text"] != record.title
        ]
        return Head(
            record.kind,
            self._about(),
            record.title or tr("(untitled)"),
            tuple(names),
            trashed=record.state == State.TRASHED,
        )

    def facts(self) -> Section:
        """Give the plain fields."""
        found: list[Fact] = []
        values = self._record.values
        for field in KINDS[self._record.kind].fields:
            value = values[field.name]
            if value is None or field.derived or field.name in _HIDDEN:
                continue
            if field.name in {"status", "prefix", "suffix"}:
                continue
            if field.name == "name" and value == self._record.title:
                continue  # it stands above
            if self._record.kind == "annotation" and field.name in {"start", "end", "region"}:
                continue  # numbers of letters and points, which tell a reader nothing
            if (
                field.type is ValueType.EXCERPT
                and " ".join(str(value).split()) == self._record.title
            ):
                continue  # it stands above
            label = label_in(self._record, field)
            if field.name == "target" and self.link(value).kind:
                label = kind_name(self.link(value).kind)
            swatch = str(value) if field.type is ValueType.COLOUR else ""
            shown, doubt = self._value(field, value), self._doubt(field.name)
            found.append(Fact(label, shown, doubt, field.name, swatch))
        found[1:1] = [self._creator(row) for row in self._record.lists.get("creator", ())]
        return Section("", tuple(found))

    def participants(self) -> Section:
        """Give who takes part in an event, in which role and for whom."""
        lines: list[Line] = []
        for row in self._record.lists.get("participant", ()):
            role = term(self._terms, "role", str(row["role"] or ""))
            acts = tr("for {name}", name=self.link(row["for"]).text) if row["for"] else ""
            after = " · ".join(part for part in (role, acts) if part)
            lines.append(Line(self.link(row["actor"]), after=after))
        return _lines(tr("Participants"), lines, field="participant")

    def links(self) -> Section:
        """Give the links to other events or sources."""
        return _lines(
            tr("Linked"),
            (
                Line(self.link(row["target"]), before=term(self._terms, "link", _text(row["kind"])))
                for row in self._record.lists.get("link", ())
            ),
            field="link",
        )

    def figures(self) -> Section:
        """Give sums, counts and percentages."""
        lines = [
            Line(
                Link(figure_words(one, self._terms), one.kind, one.id),
                before=_text(one["label"]),
                read=self._stands.get(one.id),
            )
            for one in self._page.figures
        ]
        return _lines(tr("Figures"), lines, field="figure")

    def relations(self) -> Section:
        """Give the lasting ties of an actor, seen from its side."""
        return _lines(tr("Relations"), map(self._relation, self._page.relations), field="relation")

    def tags(self) -> Section:
        """Give the tags."""
        return _lines(
            tr("Tags"),
            (Line(self.link(row["tag"])) for row in self._record.lists.get("tag", ())),
            field="tag",
        )

    def events(self) -> Section:
        """Give the events of an actor or place, newest first."""
        shown = _lines(tr("Events · newest first"), map(self._event, self._page.events), side=True)
        total = sum(number for *_, number in self._page.event_days)
        return replace(shown, more=total - len(shown.items))

    def annotations(self) -> Section:
        """Give the notes on a source or record."""
        lines = (
            Line(Link(f"“{one['exact']}”" if one["exact"] else one.title, one.kind, one.id),
                 after=_text(one["note"]))
            for one in self._page.annotations
        )  # fmt: skip
        return _lines(tr("Annotations"), lines, side=True)

    def linked_from(self) -> Section:
        """Give the records that point at this one."""
        return _lines(tr("Linked from"), map(self._dated, self._page.linked_from))

    def collections(self) -> Section:
        """Give the collections that hold the record."""
        return _lines(
            tr("Collections"),
            (Line(self.link(id_)) for id_ in self._page.collections),
            field="collections",
        )

    def _about(self) -> str:
        record = self._record
        ways: dict[str, Callable[[], str]] = {
            "actor": lambda: term(self._terms, "actor_kind", _text(record["kind"])),
            "place": lambda: term(self._terms, "place_kind", _text(record["kind"])),
            "event": lambda: term(self._terms, "status", _text(record["status"])),
            "term": lambda: vocabulary_name(_text(record["vocabulary"])),
        }
        more = ways.get(record.kind, lambda: "")()
        return " · ".join(part for part in (kind_name(record.kind), more) if part)

    def _value(self, field: Field, value: Value) -> Link:
        if field.type is ValueType.RECORD:
            return self.link(value)
        text = because(str(value)) if field.name == "date_reason" else str(value)
        if field.type is ValueType.DATE:
            text = long_date(text)
        elif field.type is ValueType.TERM:
            text = term(self._terms, field.vocabulary, text)
        elif field.type is ValueType.FLAG:
            text = tr("yes") if value else tr("no")
        elif field.type is ValueType.CHOICE:
            text = choice_name(text)
        elif field.type is ValueType.EXCERPT:
            text = f"“{text}”"
        elif field.name == "language":
            text = language(text)
        return Link(text)

    def _doubt(self, name: str) -> str:
        """Say what a field of an event rests on where no passage says it."""
        if self._record.kind != "event" or name not in _PROVEN:
            return ""
        if any(proof.record["field"] == name for proof in self._page.proofs):
            return ""
        read = any(reading["field"] == name for reading in self._page.readings)
        return tr("a reading, no passage") if read else tr("no passage says so")

    def _creator(self, row: Row) -> Fact:
        role = _text(row["role"])
        by = term(self._terms, "creator_role", role) if role not in {"", "author"} else ""
        actor = self.link(row["actor"]) if row["actor"] else Link("")
        who = Link(_text(row["name"]), actor.kind, actor.id)
        return Fact(by[:1].upper() + by[1:] or tr("By"), who, field="creator")

    def _relation(self, relation: Record) -> Line:
        word = self._terms.get(("relation_kind", _text(relation["kind"])))
        label = term(self._terms, "relation_kind", _text(relation["kind"]))
        if relation["subject"] == self._record.id:
            other = relation["object"]
        else:
            other = relation["subject"]
            inverse = word.inverse if word else None
            label = term(self._terms, "relation_kind", inverse) if inverse else label
        when = short_date(_text(relation["date"])) if relation["date"] else ""
        read = self._stands.get(relation.id)
        return Line(self.link(other), before=label, after=when, read=read)

    def _event(self, event: Record) -> Line:
        found = self._terms.get(("domain", _text(event["domain"])))
        return Line(
            Link(event.title, "event", event.id),
            before=short_date(_text(event["date"])) if event["date"] else tr("no date"),
            after=term(self._terms, "event_type", _text(event["type"])),
            swatch=found.colour or "" if found else "",
        )

    def _dated(self, record: Record) -> Line:
        date = record.values.get("date")
        before = short_date(str(date)) if date else ""
        rows = (row for row in record.lists.get("link", ()) if row["target"] == self._record.id)
        kinds = dict.fromkeys(term(self._terms, "link", _text(row["kind"])) for row in rows)
        after = ", ".join(tr("{link} this", link=kind) for kind in kinds if kind)
        return Line(Link(record.title, record.kind, record.id), before=before, after=after)


def _text(value: Value) -> str:
    return "" if value is None else str(value)
