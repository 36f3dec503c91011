"""The box "Aa": size, spacing and width of the text."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from desktop.reader.shapes import SIZES, SPACINGS, WIDTHS, Style
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label


class StyleBox(QFrame):
    """Three lines with less and more; `styled` gives the style."""

    styled = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self._style = Style()
        self.setObjectName("styleBox")
        self.setAccessibleName(tr("Size, spacing and width of the text"))
        grid = QGridLayout(self)
        px = look.px
        grid.setContentsMargins(px(4), px(3), px(4), px(3))
        grid.setHorizontalSpacing(px(2))
        grid.setVerticalSpacing(px(2))
        self._values = {name: label("", "quiet") for name in ("size", "spacing", "width")}
        words = {"size": tr("Size"), "spacing": tr("Spacing"), "width": tr("Width")}
        self.buttons: dict[tuple[str, int], QPushButton] = {}
        for row, (name, text) in enumerate(words.items()):
            grid.addWidget(label(text), row, 0)
            grid.addWidget(self._button(name, -1, "−", tr("{what}: less", what=text)), row, 1)
            grid.addWidget(self._values[name], row, 2)
            self._values[name].setMinimumWidth(px(18))
            self._values[name].setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(self._button(name, 1, "+", tr("{what}: more", what=text)), row, 3)

    def ask(self, style: Style, below: QWidget) -> None:
        """Show the box below a control."""
        self._style = style
        self._tell()
        self.adjustSize()
        corner = below.mapToGlobal(QPoint(below.width() - self.width(), below.height()))
        self.move(corner + QPoint(0, self._look.px(1)))
        self.show()
        self.buttons["size", 1].setFocus()

    def _button(self, name: str, by: int, text: str, told: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(told)
        button.setToolTip(told)
        button.setFixedWidth(self._look.px(9))
        button.clicked.connect(lambda _=False: self._step(name, by))
        self.buttons[name, by] = button
        return button

    def _step(self, name: str, by: int) -> None:
        if name == "size":
            self._style = replace(self._style, size=_next(SIZES, self._style.size, by))
        elif name == "spacing":
            self._style = replace(self._style, spacing=_next(SPACINGS, self._style.spacing, by))
        else:
            width = round(_next([float(one) for one in WIDTHS], self._style.width, by))
            self._style = replace(self._style, width=width)
        self._tell()
        self.styled.emit(self._style)

    def _tell(self) -> None:
        style = self._style
        for name, text in (
            ("size", tr("{px} px", px=round(style.size))),
            ("spacing", f"{style.spacing:g}"),
            ("width", tr("{number} letters", number=style.width)),
        ):
            self._values[name].setText(text)
            self._values[name].setAccessibleName(text)


def _next(steps: Sequence[float], now: float, by: int) -> float:
    at = min(range(len(steps)), key=lambda i: abs(steps[i] - now)) + by
    return steps[max(0, min(len(steps) - 1, at))]
