"""The small widgets that the passage inspector and its forms are made of."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from db.store.outline import Term
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import ElidedButton, chip_button
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import Badge, label

LARGE = 1.4
"""The size of the text from which on nothing stands beside anything."""

TOP = Qt.AlignmentFlag.AlignTop


def shortened(look: Look, text: str) -> str:
    """Shorten what a box says, so that it does not widen the pane; its tip should have it all."""
    return QFontMetrics(look.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, look.px(66))


def heading(text: str) -> QWidget:
    """Make the heading of a section."""
    made = label(text.upper(), "heading")
    made.setAccessibleName(text)
    return made


def column(look: Look, gap: float = 1.5) -> tuple[QWidget, QVBoxLayout]:
    """Make a box whose parts stand one below the other."""
    box = QWidget()
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(look.px(gap))
    return box, rows


def quotation(look: Look, text: str) -> QWidget:
    """Set words as a quotation with a bar beside them."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(2))
    bar = QFrame()
    bar.setObjectName("quotationBar")
    bar.setFixedWidth(max(2, look.px(0.75)))
    row.addWidget(bar)
    row.addWidget(label(text, "quotation", wrap=True), 1)
    return box


def link(text: str, run: Callable[[], None], *, kind: str = "", tip: str = "") -> QPushButton:
    """Make words that do something when they are clicked or Enter is pressed on them."""
    made = ElidedButton(text)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(True)
    made.setObjectName("link")
    made.setProperty("kind", kind)
    made.setToolTip(tip or text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda _=False: run())
    return made


def chip(text: str, run: Callable[[], None], *, name: str = "") -> QPushButton:
    """Make a small button."""
    made = chip_button(text)
    made.setAutoDefault(True)
    made.setAccessibleName(name or text)
    made.clicked.connect(lambda _=False: run())
    return made


def line(look: Look, kind: str, what: QWidget, after: str = "", below: str = "") -> QWidget:
    """Make a line: badge, what it is about, a remark at its end, a longer one below."""
    if look.scale >= LARGE and after:
        below, after = " · ".join(part for part in (after, below) if part), ""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.px(1.5))
    grid.setVerticalSpacing(look.px(0.5))
    grid.setColumnStretch(1, 1)
    where = TOP if below else Qt.AlignmentFlag.AlignVCenter
    if kind:
        grid.addWidget(Badge(look, kind, 4), 0, 0, where)
    grid.addWidget(what, 0, 1)
    if after:
        grid.addWidget(label(after, "small"), 0, 2, where | Qt.AlignmentFlag.AlignRight)
    if below:
        grid.addWidget(label(below, "small", wrap=True), 1, 1, 1, 2)
    return box


def field(look: Look, name: str, what: QWidget, why: str = "") -> QWidget:
    """Make a field of a form: its name above it, the words that it rests on below."""
    box, rows = column(look, 0.5)
    named = label(name, "small")
    named.setBuddy(what)
    rows.addWidget(named)
    rows.addWidget(what)
    if why:
        rows.addWidget(label(why, "small", wrap=True))
    if not what.accessibleName():
        what.setAccessibleName(name)
    return box


def pair(look: Look, *parts: QWidget) -> QWidget:
    """Set parts beside one another; with large text, where there is no room, below."""
    box = QWidget()
    row = QHBoxLayout(box) if look.scale < LARGE else QVBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(2))
    for part in parts:
        row.addWidget(part, 1, TOP)
    return box


class Choice(QComboBox):
    """A choice among words of a vocabulary; the empty one stands for none."""

    def __init__(
        self, terms: dict[tuple[str, str], Term], vocabulary: str, chosen: str, *, none: bool = True
    ) -> None:
        super().__init__()
        if none:
            self.addItem("–", "")
        for (name, key), one in terms.items():
            if name == vocabulary:
                self.addItem(one.label, key)
        self.take(chosen)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def take(self, key: str) -> None:
        """Choose a key, also one that the vocabulary lacks."""
        if key and self.findData(key) < 0:
            self.addItem(key.replace("_", " "), key)
        self.setCurrentIndex(max(self.findData(key), 0))

    @property
    def value(self) -> str | None:
        """The key chosen, or None."""
        return str(self.currentData()) or None


def named(look: Look, facts: Sequence[tuple[str, QWidget]]) -> QWidget:
    """Set names and what they are in two columns; with large text one below the other."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.px(3))
    grid.setVerticalSpacing(look.px(1))
    apart = look.scale < LARGE
    for row, (name, what) in enumerate(facts):
        if not what.accessibleName():
            what.setAccessibleName(name)
        where = (row, 0) if apart else (2 * row, 0)
        told = label(name, "quiet")
        if apart and isinstance(what, (QComboBox, QLineEdit)):
            told.setMinimumHeight(what.sizeHint().height())  # level with the words in the field
        grid.addWidget(told, *where, TOP)
        grid.addWidget(what, *((row, 1) if apart else (2 * row + 1, 0)))
    grid.setColumnStretch(1 if apart else 0, 1)
    if apart:
        grid.setColumnMinimumWidth(0, look.px(18))
    return box


def buttons(look: Look, save: str, run: Callable[[], None], leave: Callable[[], None]) -> QWidget:
    """Make the buttons that end a form."""
    box = QWidget()
    row = FlowLayout(box, look.px(2))
    main = QPushButton(save)
    main.setObjectName("primary")
    main.setToolTip(tr("Enter"))
    main.clicked.connect(lambda _=False: run())
    other = QPushButton(tr("Cancel"))
    other.setToolTip(tr("Escape"))
    other.clicked.connect(lambda _=False: leave())
    for one in (main, other):
        one.setAccessibleName(one.text())
        one.setAutoDefault(True)
        row.addWidget(one)
    return box


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
