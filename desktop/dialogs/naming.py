"""Asks for a name: of what is kept, or of who annotates."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.dialogs.frame import Frame
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label
from desktop.widgets.lines import Line


class Naming(Frame):
    """A line for a name, with one to begin with that the first letter typed replaces.

    `named` gives the name; one that is empty cannot be given.
    """

    named = Signal(str)

    def __init__(
        self, look: Look, parent: QWidget, title: str, begun: str = "", told: str = ""
    ) -> None:
        super().__init__(look, parent, title, tr("Save"))
        self.line = Line()
        self.line.setAccessibleName(tr("Name"))
        self.line.setText(begun)
        self.line.selectAll()
        self.line.textChanged.connect(self._on_typed)
        self.column.addWidget(self.line)
        if told:
            self.column.addWidget(label(told, "small", wrap=True))
        self.column.addStretch(1)
        self.resize(look.px(110), look.px(48))
        self._on_typed(begun)
        self.line.setFocus()

    def accept(self) -> None:
        """Give the name."""
        self.named.emit(self.line.text().strip())
        super().accept()

    def _on_typed(self, text: str) -> None:
        self.agree.setEnabled(bool(text.strip()))
