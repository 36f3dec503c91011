"""Every screen and dialog: named for the ear, walked by Tab, visible in focus."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import screens
from desktop.main_window import MainWindow
from tests.desktop.conftest import OpenWindow


def names(window: MainWindow) -> list[str]:
    """Name the screens that need no text: the shipped library comes without its sources' texts."""
    of_texts = {*screens.reader_screens(window), *screens.passage_screens(window)}
    return [name for name in screens.every(window) if name not in of_texts]


def shown(window: MainWindow, name: str) -> QWidget:
    found = screens.every(window)[name]() or window
    window.session.wait()
    QApplication.processEvents()
    return found


def close(window: MainWindow, found: QWidget) -> None:
    window.settings.put("guide.shown", False)
    if found is not window:
        found.close()
    window.session.wait()


def controls(top: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QLabel)
    return [
        one
        for one in top.findChildren(QWidget)
        if one.isVisible()
        and one.focusProxy() is None
        and (isinstance(one, kinds) or one.focusPolicy() != Qt.FocusPolicy.NoFocus)
    ]


def is_named(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and not widget.text():
        return True
    if widget.objectName().startswith("qt_") or type(widget).__name__ in {"QScrollBar", "QTabBar"}:
        return True
    told = QAccessible.queryAccessibleInterface(widget)
    return bool(told.text(QAccessible.Text.Name)) and told.role() != QAccessible.Role.NoRole


def test_every_control_has_a_name_and_a_role(window: MainWindow) -> None:
    nameless: list[str] = []
    for name in names(window):
        found = shown(window, name)
        nameless += [
            f"{name}: {type(one).__name__} {one.objectName()}"
            for one in controls(found)
            if not is_named(one)
        ]
        close(window, found)
    assert nameless == []


def test_tab_reaches_every_control_and_comes_round(qtbot: QtBot, window: MainWindow) -> None:
    missed: list[str] = []
    # Under the search box Tab takes a suggestion.
    for name in [one for one in names(window) if one != "search-typing"]:
        found = shown(window, name)
        found.activateWindow()
        reachable = {one for one in found.findChildren(QWidget) if is_reachable(one)}
        reached: set[QWidget] = set()
        for _ in range(2 * len(reachable) + 20):
            qtbot.keyClick(found.focusWidget() or found, Qt.Key.Key_Tab)
            focused = found.focusWidget()
            if focused is not None:
                reached.add(focused)
        missed += [
            f"{name}: {type(one).__name__} {one.accessibleName()}" for one in reachable - reached
        ]
        close(window, found)
    assert missed == []


def is_reachable(one: QWidget) -> bool:
    return bool(
        one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and not one.objectName().startswith("qt_")
        # Of a group of choices Tab reaches the one that is chosen; arrows go on.
        and not (isinstance(one, QRadioButton) and not one.isChecked())
    )


def test_the_inspector_is_reached_at_200_per_cent(open_window: OpenWindow, library: Path) -> None:
    window = open_window(library, text=2.0)
    assert not window.side.isVisible()
    window.call("toggle_inspector")
    QApplication.processEvents()
    assert window.side.isVisible()
    assert window.side.width() >= window.look.px(48)
    assert window.tabs.width() >= window.look.px(60)
