"""Finding words in the text: the bar, and all places where they stand."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QWidget

from desktop.reader.typing_keys import TypingKeys
from desktop.theme.look import Look
from desktop.tr import number, tr
from desktop.widgets.labels import Elided

MOST = 200_000
"""Places that are marked at most."""


SLICE = 20_000
"""Code points that are looked through before the window has its turn."""

OVER = 200
"""White space between words that may reach beyond a slice."""


def slices(text: str, words: str) -> Iterator[list[tuple[int, int]]]:
    """Give every place of some words, slice by slice of the text: case counts with a capital.

    Blanks in what was typed match any white space, so that a phrase is found across lines.
    """
    parts = words.split()
    if not parts:
        return
    flags = 0 if words != words.lower() else re.IGNORECASE
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts), flags)
    total, reached = 0, 0
    for low in range(0, len(text), SLICE):
        high = low + SLICE
        found: list[tuple[int, int]] = []
        for match in pattern.finditer(text, max(low, reached), high + len(words) + OVER):
            if match.start() >= high:
                break
            if total == MOST:
                yield found
                return
            found.append(match.span())
            total, reached = total + 1, match.end()
        yield found


class Places(Sequence[tuple[int, int]]):
    """Spans in order, kept as numbers: as objects of Python, many of them would hold the window."""

    def __init__(self) -> None:
        self._starts, self._ends = array("q"), array("q")

    def add(self, spans: Iterable[tuple[int, int]]) -> None:
        """Put spans behind those that are there."""
        for start, end in spans:
            self._starts.append(start)
            self._ends.append(end)

    def __len__(self) -> int:
        """Give how many there are."""
        return len(self._starts)

    @overload
    def __getitem__(self, at: int) -> tuple[int, int]: ...
    @overload
    def __getitem__(self, at: slice) -> list[tuple[int, int]]: ...
    def __getitem__(self, at: int | slice) -> tuple[int, int] | list[tuple[int, int]]:
        """Give one, or some of them."""
        if isinstance(at, slice):
            return list(zip(self._starts[at], self._ends[at], strict=True))
        return self._starts[at], self._ends[at]


class FindBar(QWidget):
    """The bar under the head. `asked` gives the words, `stepped` 1 or -1."""

    asked = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("listHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        px = look.px
        row.setContentsMargins(px(4.5), px(1.5), px(3.5), px(1.5))
        row.setSpacing(px(1.5))
        self.box = QLineEdit()
        self.box.setAccessibleName(tr("Find in the text"))
        self.box.setPlaceholderText(tr("Find in the text"))
        self.box.setMaximumWidth(px(90))
        self.box.installEventFilter(TypingKeys(self.box))
        self.box.textChanged.connect(self.asked)
        self.count = Elided("", "quiet")
        row.addWidget(self.box, 1)
        self.count.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(self.count)
        self._buttons: list[tuple[QToolButton, str]] = []
        for icon, text, step in (
            ("chevron-up", tr("The one before (Shift+Enter)"), -1),
            ("chevron-down", tr("The next (Enter)"), 1),
        ):
            button = self._button(icon, text)
            button.clicked.connect(lambda _=False, step=step: self.stepped.emit(step))
            row.addWidget(button)
        row.addStretch(1)
        close = self._button("x", tr("Close (Esc)"))
        close.clicked.connect(self.left)
        row.addWidget(close)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def begin(self, words: str) -> None:
        """Ask for words; those selected are there already."""
        self.show()
        if words:
            self.box.setText(words)
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def tell(self, at: int, total: int) -> None:
        """Tell which of how many places is shown; `at` counts from 0, -1 for none."""
        text = ""
        if self.box.text().strip():
            text = tr("{at} of {total}", at=number(at + 1), total=number(total))
            text = text if total else tr("Nothing found")
        self.count.say(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Step by Enter, leave by Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, icon: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flat")
        button.setAccessibleName(text)
        button.setToolTip(text)
        self._buttons.append((button, icon))
        return button

    def _dress(self) -> None:
        for button, icon in self._buttons:
            button.setIcon(self._look.icon(icon))
            button.setIconSize(QSize(self._look.px(4), self._look.px(4)))
