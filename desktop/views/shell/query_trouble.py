"""What is wrong with a query: a sentence under the part it lies in, and what could be meant."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.messages import sentence
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import chip_button
from desktop.widgets.labels import label

if TYPE_CHECKING:
    from db.errors import QueryError


class QueryTrouble(QWidget):
    """The line under the box. `mended` gives the query with a suggestion taken."""

    mended = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setSpacing(look.px(2))
        self._text = label("", "error", wrap=True)
        self._row.addWidget(self._text, 1)
        self._ways: list[QPushButton] = []
        self.hide()

    def show_error(self, error: "QueryError | None", box: QLineEdit) -> None:
        """Show an error of the query in the box and mark its part; None hides it."""
        for way in self._ways:
            way.hide()
            way.deleteLater()
        self._ways = []
        self.setVisible(error is not None)
        if error is None:
            return
        query = box.text()
        start = len(query[: error.start].encode("utf-16-le")) // 2
        length = len(query[error.start : error.end].encode("utf-16-le")) // 2
        self._text.setText(sentence(error))
        self._text.setAccessibleName(self._text.text())
        near = error.details.get("near")
        for word in near if isinstance(near, list | tuple) else ():  # pyright: ignore[reportUnknownVariableType]
            self._offer(str(word), query[: error.start] + str(word) + query[error.end :])  # pyright: ignore[reportUnknownArgumentType]
        box.setFocus()
        box.setCursorPosition(start)
        self._stand_under(box)
        box.setSelection(start, max(length, 1))

    def _offer(self, word: str, query: str) -> None:
        way = chip_button(word)
        way.setAccessibleName(tr("Take {word} instead", word=word))
        way.setToolTip(query)
        way.clicked.connect(lambda: self.mended.emit(query))
        self._row.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        self._ways.append(way)

    def _stand_under(self, box: QLineEdit) -> None:
        """Begin under the wrong part, as far to the right as the sentence has room."""
        at = box.cursorRect().left()
        most = max(box.width() - self._look.px(90), 0)
        self._row.setContentsMargins(min(at, most), 0, 0, self._look.px(0.5))
