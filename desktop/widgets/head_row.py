"""The row over a view: title, options, and a corner; what finds no room stands below."""

from PySide6.QtCore import QSize, Qt

from desktop.theme.look import Look
from desktop.widgets.fitted import FittedRow
from desktop.widgets.flow import flowing
from desktop.widgets.labels import label


class HeadRow(FittedRow):
    """A title with `chips` beside it, or below it where that takes less height; a `corner`.

    Without a title the chips stand first. The corner stands at the end of the first line, below
    the title where both find no room in one.
    """

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        px = look.px
        self._gap = px(1.5)
        self._options, self.chips = flowing(self._gap)
        self._end, self.corner = flowing(self._gap)
        self.corner.wants_line = True
        self._name = label(title, "listTitle")
        if not title:
            self._name.hide()
        self.grid.setContentsMargins(px(3.5), px(2), px(3.5), px(2))
        self.grid.setHorizontalSpacing(px(3))
        self.grid.setVerticalSpacing(self._gap)
        self.grid.addWidget(self._name, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = (0, 0)
        self._set_out()

    @property
    def is_broken(self) -> bool:
        """Whether the options stand below the title."""
        return self._rows[0] > 0

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for room for the widest part alone: in less than a line takes, there are several."""
        margins = self.grid.contentsMargins()
        parts = [self.chips.minimumSize(), self.corner.minimumSize()]
        parts += [] if self._name.isHidden() else [self._name.sizeHint()]
        widest = max(part.width() for part in parts) + margins.left() + margins.right()
        return QSize(widest, super().minimumSizeHint().height())

    def fit(self) -> None:
        """Find the room anew."""
        margins, apart = self.grid.contentsMargins(), self.grid.horizontalSpacing()
        whole = max(self.width() - margins.left() - margins.right(), 1)
        name = QSize() if self._name.isHidden() else self._name.sizeHint()
        corner = self.corner.one_line()
        rest = whole - name.width() - corner.width() - 2 * apart
        first = max(name.height(), corner.height())
        below = first + self._gap + self.chips.heightForWidth(whole)
        beside = max(first, self.chips.heightForWidth(max(rest, 1)))
        rows = (0, 0)
        if name.width() + apart + corner.width() > whole:
            rows = (2, 1)
        elif below < beside or rest < self.chips.widest():
            rows = (1, 0)
        room = corner.width() if rows[1] == 0 else 0
        if rows != self._rows or room != self._end.minimumWidth():
            self._rows = rows
            self._end.setMinimumWidth(room)
            self._set_out()

    def _set_out(self) -> None:
        """Set options and corner into the lines that were found for them."""
        options, corner = self._rows
        self.set_lines(self._options, options, self._end, corner)
        self.updateGeometry()
