"""A row of a title, options and a corner that finds room for them anew whenever that changes."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget


class FittedRow(QWidget):
    """Override `fit`, which looks for room and says by `set_lines` where each part stands."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("listHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.grid = QGridLayout(self)
        self.grid.setColumnStretch(1, 1)

    def fit(self) -> None:
        """Find the room for title, options and corner."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Find the room anew."""
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Find the room anew when something comes, goes or changes its words."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return done

    def set_lines(self, options: QWidget, line: int, corner: QWidget, corner_line: int) -> None:
        """Set options and corner beside the title (line 0), or below it."""
        for one in (options, corner):
            self.grid.removeWidget(one)
        self.grid.addWidget(options, *((line, 0, 1, 3) if line else (0, 1, 1, 1)))
        end = (corner_line, 0, 1, 3) if corner_line else (0, 2, 1, 1)
        self.grid.addWidget(corner, *end, Qt.AlignmentFlag.AlignTop)
