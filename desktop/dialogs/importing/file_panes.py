"""The files of an import above what is proposed for one of them and its text."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QSplitter, QTableView, QWidget

from desktop.models.drafts import Drafts
from desktop.theme.look import Look
from desktop.tr import tr

MOST_ABOVE: Final = 0.3
"""How much of the height the files have at most."""


class FileTable(QTableView):
    """The files that were read, with what became of each."""

    def __init__(self, look: Look, drafts: Drafts) -> None:
        super().__init__()
        self._look = look
        self.setModel(drafts)
        self.setAccessibleName(tr("Files"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(8))
        head = self.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setAccessibleName(tr("Columns"))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(look.px(18))
        # Once for many that change at a time: what all states need is measured.
        self._sharing = QTimer(self, interval=0, singleShot=True)
        self._sharing.timeout.connect(self._share)
        for signal in (drafts.modelReset, drafts.dataChanged):
            signal.connect(self._sharing.start)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the states what they need, the names the rest, and never less than half."""
        half = self.viewport().width() // 2
        self.setColumnWidth(1, min(self.sizeHintForColumn(1) + self._look.px(3), half))


class FilePanes(QSplitter):
    """Files above, with room for long names; proposal and text side by side below them."""

    def __init__(self, look: Look, files: FileTable, proposal: QWidget, text: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look
        below = QSplitter(Qt.Orientation.Horizontal)
        below.addWidget(proposal)
        below.addWidget(text)
        below.setSizes([look.px(98), look.px(108)])
        self.addWidget(files)
        self.addWidget(below)
        self.setStretchFactor(1, 1)
        for splitter in (self, below):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)

    def make_room(self, files: int) -> None:
        """Give the files the height that so many of them take, but never most of it."""
        wanted = self._look.px(8) * (files + 1) + self._look.px(2)
        above = min(wanted, round(self.height() * MOST_ABOVE))
        self.setSizes([above, self.height() - above])
