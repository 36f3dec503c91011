"""The margin: cards level with their passage, one below the other, scrolling with the text."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from db.store.reader_text import Mark
from desktop.reader.card import Card, CardText
from desktop.reader.gathering import gathered
from desktop.reader.grounds import Ground, Where
from desktop.reader.offers import OfferCard
from desktop.reader.paper import CARDS, Paper
from desktop.reader.tag_picker import TagPicker
from desktop.theme.look import Look

SPACE = 2
"""Steps of the grid between two cards."""

LEAST_PICKER = 32
"""Steps of the grid that the picker of tags has below a text, however low the window is."""

Told = Callable[[Sequence[Mark]], dict[int, CardText]]


class Margin(QWidget):
    """Stands beside the text or the pages; where there is no room, at the lower edge."""

    pressed = Signal(int, bool)
    followed = Signal(int, bool)
    """The record that was asked for, and whether in a new tab."""
    noted = Signal(int, str)
    note_asked = Signal(int)
    note_ended = Signal()

    def __init__(self, look: Look, ground: Ground, paper: Paper, tell: Told) -> None:
        super().__init__(ground.area)
        self._look, self._ground, self._paper, self._tell = look, ground, paper, tell
        self._sheet = paper.sheet
        self._cards: dict[int, Card] = {}
        self._pinned: tuple[Where, QWidget] | None = None
        self.offers = OfferCard(look, self)
        self.picker = TagPicker(look, self)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.picker.grew.connect(self.arrange)
        ground.shifted.connect(self.arrange)
        look.changed.connect(self._on_look)
        self.show()

    @property
    def ground(self) -> Ground:
        """What it stands on."""
        return self._ground

    def stand_on(self, ground: Ground) -> None:
        """Go over to another way of showing the document, with what is offered or chosen."""
        if ground is self._ground:
            return
        self._drop_others(set())
        self._ground.shifted.disconnect(self.arrange)
        self._ground.leave_below(0)
        self._ground = ground
        self.setParent(ground.area)
        ground.shifted.connect(self.arrange)
        self.show()
        self.arrange()

    @property
    def cards(self) -> dict[int, Card]:
        """The cards that are shown, by the id of their annotation."""
        return self._cards

    def pin(self, where: Where, widget: QWidget | None) -> None:
        """Let the offers or the picker stand level with something; None for neither."""
        for one in (self.offers, self.picker):
            if one is not widget:
                one.hide()
        self._pinned = None if widget is None else (where, widget)
        if widget is not None:
            widget.show()
            widget.raise_()
        self.arrange()

    def edit_note(self, id_: int) -> None:
        """Let a note be typed in its card."""
        self.arrange()
        card = self._cards.get(id_)
        if card is not None:
            card.edit()

    def flush(self) -> None:
        """Hand over what was typed in a note and is not told yet."""
        for card in self._cards.values():
            if card.editor is not None:
                card.editor.save()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll what it stands on."""
        self._ground.area.wheelEvent(event)

    def refresh(self) -> None:
        """Show anew what the annotations say."""
        self.arrange()

    def arrange(self) -> None:
        """Put every card where it belongs."""
        ground = self._ground
        if ground.folded:
            self._arrange_folded()
            return
        ground.leave_below(0)
        self.setGeometry(ground.column())
        self.offers.fit(0, 0)
        room = self.height()
        marks = ground.near()
        width = self.width() - self._look.px(1)
        tops = self._stack(marks, width, small=False)
        if tops and any(top - ground.top(m) > room * 0.6 for m, top in tops):
            tops = self._stack(marks, width, small=True)
        self._drop_others({mark.id for mark, _ in tops})
        for mark, top in tops:
            card = self._cards[mark.id]
            card.move(0, round(top))
            card.setVisible(-card.height() < top < room)
        self._place_pinned()

    def _stack(self, marks: Sequence[Mark], width: int, *, small: bool) -> list[tuple[Mark, float]]:
        """Give every card its top: level with its passage, or below the card before it."""
        chosen = self._sheet.chosen
        placed: list[tuple[Mark, float]] = []
        gap = self._look.px(SPACE)
        barred = self._barred(width)
        free = -1e9
        for mark, text in gathered(marks, self._tell(marks), self._paper.blocks.at, chosen):
            card = self._card(mark.id)
            is_chosen = mark.id in chosen
            card.show_text(text, chosen=is_chosen, small=small and not is_chosen, width=width)
            top = max(self._ground.top(mark), free)
            if barred and top < barred[1] + gap and top + card.height() + gap > barred[0]:
                top = barred[1] + gap
            placed.append((mark, top))
            free = top + card.height() + gap
        return placed

    def _barred(self, width: int) -> tuple[float, float] | None:
        """Give the stretch that offers or picker take up."""
        if self._pinned is None:
            return None
        where, widget = self._pinned
        high = self._pinned_height(widget, width)
        top = self._ground.top(where)
        most = self.height() - high - self._look.px(2)
        top = min(max(top, self._look.px(2)), max(most, 0))
        return top, top + high

    def _pinned_height(self, widget: QWidget, width: int) -> int:
        if widget is self.picker:
            most = self._ground.area.height()
            # Below the text it leaves that in sight; a few tags are seen in the lowest window.
            most = max(most * 3 // 5, self._look.px(LEAST_PICKER)) if self._ground.folded else most
            return min(self.picker.wanted_height(), most - self._look.px(4))
        widget.setFixedWidth(width)
        return widget.sizeHint().height()

    def _place_pinned(self) -> None:
        if self._pinned is None:
            return
        width = self.width() - self._look.px(1)
        barred = self._barred(width)
        if barred is not None:
            widget = self._pinned[1]
            widget.setFixedWidth(width)
            widget.setFixedHeight(round(barred[1] - barred[0]))
            widget.move(0, round(barred[0]))
            widget.raise_()

    def _arrange_folded(self) -> None:
        """Show at the lower edge what is chosen or offered, and nothing else."""
        ground, px, sheet = self._ground, self._look.px, self._sheet
        wide = ground.area.viewport().width()
        width = min(px(CARDS + 20), wide - px(4))
        shown: QWidget | None = None
        if self._pinned is not None:
            shown = self._pinned[1]
            self.offers.fit(width, ground.area.height() // 2)  # the text stays in sight
            high = self._pinned_height(shown, width)
            shown.setFixedWidth(width)
            shown.setFixedHeight(high)
            self._drop_others(set())
        else:
            marks = [m for id_ in sheet.chosen[:1] if (m := sheet.marks.get(id_))]
            self._drop_others({mark.id for mark in marks})
            high = 0
            for mark in marks:
                shown = self._card(mark.id)
                text = self._tell(marks)[mark.id]
                shown.show_text(text, chosen=True, small=False, width=width)
                high = shown.height()
        if shown is None:
            ground.leave_below(0)
            self.setGeometry(0, ground.area.height(), 0, 0)
            return
        ground.leave_below(high + px(4))
        below = ground.area.height() - high - px(2)
        self.setGeometry((wide - width) // 2, below, width, high)
        shown.move(0, 0)
        shown.show()
        shown.raise_()

    def _card(self, id_: int) -> Card:
        card = self._cards.get(id_)
        if card is None:
            card = self._cards[id_] = Card(self._look, self)
            card.pressed.connect(partial(self.pressed.emit, id_))
            card.followed.connect(self.followed)
            card.noted.connect(partial(self.noted.emit, id_))
            card.asked.connect(partial(self.note_asked.emit, id_))
            card.note_ended.connect(self._on_note_ended)
            card.grew.connect(self.arrange)
        return card

    def _drop_others(self, kept: set[int]) -> None:
        for id_ in [one for one in self._cards if one not in kept]:
            card = self._cards.pop(id_)
            if card.editor is not None:
                card.editor.save()
            card.hide()
            card.deleteLater()

    def _on_note_ended(self) -> None:
        self.arrange()
        self.note_ended.emit()

    def _on_look(self) -> None:
        self._drop_others(set())
        self.arrange()
