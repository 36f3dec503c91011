"""The list under the search box: what could be meant, by keys and by the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.models.guesses import Guess
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label
from desktop.widgets.offered import LINE, Offer, OfferList


class Suggestions(QFrame):
    """The list; it never takes the keyboard, the box steers it. `taken` gives what was chosen."""

    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._above = look, parent
        self.setObjectName("popup")
        self.rows: Sequence[Guess] = ()
        self.view = OfferList(look, self)
        self.view.setObjectName("")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.clicked.connect(self._on_clicked)
        self._hint = label(
            tr("↓ chooses · Enter opens or searches · Tab takes it into the query · F1 help"),
            "small", wrap=True,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(1, look.px(1), 1, look.px(1))
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self._hint.setContentsMargins(look.px(3), look.px(1), look.px(3), look.px(1))
        column.addWidget(self._hint)
        self.hide()

    @property
    def chosen(self) -> Guess | None:
        """The line that is chosen, or None."""
        index = self.view.currentIndex()
        return self.rows[index.row()] if index.isValid() else None

    def offer(self, rows: Sequence[Guess], box: QWidget) -> None:
        """Show lines under the box; none hides the list."""
        self.rows = rows
        self.view.offers.show([_offer(row) for row in rows])
        if not rows or not box.hasFocus():
            self.hide()
            return
        self.place_under(box)
        self.show()
        self.raise_()

    def place_under(self, box: QWidget) -> None:
        """Stand under the box, as wide as it."""
        above = self._above
        corner = box.mapTo(above, box.rect().bottomLeft())
        width = max(box.width(), min(self._look.px(150), above.width()))
        left = max(0, min(corner.x(), above.width() - width))
        hint = self._hint.heightForWidth(width - 2)
        wanted = len(self.rows) * self._look.px(LINE) + hint + self._look.px(3)
        room = above.height() - corner.y() - self._look.px(3)
        self.setGeometry(left, corner.y() + self._look.px(1), width, max(min(wanted, room), 1))

    def step(self, step: int) -> None:
        """Choose the next line or the one before; before the first none is chosen."""
        row = self.view.currentIndex().row() + step
        while 0 <= row < len(self.rows) and self.rows[row].heading:
            row += step
        if row < len(self.rows):
            self.view.choose(row)

    def _on_clicked(self, index: QModelIndex) -> None:
        if not self.rows[index.row()].heading:
            self.taken.emit(self.rows[index.row()])


def _offer(row: Guess) -> Offer:
    return Offer("", row.label, aside=row.detail, kind=row.badge, icon=row.icon,
                 heading=row.heading)  # fmt: skip
