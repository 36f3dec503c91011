"""Chips that find no room in their line stand in a menu at its end."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QMenu

from desktop.tr import tr
from desktop.widgets.buttons import chip_button
from desktop.widgets.flow import FlowLayout


class Folding:
    """Keeps the chips of a row within a width.

    `last` are those that may go into the menu, the first to go first. Which chips there are to see
    is told by `want`, since a chip in the menu is hidden too.
    """

    def __init__(self, row: FlowLayout, last: Sequence[QAbstractButton]) -> None:
        self._row, self._last = row, last
        self._chips = [one for one in row.widgets() if isinstance(one, QAbstractButton)]
        self._wanted = {one for one in self._chips if not one.isHidden()}
        self.folded: list[QAbstractButton] = []
        self.more = chip_button(tr("More") + " ▾")
        self.more.setAccessibleName(tr("More"))
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._list)
        self.more.setMenu(self._menu)
        self.more.hide()
        row.addWidget(self.more)

    def want(self, chip: QAbstractButton, *, wanted: bool) -> None:
        """Let a chip be seen, in the row or the menu, or not at all."""
        if wanted:
            self._wanted.add(chip)
        else:
            self._wanted.discard(chip)
        self._show()

    def least(self) -> int:
        """Give the width of the chips that never go into the menu, and of what leads to it."""
        return self._width([one for one in self._seen() if one not in self._last], more=True)

    def fit(self, room: int) -> None:
        """Put so many chips into the menu that the others stand in one line of this width."""
        seen, folded = self._seen(), list[QAbstractButton]()
        for one in self._last:
            left = [chip for chip in seen if chip not in folded]
            if self._width(left, more=bool(folded)) <= room:
                break
            if one in seen:
                folded.append(one)
        if folded != self.folded:
            self.folded = folded
            self._show()

    def _seen(self) -> list[QAbstractButton]:
        return [one for one in self._chips if one in self._wanted]

    def _show(self) -> None:
        for one in self._chips:
            one.setVisible(one in self._wanted and one not in self.folded)
        self.more.setVisible(any(one in self._wanted for one in self.folded))

    def _width(self, chips: Sequence[QAbstractButton], *, more: bool) -> int:
        wide = [one.sizeHint().width() for one in (*chips, *([self.more] if more else []))]
        return sum(wide) + self._row.gap * max(len(wide) - 1, 0)

    def _list(self) -> None:
        self._menu.clear()
        for one in self._chips:
            if one in self.folded and one in self._wanted:
                words = one.text().removesuffix(" ✓").replace("&", "&&")
                action = self._menu.addAction(words)
                action.setToolTip(one.toolTip())
                action.setCheckable(one.isCheckable())
                action.setChecked(one.isChecked())
                action.triggered.connect(partial(_press, one))


def _press(chip: QAbstractButton, _: bool = False) -> None:
    chip.click()
