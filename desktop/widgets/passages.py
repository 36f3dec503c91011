"""A pane beside a view: events or sources by title, and under each the passages it rests on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.store.quoted import Quoted
from desktop import places
from desktop.models.blocks import Link
from desktop.models.wording import term
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import LeadLabel, LinkLabel, Swatch, label, rule

MOST_ENTRIES: Final = 60
MOST_PASSAGES: Final = 2
"""Passages under each of several entries; a single entry shows all it has."""

_AROUND: Final = 70


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with what is said of it in one line; `swatch` is a colour or ""."""

    id: int
    kind: str
    title: str
    date: str = ""
    about: str = ""
    swatch: str = ""


Lead = tuple[str, str, Callable[[bool], None]]
"""Words, what their tip says, and what happens when they are followed (in a new tab, or not)."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a view tells under a heading: what leads on from it, sentences, and a remark."""

    heading: str
    leads: tuple[Lead, ...] = ()
    note: str = ""
    lines: tuple[str, ...] = ()


class PassagePane(QScrollArea):
    """Shows entries with passages; `gone` asks for a record or a place in a text."""

    gone = Signal(object, bool)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.session, self._look = session, look
        self.setObjectName("inspector")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Passages"))
        self._box = QWidget()

    def show_hint(self, title: str, *lines: str) -> None:
        """Show words alone: what the view tells, or what can be done in it."""
        column = self._fresh(title)
        for line in lines:
            column.addWidget(label(line, "quiet", wrap=True))
        self._put(column)

    def show_told(self, title: str, told: Sequence[Told], *hints: str) -> None:
        """Show what a view tells, with what leads on from it, and then what has to be known."""
        column = self._fresh(title)
        for one in told:
            self._heading(column, one.heading)
            for text, tip, go in one.leads:
                lead = LeadLabel(text, tip)
                lead.followed.connect(go)
                column.addWidget(lead)
            for line in one.lines:
                column.addWidget(label(line, "", wrap=True))
            if one.note:
                column.addWidget(label(one.note, "quiet", wrap=True))
        column.addSpacing(self._look.px(2))
        for line in hints:
            column.addWidget(label(line, "quiet", wrap=True))
        self._put(column)

    def show_entries(
        self, title: str, entries: Sequence[Entry], quoted: Sequence[Quoted], note: str = ""
    ) -> None:
        """Show records with the passages behind them."""
        self.show_parts(title, [("", entries)], quoted, note)

    def show_parts(
        self,
        title: str,
        parts: Sequence[tuple[str, Sequence[Entry]]],
        quoted: Sequence[Quoted],
        note: str = "",
    ) -> None:
        """Show records under headings, each with the passages behind it."""
        column = self._fresh(title)
        if note:
            column.addWidget(label(note, "quiet", wrap=True))
        by_target: dict[int, list[Quoted]] = {}
        for one in quoted:
            by_target.setdefault(one.target_id, []).append(one)
        number = sum(len(entries) for _, entries in parts)
        most = None if number == 1 else MOST_PASSAGES
        shown = 0
        for heading, entries in parts:
            if heading and entries:
                self._heading(column, heading)
            for at, entry in enumerate(entries[: max(MOST_ENTRIES - shown, 0)]):
                if at:
                    column.addWidget(rule())
                self._entry(column, entry)
                self._passages(column, by_target.get(entry.id, []), most)
            shown += len(entries)
        if number > MOST_ENTRIES:
            more = tr("and {number} more", number=number - MOST_ENTRIES)
            column.addWidget(label(more, "small"))
        self._put(column)

    def show_groups(
        self,
        title: str,
        head: Entry,
        lines: Sequence[str],
        groups: Sequence[tuple[str, Sequence[Entry]]],
    ) -> None:
        """Show a record, what is said of it, and records in groups under headings."""
        column = self._fresh(title)
        self._entry(column, head)
        for line in lines:
            column.addWidget(label(line, "quiet", wrap=True))
        for name, entries in groups:
            self._heading(column, name)
            for entry in entries[:MOST_ENTRIES]:
                self._entry(column, entry)
            if len(entries) > MOST_ENTRIES:
                more = tr("and {number} more", number=len(entries) - MOST_ENTRIES)
                column.addWidget(label(more, "small"))
        self._put(column)

    def _heading(self, column: QVBoxLayout, name: str) -> None:
        column.addSpacing(self._look.px(2))
        heading = label(name.upper(), "heading", wrap=True)
        heading.setAccessibleName(name)
        column.addWidget(heading)

    def _passages(self, column: QVBoxLayout, quoted: Sequence[Quoted], most: int | None) -> None:
        found = _joined(quoted)
        for same in found[:most]:
            column.addLayout(self._passage(same))
        if most is not None and len(found) > most:
            rest = tr("{n:,} {n:passage more|passages more}", n=len(found) - most)
            column.addWidget(label(tr("and {passages}", passages=rest), "small"))

    def _fresh(self, title: str) -> QVBoxLayout:
        px = self._look.px
        box = QWidget()
        box.setObjectName("inspectorBody")
        column = QVBoxLayout(box)
        column.setContentsMargins(px(4), px(3), px(4), px(4))
        column.setSpacing(px(2))
        heading = label(title.upper(), "heading", wrap=True)
        heading.setAccessibleName(title)
        column.addWidget(heading)
        self._box = box
        return column

    def _put(self, column: QVBoxLayout) -> None:
        """Show what was made whole: what is added to a box that is seen appears a turn later."""
        column.addStretch(1)
        self.setWidget(self._box)

    def _entry(self, column: QVBoxLayout, entry: Entry) -> None:
        look = self._look
        link = LinkLabel(look, Link(entry.title, entry.kind, entry.id), weight=500)
        link.followed.connect(self._goer(places.record(entry.id)))
        column.addWidget(link)
        row = QHBoxLayout()
        row.setSpacing(look.px(1.5))
        if entry.swatch:
            row.addWidget(Swatch(look, entry.swatch), 0, Qt.AlignmentFlag.AlignTop)
        said = " · ".join(part for part in (entry.date, entry.about) if part)
        row.addWidget(label(said, "small", wrap=True), 1)
        if said:
            column.addLayout(row)

    def _passage(self, same: Sequence[Quoted]) -> QHBoxLayout:
        """Draw one passage, and a line for each thing that it says of the record."""
        look, one = self._look, same[0]
        row = QHBoxLayout()
        row.setSpacing(look.px(2))
        bar = QFrame()
        bar.setObjectName("quotationBar")
        bar.setFixedWidth(max(2, look.px(0.75)))
        row.addWidget(bar)
        column = QVBoxLayout()
        column.setSpacing(look.px(0.75))
        words = quotation(one)
        if words.strip():
            shown = label(words, "quotation", wrap=True)
            before, exact, after = (escape(part) for part in parts_of(one))
            shown.setTextFormat(Qt.TextFormat.RichText)
            shown.setText(f"{before}<b>{exact}</b>{after}" if before or after else escape(words))
            column.addWidget(shown)
        where = " ".join(part for part in (one.source, locator(one)) if part)
        link = LinkLabel(look, Link(where, "source", one.source_id))
        link.followed.connect(self._goer(place_of(one)))
        column.addWidget(link)
        for said in dict.fromkeys(self._said(each) for each in same):
            if said:
                column.addWidget(label(said, "small", wrap=True))
        row.addLayout(column, 1)
        return row

    def _goer(self, place: Place) -> Callable[[object, bool], None]:
        def go(_: object, apart: bool) -> None:
            self.gone.emit(place, apart)

        return go

    def _said(self, one: Quoted) -> str:
        terms = self.session.terms
        stance = term(terms, "stance", one.stance) if one.stance != "supports" else ""
        speaker = tr("says {speaker}", speaker=one.speaker) if one.speaker else ""
        value = ""
        if one.field and one.value:
            value = tr("{field}: “{value}”", field=one.field, value=one.value)
        parts = (stance, term(terms, "mode", one.mode), speaker, value)
        return " · ".join(part for part in parts if part)


