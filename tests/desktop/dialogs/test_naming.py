"""A search is kept under a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.outline import outline
from desktop import places
from desktop.dialogs.naming import Naming
from desktop.main_window import MainWindow
from tests.desktop.hands import settle


def asked(window: MainWindow) -> Naming:
    return next(one for one in window.findChildren(Naming) if one.isVisible())


def kept(window: MainWindow) -> dict[str, str]:
    return {one.name: one.query for one in outline(window.session.reader).searches}


def test_a_search_is_kept_under_its_words_or_under_what_is_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go(places.search("loan domain:economy"))
    settle(window)
    window.call("save_search")
    QApplication.processEvents()
    qtbot.keyClick(asked(window).line, Qt.Key.Key_Return)
    settle(window)
    assert kept(window)["loan domain:economy"] == "loan domain:economy"
    window.call("save_search")
    QApplication.processEvents()
    qtbot.keyClicks(asked(window).line, "Money")  # what was there is chosen, and goes
    qtbot.keyClick(asked(window).line, Qt.Key.Key_Return)
    settle(window)
    assert kept(window)["Money"] == "loan domain:economy"


def test_a_search_is_not_kept_without_a_name_or_where_one_leaves(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = kept(window)
    window.go(places.search("loan"))
    settle(window)
    window.call("save_search")
    QApplication.processEvents()
    dialog = asked(window)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Backspace)
    assert not dialog.agree.isEnabled()
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(window)
    assert kept(window) == before
