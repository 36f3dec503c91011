"""Corroboration: events or relations by sources, and beside them the passages of a cell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from db.analysis import selection
from db.analysis.corroboration import Corroboration, Given, Row, Source, corroboration
from db.analysis.profile import Profile, profile
from db.ports import Progress, Reader
from db.search import engine
from db.store import quoted
from db.store.quoted import Quoted
from desktop import places
from desktop.models.figures import Table
from desktop.models.wording import short_date
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import number, tr
from desktop.views.corroboration import words
from desktop.views.corroboration.matrix_model import FROZEN, MatrixModel
from desktop.views.corroboration.matrix_table import MatrixTable
from desktop.views.corroboration.pick_dialog import PickDialog
from desktop.widgets.legend import Key
from desktop.widgets.passages import Entry, PassagePane
from desktop.widgets.view_frame import Chooser, ViewFrame

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Asked:
    """A place in the words of the core."""

    relations: bool
    sources: tuple[int, ...] | Literal["telling", "all"]
    only: tuple[int, ...]
    one_voice: bool
    disputed: bool
    silent: bool
    query: str


def look_up(reader: Reader, asked: Asked) -> tuple[Corroboration, list[Row]]:
    """Give the table of a place, and the rows that its filters leave."""
    only = engine.id_array(reader, asked.query).tolist() if asked.query else None
    if asked.only:
        only = list(asked.only) if only is None else sorted({*only} & {*asked.only})
    kind = "relation" if asked.relations else "event"
    found = corroboration(reader, kind, only=only, sources=asked.sources)
    if only and not found.rows and not asked.relations:
        events = selection.events(reader, only)
        kind = "event" if events else "relation"
        other = corroboration(reader, kind, only=events or only, sources=asked.sources)
        found = other if other.rows else found
    rows = [
        row
        for row in found.rows
        if (not asked.one_voice or row.voices == 1)
        and (not asked.disputed or any(r.about in {"disputed", "differing"} for r in row.remarks))
        and (not asked.silent or row.id in found.silent)
    ]
    return found, rows


LISTED_MOST = 40
"""Rows that each part of a profile names."""


def _heading(title: str, rows: int) -> str:
    told = f"{title} · {number(rows)}"
    return told if rows <= LISTED_MOST else tr("{told}, the first {n}", told=told, n=LISTED_MOST)


class CorroborationView(ViewFrame):
    """The view."""

    long_table = True

    def __init__(self, session: Session, look: Look, place: Place) -> None:
        super().__init__(session, look, place, tr("Corroboration"))
        self.matrix = MatrixModel(session, self)
        self.matrix_table = MatrixTable(look, self.matrix)
        self._awaited: tuple[int, int] | None = None
        self.pane = PassagePane(session, look)
        self.pane.gone.connect(self.gone)
        self.set_body(self.matrix_table)
        self.matrix_table.stood.connect(self._on_stood)
        self.matrix_table.asked.connect(self._on_heading)
        self.matrix_table.opened.connect(self._on_opened)
        self.start()

    @property
    def aside(self) -> QWidget:
        """The passages of the cell that was chosen."""
        return self.pane

    @property
    def can(self) -> set[str]:
        """A table is saved as one; it is no picture. What it compares can always be asked."""
        found = super().can | {"compare"}
        return found | {"html"} if "export" in found else found

    def call(self, name: str) -> None:
        """Save the table as a page, or do what all views can."""
        from desktop.widgets import saving  # loads what prints

        ways = {
            "print": lambda: saving.print_out(self, len(self.matrix.rows)),
            "export_html": lambda: self._ask_name("html"),
            "export_csv": lambda: self._ask_name("csv"),
            "compare": self.pick,
        }
        if name in ways:
            ways[name]()
        else:
            super().call(name)

    def choosers(self) -> Sequence[Chooser]:
        """Give the options."""
        yes = (("", tr("all")), ("yes", tr("only these")))
        chosen = selection.listed(self.place.option("sources"))
        sources = [("", tr("those that tell of them")), ("all", tr("all"))]
        if chosen:
            sources.append((self.place.option("sources"), tr("chosen: {n}", n=len(chosen))))
        rows = len(selection.listed(self.place.option("only")))
        picked = tr("one by one: {n}", n=rows) if rows else tr("one by one")
        return (
            Chooser("of", tr("rows"), (("", tr("events")), ("relations", tr("relations")))),
            Chooser("sources", tr("sources"), tuple(sources)),
            Chooser("pick", picked, (), ask=self.pick),
            Chooser("one", tr("one voice"), yes, switch=True),
            Chooser("disputed", tr("disputed"), yes, switch=True),
            Chooser("silent", tr("somebody is silent"), yes, switch=True),
        )

    def ask(self) -> None:
        """Ask for the table of the place."""
        chosen = tuple(selection.listed(self.place.option("sources")))
        asked = Asked(
            relations=self.option("of") == "relations",
            sources=chosen or ("all" if self.option("sources") == "all" else "telling"),
            only=tuple(selection.listed(self.place.option("only"))),
            one_voice=self.option("one") == "yes",
            disputed=self.option("disputed") == "yes",
            silent=self.option("silent") == "yes",
            query=self.place.query,
        )
        self.ask_library("corroboration", lambda reader: look_up(reader, asked), self._take)

    def pick(self) -> None:
        """Ask which sources and rows to set side by side."""
        kind = "relation" if self.option("of") == "relations" else "event"
        dialog = PickDialog(self.session, self.look, kind, self)
        chosen = (selection.listed(self.place.option(name)) for name in ("sources", "only"))
        dialog.choose(*chosen)
        dialog.agreed.connect(self._on_picked)
        dialog.open()

    def _on_picked(self, sources: tuple[int, ...], rows: tuple[int, ...]) -> None:
        kept = "all" if self.option("sources") == "all" else ""
        ids = ",".join(map(str, sources)) or kept
        self.go_to(self.place.with_options(sources=ids, only=",".join(map(str, rows))))

    def table(self) -> Table:
        """Give the table in words, cells in full."""
        held = self.matrix.held()
        if held is None:
            return Table()
        return Table(held.head, tuple(held.lines()), tuple((row.id,) for row in held.rows))

    def save_table(self, path: Path) -> None:
        """Save the table as a page or as CSV, by the suffix: a job, since it may be huge."""
        held, title = self.matrix.held(), self.title

        def work(_: Reader, progress: Progress) -> None:
            if held is not None:
                held.save(path, title, progress)

        self.working.emit(tr("Save {title}", title=title), work)

    def _take(self, answer: tuple[Corroboration, list[Row]]) -> None:
        found, rows = answer
        kept, self._awaited = self._awaited or self._kept(), None
        if found.kind == "relation" and self.option("of") != "relations":
            self.place = self.place.with_options(of="relations")  # a relation was chosen
            self.refill()
            self.stood.emit(self.place)
        self.matrix.show(found, rows)
        self.matrix_table.fit()
        self.show_remark(self._counted(found, rows))
        if not rows:
            self.pane.show_hint(tr("Corroboration"))
            self.show_message(self._why_empty(found))
            return
        self.show_legend(self._keys())
        self.show_note(
            tr(
                "A source is called silent only if it was read, is complete and appeared after the"
                " event began. Reprints and translations are one voice."
            )
        )
        self.show_body()
        self._stand_again(kept)

    def keep(self) -> dict[str, Any]:
        """Give the record and the column where one stands."""
        return {"at": self._kept()}

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Stand there again, now or once the table is there."""
        row, column = state.get("at", (0, 0))
        self._awaited = int(row), int(column)
        if self.matrix.found is not None:
            self._stand_again(self._awaited)

    @property
    def chosen(self) -> list[int]:
        """The record of the row where one stands."""
        row, _ = self._kept()
        return [row] if row else []

    def _kept(self) -> tuple[int, int]:
        index = self.matrix_table.currentIndex()
        if not index.isValid() or index.row() >= len(self.matrix.rows):
            return 0, 0
        return self.matrix.rows[index.row()].id, index.column()

    def _stand_again(self, kept: tuple[int, int]) -> None:
        """Stand on the same record and column again after a change."""
        id_, column = kept
        for row_number, row in enumerate(self.matrix.rows if id_ else ()):
            if row.id == id_:
                last = self.matrix.columnCount() - 1
                self.matrix_table.setCurrentIndex(self.matrix.index(row_number, min(column, last)))
                return
        self._on_stood(QModelIndex())

    def _counted(self, found: Corroboration, rows: Sequence[Row]) -> str:
        total, relations = len(found.rows), self.place.option("of") == "relations"
        said = tr("{n:,} {n:relation|relations}", n=total) if relations else ""
        said = said or tr("{n:,} {n:event|events}", n=total)
        if len(rows) == total:
            return said
        return tr("{shown} of {total}", shown=number(len(rows)), total=said)

    def _why_empty(self, found: Corroboration) -> str:
        if found.rows:
            return tr("Nothing here is of that kind. Take a filter away.")
        if self.place.query or self.place.option("only"):
            return tr("Nothing matches. Take a filter away, or filter in other words.")
        return tr("Nothing to compare yet. Add events and the passages that they rest on.")

    def _keys(self) -> list[Key]:
        palette = self.look.palette
        return [
            Key(tr("+ supports"), palette.supports, group=tr("Cell")),
            Key(tr("− disputes"), palette.disputes, group=tr("Cell")),
            Key(tr("· mentions"), palette.bar, group=tr("Cell")),
        ]

    def _tell_all(self) -> None:
        found = self.matrix.found
        if found is None:
            return
        one = sum(row.voices == 1 for row in found.rows)
        several = sum(row.voices > 1 for row in found.rows)
        none = sum(row.voices == 0 for row in found.rows)
        disputed = sum(
            any(one.about in {"disputed", "differing"} for one in row.remarks) for row in found.rows
        )
        lines = (
            tr("{n:,} {n:source|sources}", n=len(found.sources)),
            tr("{n:,} {n:rests|rest} on a single voice.", n=one),
            tr("{n:,} {n:is|are} told by several independent voices.", n=several),
            tr(
                "{n:,} {n:has no source that supports it|have no source that supports them}.",
                n=none,
            ),
            tr("{n:,} {n:is|are} disputed.", n=disputed),
            tr("Choose a cell to read its passages, a heading for the profile of a source."),
        )
        # By the question about a cell, so that no answer to an older one stands in its place.
        self._ask_aside(lambda _: lines, lambda lines: self.pane.show_hint(*lines))

    def _on_stood(self, index: QModelIndex) -> None:
        if not index.isValid():
            self._tell_all()
            self.selected.emit([])
            return
        row, source = self.matrix.rows[index.row()], self.matrix.source_at(index.column())
        self.selected.emit([row.id])
        cell = self.matrix.cell_at(index)
        if source is not None and cell is not None and not isinstance(cell, Given):
            self._say_why(row, source, words.why(cell))
            return
        wanted = source.id if source is not None else None
        title = source.short if source is not None else tr("{n:,} {n:voice|voices}", n=row.voices)

        def show(found: list[Quoted]) -> None:
            self.pane.show_entries(title, [self._entry(row)], found, words.remarks(row))

        self._ask_aside(lambda reader: quoted.behind(reader, [row.id], wanted), show)

    def _ask_aside(self, work: Callable[[Reader], Answer], done: Callable[[Answer], None]) -> None:
        self.session.pages.ask(f"corroboration {id(self)}", work, done)

    def _say_why(self, row: Row, source: Source, why: str) -> None:
        entries = [
            self._entry(row),
            Entry(source.id, "source", source.title, short_date(source.date or "")),
        ]
        self._ask_aside(
            lambda _: why, lambda said: self.pane.show_entries(source.short, entries, [], said)
        )

    def _entry(self, row: Row) -> Entry:
        kind = self.matrix.found.kind if self.matrix.found else "event"
        date = short_date(row.date) if row.date else ""
        return Entry(row.id, kind, row.title, date, tr("{n:,} {n:voice|voices}", n=row.voices))

    def _on_heading(self, column: int) -> None:
        source, found = self.matrix.source_at(column), self.matrix.found
        if source is None or found is None:
            return
        self.selected.emit([source.id])
        self._ask_aside(lambda _: profile(found, source), self._show_profile)

    def _show_profile(self, made: Profile) -> None:
        rows = {row.id: row for row in self.matrix.found.rows} if self.matrix.found else {}
        parts = (
            (tr("Reported by nobody else"), made.alone),
            (tr("Disagrees with another source"), made.disagrees),
            (tr("Silent on what others report"), made.silent),
            (tr("Mentioned without speaking for it"), made.mentions),
        )
        lines = [
            tr(
                "Supports {number}, {alone} of them alone.",
                number=number(len(made.reports)),
                alone=number(len(made.alone)),
            )
        ]
        groups = [
            (_heading(title, len(ids)), [self._entry(rows[id_]) for id_ in ids[:LISTED_MOST]])
            for title, ids in parts
            if ids
        ]
        source = made.source
        head = Entry(source.id, "source", source.title, short_date(source.date or ""))
        self.pane.show_groups(tr("Profile of {source}", source=source.short), head, lines, groups)

    def _on_opened(self, index: QModelIndex, new_tab: bool) -> None:
        source = self.matrix.source_at(index.column())
        cell = self.matrix.cell_at(index)
        row = self.matrix.rows[index.row()]
        if source is not None and not isinstance(cell, Given):
            self.gone.emit(places.record(source.id), new_tab)
        elif index.column() < FROZEN or cell is None:
            self.gone.emit(places.record(row.id), new_tab)
        else:
            self._open_passage(row, source, new_tab=new_tab)

    def _open_passage(self, row: Row, source: Source | None, *, new_tab: bool) -> None:
        from desktop.widgets.passages import place_of

        def go(proofs: list[Quoted]) -> None:
            where = next((one for one in proofs if one.span or one.region_id), None)
            found = place_of(where) if where is not None else places.record(row.id)
            self.gone.emit(found, new_tab)

        wanted = source.id if source is not None else None
        self.session.pages.ask(
            f"corroboration open {id(self)}",
            lambda reader: quoted.behind(reader, [row.id], wanted),
            go,
        )

    def _ask_name(self, suffix: str) -> None:
        from desktop.widgets import saving  # loads what prints

        path = saving.ask_for_name(self, suffix)
        if path is not None:
            self.save_table(path)
