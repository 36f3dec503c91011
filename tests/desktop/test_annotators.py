"""The annotator in the status bar: switching, a new one, and what is signed then."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu

from db.library import Library
from db.store import write
from desktop import annotators
from desktop.main_window import MainWindow


def _quiet(window: MainWindow) -> None:
    window.session.wait()
    QApplication.processEvents()


def _add(window: MainWindow, name: str) -> None:
    def work(library: Library) -> int:
        with library.edit("record.add") as edit:
            return write.add(edit, "annotator", {"name": name})

    window.session.write(work)
    _quiet(window)


def test_a_click_on_the_annotator_offers_the_others_and_switches(window: MainWindow) -> None:
    _add(window, "Second & reader")
    window.status_bar.annotator.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = {action.text(): action for action in menu.actions()}
    assert [name for name, action in texts.items() if action.isChecked()] == ["You"]
    texts["Second && reader"].trigger()
    menu.close()
    _quiet(window)
    assert window.status_bar.annotator.accessibleName() == "Annotating as: Second & reader"
    assert [a.text() for a in annotators.menu(window).actions() if a.isChecked()] == [
        "Second && reader"
    ]


def test_a_new_annotator_annotates_at_once(window: MainWindow) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue("  Third reader ")
        dialog.accept()

    QTimer.singleShot(100, answer)
    window.actions_by_id["library.new_annotator"].trigger()
    _quiet(window)
    assert window.status_bar.annotator.accessibleName() == "Annotating as: Third reader"
