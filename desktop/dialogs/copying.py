"""Asks where a copy of the library shall go, and what it shall leave out."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from db.library import SUFFIX
from desktop.dialogs import choosing
from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.widgets.labels import label

PARTS: Final[tuple[tuple[str, Text, Text], ...]] = (
    ("history", "Leave out the history", "Who changed what, and what lies in the trash."),
    ("originals", "Leave out the original files", "Their names stay, and the texts read in them."),
    ("texts", "Leave out the texts", "Annotations keep their quotations and wait for the text; "
     "original files go too."),
)  # fmt: skip
"""Part, what leaving it out is called, what that means."""


class CopyDialog(QDialog):
    """The options of a copy. `agreed` gives the file and the parts that are left out."""

    agreed = Signal(object, object)

    def __init__(self, path: Path, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._path = path
        self.setWindowTitle(tr("Save a copy"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(look.px(110))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(4), look.px(4), look.px(4), look.px(4))
        column.setSpacing(look.px(1.5))
        column.addWidget(label(tr("The copy is checked once it is written."), "quiet", wrap=True))
        self._boxes: dict[str, QCheckBox] = {}
        for part, words, means in PARTS:
            box = QCheckBox(tr(words))
            box.setAccessibleDescription(tr(means))
            self._boxes[part] = box
            column.addWidget(box)
            told = label(tr(means), "small", wrap=True)
            told.setContentsMargins(look.px(5), 0, 0, look.px(1))
            column.addWidget(told)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(tr("Save a copy…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setObjectName("primary")
        buttons.accepted.connect(self._on_save)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _on_save(self) -> None:
        suggested = self._path.with_name(f"{self._path.stem} ({tr('copy')}){SUFFIX}")
        target = choosing.place_to_save(self, tr("Save a copy"), str(suggested))
        if target is not None:
            without = frozenset(part for part, box in self._boxes.items() if box.isChecked())
            self.agreed.emit(target, without)
            self.accept()
