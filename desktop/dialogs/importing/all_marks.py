"""The tick that takes the highlights and comments of all files of an import."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.models.proposed import Proposed, marks_words
from desktop.tr import tr


class AllMarks(QCheckBox):
    """One tick for all files; shown where two or more of them hold something to take."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._files: list[Proposed] = []
        self.hide()

    def show_files(self, files: list[Proposed]) -> None:
        """Tell how many there are in the files that are wanted, and whether they are taken."""
        self._files = [one for one in files if one.wanted and one.marks]
        found = sum(one.marks for one in self._files)
        self.setText(tr("Take {what} of all files as annotations", what=marks_words(found)))
        taken = sum(one.take_marks for one in self._files)
        some = Qt.CheckState.PartiallyChecked if taken else Qt.CheckState.Unchecked
        whole = taken == len(self._files) > 0
        self.setCheckState(Qt.CheckState.Checked if whole else some)
        self.setVisible(len(self._files) > 1)

    def turn(self) -> None:
        """Take those of all files, or of none where all were taken."""
        wanted = not all(one.take_marks for one in self._files)
        for one in self._files:
            one.take_marks = wanted
