"""A researcher asks how Belarus stands between its partners, and takes the answer along."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from desktop import chronicling, places, shipped
from desktop.main_window import MainWindow
from desktop.settings import Settings
from desktop.theme.look import Look
from desktop.views.balance.balance_view import BalanceView
from desktop.views.corroboration.corroboration_view import CorroborationView


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "library.vademecum"
    shipped.make(path, empty=False)
    look = Look()
    look.choose("light", 1.0)
    made = MainWindow(path, look, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.session.wait()
    yield made
    made.close()


def _named(within: QWidget, name: str) -> QPushButton:
    found = [one for one in within.findChildren(QPushButton) if one.accessibleName() == name]
    assert found, name
    return found[-1]


def _quiet(window: MainWindow) -> None:
    window.session.wait()
    QApplication.processEvents()
    window.session.wait()


def test_from_the_question_to_the_passage_and_the_paper(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    tree = window.navigator.findChild(QTreeView) or window.navigator
    model = tree.model()
    views = next(
        model.index(row, 0) for row in range(model.rowCount())
        if model.data(model.index(row, 0)) == "Views"
    )  # fmt: skip
    line = next(
        model.index(row, 0, views) for row in range(model.rowCount(views))
        if model.data(model.index(row, 0, views)) == "Balance"
    )  # fmt: skip
    tree.setCurrentIndex(line)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    _quiet(window)
    view = window.tabs.view
    assert isinstance(view, BalanceView)
    names = [row.name for row in view.found.rows]
    assert {"Russia", "China"} <= set(names)

    _named(view, "planned and alleged: left out").click()
    _quiet(window)
    assert window.place.option("planned") == "yes"

    view.picture.setFocus()
    for _ in range(40):
        qtbot.keyClick(view.picture, Qt.Key.Key_Down)
        marks = view.picture.chosen_marks
        if marks and "/" in marks[-1].key:
            break
    _quiet(window)
    chosen = window.chosen[0]
    told = [one.text() for one in view.pane.findChildren(QLabel)]
    assert any(view.picture.chosen_marks[-1].text in text for text in told)
    qtbot.keyClick(view.picture, Qt.Key.Key_Return)
    _quiet(window)
    assert window.place == places.record(chosen)
    window.call("back")
    _quiet(window)
    assert window.place.view == "balance"

    window.commands["corroboration.here"].trigger()
    _quiet(window)
    table = window.tabs.view
    assert isinstance(table, CorroborationView)
    assert any(row.id == chosen for row in table.matrix.rows)
    table.set_query("actor:China date:2021")
    _quiet(window)
    target = tmp_path / "china.docx"
    chronicling.save_to(window, target)
    _quiet(window)
    assert target.read_bytes().startswith(b"PK")
