"""The table behind the picture of a view."""

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.theme.look import Look


class FiguresTable(QTableView):
    """Whole rows are chosen; columns can be made wider."""

    def __init__(self, look: Look, model: QAbstractItemModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setObjectName("rows")
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(8))
        head = self.horizontalHeader()
        head.setMaximumSectionSize(look.px(90))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
