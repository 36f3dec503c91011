"""What colours and shapes mean: a row of keys for each thing that they tell of, as in a table."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import icons
from desktop.theme.look import Look
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import label

Draw = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True, slots=True)
class Key:
    """One entry: its words, and a colour, or a function that draws the shape into a square.

    `group` says what the sign tells of: a domain, a kind of actor, the form of a mark.
    """

    text: str
    colour: str = ""
    draw: Draw | None = None
    group: str = ""


def grouped(keys: Sequence[Key]) -> Iterator[tuple[str, list[Key]]]:
    """Give the groups in order, each with its keys."""
    for name, members in groupby(keys, key=lambda key: key.group):
        yield name, list(members)


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
    """The legend of a view: its groups below one another, their names in a column of their own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(3))
        self._grid.setVerticalSpacing(look.px(0.5))
        self._grid.setColumnStretch(1, 1)
        self._keys: tuple[Key, ...] = ()
        self._rows: list[QWidget] = []
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
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows.clear()
        for row, (name, members) in enumerate(grouped(keys)):
            heading = label(name, "small")
            heading.setMinimumHeight(self._look.px(4))
            signs = self._row(members)
            self._grid.addWidget(heading, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(signs, row, 1)
            self._rows += [heading, signs]
        self.setAccessibleName(", ".join(key.text for key in keys))

    def _row(self, keys: Sequence[Key]) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, self._look.px(3), self._look.px(0.5))
        for key in keys:
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(self._look.px(1.25))
            row.addWidget(_Sample(self._look, key))
            row.addWidget(label(key.text, "small"))
            flow.addWidget(entry)
        policy = box.sizePolicy()
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        return box


def legend_and_words(look: Look, legend: LegendRow, words: Sequence[QWidget]) -> QVBoxLayout:
    """Lay out what stands below a picture: its legend, and in one line words, the last the widest.

    All words but the last take the width of their text, and less only where there is no room.
    """
    px = look.px
    column, line = QVBoxLayout(), QHBoxLayout()
    column.setContentsMargins(px(3.5), px(1.5), px(3.5), px(2))
    column.setSpacing(px(1))
    column.addWidget(legend)
    line.setSpacing(px(2))
    for one in words:
        last = one is words[-1]
        policy = one.sizePolicy()  # the last takes what is left, and its height follows from that
        policy.setHorizontalPolicy(
            QSizePolicy.Policy.Ignored if last else QSizePolicy.Policy.Maximum
        )
        if not last:
            policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        one.setSizePolicy(policy)
        line.addWidget(one, int(last), Qt.AlignmentFlag.AlignTop)
    line.addStretch(0)  # takes the room where the last is not shown
    column.addLayout(line)
    return column
