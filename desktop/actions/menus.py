"""The menus of the right mouse button and of the menu key: what can be done with what is there."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.places import Place
from desktop.views.page.record_view import RecordView
from desktop.views.search.search_view import SearchView
from desktop.widgets.tab_view import TabView

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

Groups = tuple[tuple[str, ...], ...]

RECORDS: Final[Groups] = (
    ("record.open", "record.open_apart", "source.read"),
    ("record.edit", "record.change_many", "record.tag", "record.collect", "record.merge"),
    ("record.uses", "record.history"),
    ("record.copy", "record.copy_csv", "record.copy_citation", "record.copy_link"),
    ("collection.move_up", "collection.move_down", "collection.take_out"),
    ("record.restore", "record.delete", "record.purge"),
)
"""Commands on records by groups; those that are possible are shown."""
TABS: Final[Groups] = (("tab.new", "tab.reopen"), ("tab.left", "tab.right"), ("tab.close",))


class Menus(QObject):
    """Opens the menus of one window: on lists, hits, pages, the inspector, tabs."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        bar = window.tabs.bar
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bar.customContextMenuRequested.connect(self._on_tab)
        window.tabs.made.connect(self._on_made)
        self._hear(window.inspector)

    def on_records(self, where: QPoint) -> None:
        """Open the menu of the chosen records at a place of the screen."""
        self._open(RECORDS, where)

    def _on_made(self, view: QWidget, place: Place) -> None:
        del place
        if isinstance(view, SearchView):
            self._hear(view.table)
        elif isinstance(view, RecordView):
            self._hear(view)
        elif isinstance(view, TabView) and view.menu_groups:
            view.menu_asked.connect(partial(self._open, view.menu_groups))

    def _hear(self, widget: QWidget) -> None:
        if widget.contextMenuPolicy() != Qt.ContextMenuPolicy.CustomContextMenu:
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(partial(self._on_widget, widget))

    def _on_widget(self, widget: QWidget, at: QPoint) -> None:
        self.on_records(widget.mapToGlobal(at))

    def _on_tab(self, at: QPoint) -> None:
        bar = self._window.tabs.bar
        tab = bar.tabAt(at)
        if tab >= 0:
            bar.setCurrentIndex(tab)
        self._open(TABS, bar.mapToGlobal(at))

    def _open(self, groups: Groups, where: QPoint) -> None:
        self._window.refresh_actions()
        menu, commands = QMenu(self._window), self._window.commands
        for group in groups:
            for id_ in group:
                action = commands[id_]
                if action.isEnabled():
                    menu.addAction(action)
            menu.addSeparator()
        if not menu.isEmpty():
            menu.popup(where)
        menu.aboutToHide.connect(menu.deleteLater)
