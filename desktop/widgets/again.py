"""Brings a view back as it was left: what was chosen in it, and the part of it that was seen."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.widgets.view_frame import ViewFrame


class Again(QObject):
    """What one view is to show as soon as it has something to show.

    That is what was kept of it, else the record that it was opened around (option `at`, an id).
    """

    def __init__(self, view: "ViewFrame") -> None:
        super().__init__(view)
        self._view = view
        self._state: Mapping[str, Any] = {}
        option = view.place.option("at")
        self._at = int(option) if option.isdigit() else 0
        self._rows: frozenset[int] = frozenset()

    def keep(self) -> dict[str, Any]:
        """Give the state of a view as plain values."""
        chart = self._view.chart
        kept = chart.keep() if chart is not None else {}
        return kept | {"rows": sorted(self._chosen_rows())}

    def bring_back(self, state: Mapping[str, Any]) -> None:
        """Take what was kept."""
        self._state, self._at = state, 0
        self._rows = frozenset(state.get("rows", ()))
        self.later()

    def keep_rows(self) -> None:
        """Remember the chosen rows of the table while it is filled anew."""
        self._rows = self._chosen_rows() or self._rows

    def later(self) -> None:
        """Show it when the view has its size and its marks."""
        QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        view, chart = self._view, self._view.chart
        if view.stack.currentWidget() is view.table_view:
            self._choose_rows()
        wanted = self._state or self._at  # asked first: of many, marks take long to make
        if chart is None or not wanted or not chart.marks():
            return
        if self._state:
            chart.bring_back(self._state)
        elif self._at:
            keys = chart.seek(self._at)
            chart.choose(keys)
            view.tell_trouble("" if keys else tr(view.absent))
        self._state, self._at = {}, 0

    def _chosen_rows(self) -> frozenset[int]:
        """Give the records of the chosen rows of the table."""
        view = self._view
        chosen = view.table_view.selectionModel().selectedRows()
        return frozenset(id_ for index in chosen for id_ in view.figures.ids(index.row()))

    def _choose_rows(self) -> None:
        view, wanted, self._rows = self._view, self._rows, frozenset[int]()
        model, figures = view.table_view.selectionModel(), view.figures
        rows = range(figures.rowCount()) if wanted else ()
        found = [row for row in rows if self._is_in(figures.ids(row), wanted)]
        for row in found:
            at = figures.index(row, 0)
            if row == found[0]:
                view.table_view.setCurrentIndex(at)
            model.select(at, model.SelectionFlag.Select | model.SelectionFlag.Rows)

    @staticmethod
    def _is_in(ids: Sequence[int], wanted: frozenset[int]) -> bool:
        return bool(ids) and wanted.issuperset(ids)
