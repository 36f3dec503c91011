"""The row over a view: title, options, and a corner; options that find no room stand below."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from desktop.theme.look import Look
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import label


class HeadRow(QWidget):
    """A title with `chips` beside it, or below it where that takes less height; a `corner`.

    Without a title the chips stand first.
    """

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        px = look.px
        self._gap = px(1.5)
        self.chips = FlowLayout(None, self._gap)
        self.corner = QHBoxLayout()
        self.corner.setSpacing(self._gap)
        self._name: QLabel = label(title, "listTitle")
        if not title:
            self._name.hide()
        self._options = QWidget()
        self._options.setLayout(self.chips)
        policy = self._options.sizePolicy()
        policy.setHeightForWidth(True)
        self._options.setSizePolicy(policy)
        self.setObjectName("listHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(3.5), px(2), px(3.5), px(2))
        self._grid.setHorizontalSpacing(px(3))
        self._grid.setVerticalSpacing(self._gap)
        self._grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._name, 0, 0, top)
        self._grid.addWidget(self._options, 0, 1)
        self._grid.addLayout(self.corner, 0, 2, top)
        self._below = False

    @property
    def is_broken(self) -> bool:
        """Whether the options stand below the title."""
        return self._below

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Find the room for the options anew."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Find the room anew when options come, go or change their words."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        margins, apart = self._grid.contentsMargins(), self._grid.horizontalSpacing()
        whole = self.width() - margins.left() - margins.right()
        name = QSize() if self._name.isHidden() else self._name.sizeHint()
        corner = self.corner.sizeHint()
        rest = max(whole - name.width() - corner.width() - 2 * apart, 1)
        first = max(name.height(), corner.height())
        beside = max(first, self.chips.heightForWidth(rest))
        below = first + self._gap + self.chips.heightForWidth(max(whole, 1)) < beside
        if below != self._below:
            self._below = below
            self._grid.removeWidget(self._options)
            if below:
                self._grid.addWidget(self._options, 1, 0, 1, 3)
            else:
                self._grid.addWidget(self._options, 0, 1)
            self.updateGeometry()
