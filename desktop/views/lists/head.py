"""What stands over a list: its title, its filters, and a corner; what has no room stands below."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.theme.look import Look
from desktop.widgets.fitted import FittedRow
from desktop.widgets.flow import flowing
from desktop.widgets.labels import label

WIDEST_TITLE: Final = 80
"""Steps of the grid that a title takes at most."""
ROOM_FOR_CHIPS: Final = 170
"""Steps of the grid below which the filters have a line of their own."""


class ListHead(FittedRow):
    """A title with `chips` beside or below it, and a `corner` at the end of the first line.

    The corner stands below the title where both find no room in one line.
    """

    def __init__(self, look: Look, chips: QWidget) -> None:
        super().__init__()
        self._look, self._chips = look, chips
        px = look.px
        self._title = label("", "listTitle")
        self._end, self.corner = flowing(px(3))
        self.corner.wants_line = True
        self.grid.setContentsMargins(px(3.5), px(2.5), px(3.5), px(2.5))
        self.grid.setHorizontalSpacing(px(3))
        self.grid.setVerticalSpacing(px(2))
        self.grid.addWidget(self._title, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = (-1, -1)
        self._set_out(0, 0)

    def name(self, title: str) -> None:
        """Show a title, cut where it is very long."""
        self._title.ensurePolished()
        shown = self._title.fontMetrics().elidedText(
            title, Qt.TextElideMode.ElideRight, self._look.px(WIDEST_TITLE)
        )
        self._title.setText(shown)
        self._title.setAccessibleName(title)
        self._title.setToolTip(title if shown != title else "")

    def fit(self) -> None:
        """Find the room anew."""
        margins, apart = self.grid.contentsMargins(), self.grid.horizontalSpacing()
        whole = self.width() - margins.left() - margins.right()
        corner = self.corner.one_line().width()
        is_broken = self._title.sizeHint().width() + apart + corner > whole
        is_narrow = is_broken or self.width() < self._look.px(ROOM_FOR_CHIPS)
        self._end.setMinimumWidth(0 if is_broken else corner)
        self._set_out(int(is_broken), int(is_broken) + int(is_narrow))
        self._level(is_beside=not is_narrow)

    def _level(self, *, is_beside: bool) -> None:
        """Let title, filters and corner stand in one line, as high whatever of them is shown."""
        line, chip = self.corner.line_height(), self._chips.findChild(QPushButton)
        spare = line - chip.sizeHint().height() if is_beside and chip is not None else 0
        for one in (self._title, *self.corner.widgets()):
            one.setMinimumHeight(line)
        self._chips.setContentsMargins(0, max(0, spare // 2), 0, 0)

    def _set_out(self, corner: int, chips: int) -> None:
        """Set corner and filters into these lines."""
        if self._rows == (corner, chips):
            return
        self._rows = (corner, chips)
        self.set_lines(self._chips, chips, self._end, corner)
