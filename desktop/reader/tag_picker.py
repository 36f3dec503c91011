"""Chooses a tag by a few letters; what is not there yet is created by Enter."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop.reader.typing_keys import TypingKeys
from desktop.theme.look import Look
from desktop.tr import tr

MOST = 8
"""Tags that are listed at once."""


def folded(text: str) -> str:
    """Give a text without case and accents, to compare by."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(one for one in parts if not unicodedata.combining(one)).casefold()


def matching(paths: Sequence[tuple[int, str, str]], typed: str) -> list[tuple[int, str, str]]:
    """Give the tags (id, name, path) that fit what was typed, the likeliest first.

    First the one of that very name, then names that begin so, then words that do, then any part.
    """
    wanted = folded(typed.strip())
    if not wanted:
        return list(paths[:MOST])
    ranked: list[tuple[int, int]] = []
    for at, (_, name, path) in enumerate(paths):
        own = folded(name)
        words = own.replace("-", " ").split()
        if own == wanted:
            ranked.append((0, at))
        elif own.startswith(wanted):
            ranked.append((1, at))
        elif any(word.startswith(wanted) for word in words):
            ranked.append((2, at))
        elif wanted in folded(path):
            ranked.append((3, at))
    return [paths[at] for _, at in sorted(ranked)[:MOST]]


class TagPicker(QFrame):
    """A box with the tags that fit; `picked` gives an id or 0, the name typed, "only this one"."""

    picked = Signal(int, str, bool)
    left = Signal()
    grew = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._paths: Sequence[tuple[int, str, str]] = ()
        self._shown: list[tuple[int, str, str]] = []
        self.setObjectName("tagPicker")
        self.box = QLineEdit()
        self.box.setAccessibleName(tr("Tag"))
        self.box.setPlaceholderText(tr("Letters of a tag, or a new one"))
        self.box.installEventFilter(self)
        self.box.installEventFilter(TypingKeys(self.box))
        self.list = QListView()
        self.list.setAccessibleName(tr("Tags that fit"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = QStringListModel(self)
        self.list.setModel(self._model)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        px = look.px
        column.setContentsMargins(px(2), px(2), px(2), px(2))
        column.setSpacing(px(1))
        column.addWidget(self.box)
        column.addWidget(self.list)
        self.box.textChanged.connect(self._on_text)
        self.hide()

    def begin(self, paths: Sequence[tuple[int, str, str]]) -> None:
        """Ask for a tag among these: id, name, path with what it stands below."""
        self._paths = paths
        self.box.clear()
        self._on_text("")
        self.show()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def wanted_height(self) -> int:
        """Give the height that the box and what fits need."""
        rows = range(self._model.rowCount())
        high = sum(self.list.sizeHintForRow(row) for row in rows)
        return self.box.sizeHint().height() + self._look.px(6) + high

    def eventFilter(self, watched: object, event: object) -> bool:  # noqa: N802
        """Take arrows, Enter and Escape of the box."""
        if not isinstance(event, QKeyEvent) or event.type() != QKeyEvent.Type.KeyPress:
            return False
        return watched is self.box and self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = 1 if key == Qt.Key.Key_Down else -1
            row = self.list.currentIndex().row() + step
            self.list.setCurrentIndex(
                self._model.index(max(0, min(self._model.rowCount() - 1, row)))
            )
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick(only=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            return False
        return True

    def _on_clicked(self) -> None:
        self._pick(only=False)

    def _on_text(self, text: str) -> None:
        name = " ".join(text.split())
        self._shown = matching(self._paths, name)
        lines = [path for _, _, path in self._shown]
        if name and not any(folded(one) == folded(name) for _, one, _ in self._shown):
            lines.append(tr("New tag “{name}”", name=name))
        self._model.setStringList(lines)
        self.list.setCurrentIndex(self._model.index(0))
        self.grew.emit()

    def _pick(self, *, only: bool) -> None:
        row = self.list.currentIndex().row()
        name = " ".join(self.box.text().split())
        if row < 0:
            return
        self.hide()
        self.left.emit()
        if row < len(self._shown):
            self.picked.emit(self._shown[row][0], self._shown[row][1], only)
        elif name:
            self.picked.emit(0, name, only)
