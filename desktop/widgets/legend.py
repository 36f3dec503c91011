"""What colours and shapes mean: a row of keys that breaks like words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import icons
from desktop.theme.look import Look
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import label

Draw = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Key:
    """One entry: its words, and a colour, or a function that draws the shape into a square."""

    text: str
    colour: str = ""
    draw: Draw | None = None


class _Sample(QWidget):
    def __init__(self, look: Look, key: Key) -> None:
        super().__init__()
        self._look, self._key = look, key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size: wider for a shape."""
        return QSize(self._look.px(5 if self._key.draw else 2.5), self._look.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the shape or the swatch."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._key.draw is not None:
            self._key.draw(painter, QRectF(self.rect()))
        else:
            side = self._look.px(2.5)
            icons.swatch(
                painter, self._key.colour, QRectF(0, (self.height() - side) / 2, side, side)
            )
        painter.end()


class LegendRow(QWidget):
    """The legend of a view."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._flow = FlowLayout(self, look.px(3))
        self._keys: tuple[Key, ...] = ()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def keys(self) -> Sequence[Key]:
        """The entries that are shown."""
        return self._keys

    def show_keys(self, keys: Sequence[Key]) -> None:
        """Show other keys."""
        if tuple(keys) == self._keys:
            return
        self._keys = tuple(keys)
        self._flow.clear()
        for key in keys:
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(self._look.px(1.5))
            row.addWidget(_Sample(self._look, key))
            row.addWidget(label(key.text, "small"))
            self._flow.addWidget(entry)
        self.setAccessibleName(", ".join(key.text for key in keys))
