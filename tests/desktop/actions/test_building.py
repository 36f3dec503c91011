"""The menus hold what is possible now: the window's commands, and those of the view in front."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from desktop import places
from desktop.main_window import MainWindow
from tests.desktop.reader.conftest import Reading
from tests.desktop.reader.conftest import open_reader as open_reader  # noqa: PLC0414  (the fixture)
from tests.desktop.reader.conftest import reading as reading  # noqa: PLC0414  (the fixture)
from tests.desktop.reader.conftest import (
    text_library as text_library,  # noqa: PLC0414  (the fixture)
)


def menu_of(window: MainWindow, name: str) -> QMenu:
    """Open the menu of all menus and give one of them."""
    button = next(one for one in window.findChildren(QToolButton) if one.accessibleName() == "Menu")
    whole = button.menu()
    assert whole is not None
    whole.aboutToShow.emit()
    found = next(action.menu() for action in whole.actions() if action.text() == name)
    assert isinstance(found, QMenu)
    return found


def lines(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions()}


def test_the_menu_of_the_text_holds_its_commands_where_a_text_is_read(reading: Reading) -> None:
    window = reading.window
    shown = lines(menu_of(window, "Text"))
    assert shown["Replace the text…"].isEnabled()
    assert "Take over the marks of the file" in shown
    assert not any(text.startswith("Tag number") for text in shown)
    outline = reading.view.outline
    assert not outline.isVisible()
    shown["Outline"].trigger()
    assert outline.isVisible()
    window.go(places.listed("event"))
    reading.quiet()
    text = menu_of(window, "Text")
    assert lines(text) == {}
    assert not text.isEnabled()
    assert "Next pane" in lines(menu_of(window, "View"))