def place_of(one: Quoted) -> Place:
    """Give where a passage is read: in its text or on its page, else the page of its source."""
    if one.region_id is not None:
        return places.reader(one.source_id, mark=one.region_id)
    if one.span is None:
        return places.record(one.source_id)
    return places.reader(one.source_id, one.span)


def locator(one: Quoted) -> str:
    """Give where a passage stands: "p. 3 ¶ 11", or as it was typed."""
    if one.number is None and one.page is None:
        return one.locator or ""
    parts = [f"p. {one.page}"] if one.page else []
    return " ".join([*parts, *([f"¶ {one.number}"] if one.number else [])])


def quotation(one: Quoted) -> str:
    """Give the words with some of what stands around them, in one line."""
    if one.exact and not one.before and not one.after:
        return f"…\u00a0{one.exact}\u00a0…"
    return "".join(parts_of(one))


def parts_of(one: Quoted) -> tuple[str, str, str]:
    """Give what stands before the words, the words, and what stands after, cut between words."""
    before, after = one.before, one.after
    if len(before) > _AROUND:
        before = f"… {before[-_AROUND:].partition(' ')[2]}"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND].rpartition(' ')[0]} …"
    return before.replace("\n", " "), one.exact.replace("\n", " "), after.replace("\n", " ")


def _joined(found: Sequence[Quoted]) -> list[list[Quoted]]:
    """Put together what rests on the same words of the same source."""
    made: dict[tuple[object, ...], list[Quoted]] = {}
    for one in found:
        key = (one.source_id, one.span, one.exact) if one.exact else (one.id,)
        made.setdefault(key, []).append(one)
    return list(made.values())
