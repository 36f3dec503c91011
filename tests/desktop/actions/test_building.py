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
    assert not shown["Outline"].isEnabled()  # the text has no headings
    assert reading.view.selection is None
    shown["Select all"].trigger()
    assert reading.view.selection is not None
    window.go(places.listed("event"))
    reading.quiet()
    text = menu_of(window, "Text")
    assert lines(text) == {}
    assert not text.isEnabled()
    assert "Next pane" in lines(menu_of(window, "View"))


def groups(menu: QMenu) -> list[list[str]]:
    """Give the ids of a menu, by the lines that are drawn between them."""
    found: list[list[str]] = [[]]
    for action in menu.actions():
        if action.isSeparator():
            found.append([])
        else:
            found[-1].append(action.objectName())
    return found


def test_the_menu_of_the_library_begins_with_new_and_ends_with_quit(window: MainWindow) -> None:
    found = groups(menu_of(window, "Library"))
    assert found[0][:2] == ["library.new", "library.open"]
    assert found[-1][-1] == "library.quit"
    assert all(found)
    saving = next(group for group in found if "library.chronology" in group)
    window.go(places.view("timeline"))
    window.session.wait()
    found = groups(menu_of(window, "Library"))
    assert found[-1][-1] == "library.quit"
    assert {*saving, "view.print", "view.csv"} <= set(next(g for g in found if "view.csv" in g))
