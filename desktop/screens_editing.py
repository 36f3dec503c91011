"""The pictures of editing: pages in editing, new ones, the dialogs over the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from db.store.outline import outline
from desktop import places
from desktop.dialogs.frame import Frame
from desktop.main_window import MainWindow
from desktop.views.lists.list_view import ListView

Screen = Callable[[], QWidget | None]


def screens(window: MainWindow) -> dict[str, Screen]:
    """Give the name of each picture and how to get there; an empty library has fewer."""

    def editing(kind: str, field: str = "") -> Screen:
        def go() -> None:
            _list(window, kind)
            window.open_record(window.chosen[0])
            _settle(window)
            window.editing.page.edit(field)
            _settle(window)

        return go

    def inspector() -> None:
        _list(window, "event")
        window.editing.edit()
        _settle(window)

    def history() -> None:
        _list(window, "event")
        window.editing.history()

    def over(kind: str, count: int, run: Callable[[], None]) -> Screen:
        def go() -> QWidget:
            view = _list(window, kind)
            window.editing.show_inspector()
            for row in range(count):
                view.table.choose(row, more=row > 0)
            _settle(window)
            run()
            _settle(window)
            return window.findChildren(Frame)[-1]

        return go

    edit, counts = window.editing, outline(window.session.reader).counts
    kinds = [kind for kind in ("event", "actor", "source") if counts.get(kind)]
    found: dict[str, Screen] = {
        **({"editing": inspector} if counts.get("event") else {}),
        **{f"editing-{kind}": editing(kind) for kind in kinds},
        "new-event": lambda: window.go(places.draft("event")),
        "duplicates": lambda: window.go(places.view("duplicates")),
    }
    many: dict[str, Screen] = {
        "history": history,
        "dialog-many": over("event", 3, lambda: edit.change_many("field")),
        "dialog-merge": over("actor", 2, edit.merge),
        "dialog-delete": over("event", 1, lambda: edit.delete(window.chosen)),
    }
    return found | many if {"event", "actor"} <= set(kinds) else found


def _list(window: MainWindow, kind: str) -> ListView:
    window.go(places.listed(kind))
    _settle(window)
    view = window.tabs.view
    if not isinstance(view, ListView):
        raise TypeError(kind)
    return view


def _settle(window: MainWindow) -> None:
    for _ in range(3):
        window.session.wait()
        QApplication.processEvents()
