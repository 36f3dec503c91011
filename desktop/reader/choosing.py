"""Which annotations are chosen: by clicks, cards and keys; and where they lead to."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from desktop import places
from desktop.models.wording import term
from desktop.tr import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.store.reader_text import Mark, Rests
    from desktop.reader.view import ReaderView

KEYED = 9
"""Records of a menu that have a number as their key."""


class Choosing:
    """Chooses annotations of one reader; `ways` are its commands by name."""

    def __init__(self, view: "ReaderView") -> None:
        self._view = view
        self.ways: dict[str, Callable[[], None]] = {
            "next": partial(self._step, 1),
            "previous": partial(self._step, -1),
            "next_too": self._next_too,
            "choose_all": self._choose_all,
            "go_evidence": self._go_evidence,
        }

    def can(self) -> set[str]:
        """Tell what is possible."""
        found: set[str] = set()
        if self._view.paper.sheet.marks.seen:
            found.add("reader.marks")
        if self._rests():
            found.add("reader.rests")
        return found

    def on_clicked(self, offset: int, add: bool) -> None:
        """Choose the annotation at a place; where several lie, the next one with each click."""
        here = [mark for mark in self._view.paper.sheet.marks.at(offset) if mark.id > 0]
        self.pick([mark.id for mark in sorted(here, key=lambda one: one.end - one.start)], add)

    def pick(self, inner: "Sequence[int]", add: bool) -> None:
        """Choose among annotations that lie at one place, the smallest first."""
        view, chosen = self._view, self._view.chosen_annotations
        if not inner:
            if not add:
                view.choose([])
            return
        view.commands.leave_range()
        current = next((id_ for id_ in inner if id_ in chosen), None)
        following = inner[(inner.index(current) + 1) % len(inner)] if current else inner[0]
        if add:
            kept = [id_ for id_ in chosen if id_ not in inner]
            view.choose(kept if current else [*kept, inner[0]])
        else:
            view.choose([following])

    def on_card(self, id_: int, add: bool) -> None:
        """Choose the annotation of a card."""
        view = self._view
        chosen = view.chosen_annotations
        if add:
            view.choose([one for one in chosen if one != id_] if id_ in chosen else [*chosen, id_])
        else:
            self.go(id_)
        view.focus_first()

    def go(self, id_: int, *, centre: bool = False) -> None:
        """Go to an annotation and choose it."""
        view = self._view
        mark = view.paper.sheet.marks.get(id_)
        if mark is not None:
            view.commands.leave_range()
            view.paper.select(mark.start, mark.start, reveal=False)
            view.choose([id_])
            view.standing.reveal(mark, centre=centre)

    def follow(self, id_: int, new_tab: bool) -> None:
        """Go to a record that a card names; back leads to where one was."""
        view = self._view
        if not new_tab:
            chosen = view.chosen_annotations
            mark = view.paper.sheet.marks.get(chosen[0]) if chosen else self._told_by(id_)
            if mark is not None:
                view.stood.emit(places.reader(view.source_id, mark=mark.id))
        view.gone.emit(places.record(id_), new_tab)

    def _told_by(self, target: int) -> "Mark | None":
        marks = self._view.margin.ground.near()
        of = self._view.resting.of
        return next((m for m in marks if any(r.target_id == target for r in of(m.id))), None)

    def _rests(self) -> "list[Rests]":
        """Give what the chosen annotations are evidence for, else those at the caret; once each."""
        view = self._view
        ids = view.chosen_annotations
        if not ids:
            ids = [mark.id for mark in view.paper.sheet.marks.at(view.paper.sheet.caret)]
        found = {one.target_id: one for id_ in ids for one in view.resting.of(id_)}
        return sorted(found.values(), key=lambda one: one.kind != "event")

    def _go_evidence(self) -> None:
        """Go to the record that an annotation is evidence for; of several, let one be chosen."""
        found = self._rests()
        if len(found) == 1:
            self.follow(found[0].target_id, False)
            return
        view = self._view
        menu = QMenu(view)
        menu.setAccessibleName(tr("Evidence for"))
        for number, one in enumerate(found, 1):
            title = one.title.replace("&", "&&")
            stance = term(view.session.terms, "stance", one.stance)
            key = f"&{number}  " if number <= KEYED else ""
            action = menu.addAction(f"{key}{title}  ({stance})")
            action.triggered.connect(partial(self._on_menu, one.target_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._menu_place())
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _on_menu(self, target: int, _: bool = False) -> None:
        self.follow(target, False)

    def _menu_place(self) -> QPoint:
        view = self._view
        card = view.margin.cards.get(view.chosen_annotations[0]) if view.chosen else None
        if card is not None and card.isVisible():
            return card.mapToGlobal(QPoint(0, card.height()))
        area = view.margin.ground.area.viewport()
        low = round(view.margin.ground.top(view.paper.sheet.caret)) + view.look.px(7)
        return area.mapToGlobal(QPoint(area.width() // 3, max(0, min(low, area.height()))))

    def _step(self, by: int) -> None:
        found = self._next(by)
        if found is not None:
            self.go(found.id)

    def _next_too(self) -> None:
        found, chosen = self._next(1), self._view.chosen_annotations
        if found is not None and found.id not in chosen:
            self._view.choose([*chosen, found.id])
            self._view.standing.reveal(found)

    def _next(self, by: int) -> "Mark | None":
        sheet, chosen = self._view.paper.sheet, self._view.chosen_annotations
        found = sheet.marks.next(sheet.caret, by, chosen[-1] if chosen else 0)
        return found if found is not None and found.id > 0 else None

    def _choose_all(self) -> None:
        self._view.choose([mark.id for mark in self._view.paper.sheet.marks.seen if mark.id > 0])
