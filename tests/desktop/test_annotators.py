"""The annotator in the status bar: switching, a new one, and what is signed then."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMenu

from db.library import Library
from db.store import annotators as people
from db.store import read, write
from desktop import annotators
from desktop.actions.building import words_of
from desktop.dialogs.naming import Naming
from desktop.main_window import MainWindow
from desktop.models import merging

OpenWindow = Callable[..., MainWindow]


def _quiet(window: MainWindow) -> None:
    window.session.wait()
    QApplication.processEvents()


def _add(window: MainWindow, name: str) -> None:
    window.session.write(partial(annotators.begin, name=name))
    _quiet(window)


def _person(window: MainWindow, name: str) -> people.Annotator:
    return people.named(window.session.reader, name)


def _sign_as(window: MainWindow, name: str) -> None:
    window.session.sign_as(_person(window, name).uid)
    _quiet(window)


def _answer(window: MainWindow, name: str, instead: str = "") -> None:
    (asked,) = (one for one in window.findChildren(Naming) if one.isVisible())
    assert asked.line.text() == instead
    asked.line.setText(name)
    asked.agree.click()


def _shown(window: MainWindow) -> str:
    return window.status_bar.annotator.accessibleName()


def _note(window: MainWindow, text: str) -> int:
    """Write a note on the first source, as the window's annotator; give its id."""
    made: list[int] = []

    def work(library: Library) -> int:
        (source,) = library.reader.execute("SELECT id FROM source LIMIT 1").fetchone()
        with library.edit("record.add") as edit:
            return write.add(edit, "annotation", {"target": source, "note": text})

    window.session.write(work, made.append)
    _quiet(window)
    return made[0]


def _signer_of(window: MainWindow, note: int) -> str:
    signer = read.get(window.session.reader, note).values["annotator"]
    assert isinstance(signer, int)
    return read.get(window.session.reader, signer).title


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
    window.actions_by_id["library.new_annotator"].trigger()
    _answer(window, "  Third reader ")
    _quiet(window)
    assert window.status_bar.annotator.accessibleName() == "Annotating as: Third reader"


def test_the_annotator_takes_another_name_everywhere(window: MainWindow) -> None:
    note = _note(window, "before")
    window.actions_by_id["library.rename_annotator"].trigger()
    _answer(window, "Reader of 2026", instead="You")
    _quiet(window)
    assert _shown(window) == "Annotating as: Reader of 2026"
    assert _signer_of(window, note) == "Reader of 2026"
    window.session.undo()
    _quiet(window)
    assert _shown(window) == "Annotating as: You"


def test_each_window_signs_as_the_one_chosen_there(
    window: MainWindow, open_window: OpenWindow
) -> None:
    _add(window, "Second reader")
    other = open_window(window.session.path)
    _sign_as(other, "Second reader")
    _quiet(window)
    assert (_shown(window), _shown(other)) == ("Annotating as: You", "Annotating as: Second reader")
    assert _signer_of(window, _note(other, "theirs")) == "Second reader"
    assert _signer_of(window, _note(window, "mine")) == "You"


def test_a_choice_is_kept_for_the_library_wherever_it_is_moved(
    window: MainWindow, open_window: OpenWindow, tmp_path: Path
) -> None:
    _add(window, "Second reader")
    _sign_as(window, "Second reader")
    window.close()
    (tmp_path / "elsewhere").mkdir()
    moved = Path(shutil.move(window.session.path, tmp_path / "elsewhere" / "renamed.vademecum"))
    again = open_window(moved)
    assert _shown(again) == "Annotating as: Second reader"
    assert _signer_of(again, _note(again, "later")) == "Second reader"


def test_choosing_is_no_edit_and_undoing_a_new_annotator_falls_back(window: MainWindow) -> None:
    _add(window, "Second reader")
    _sign_as(window, "Second reader")
    undo, _ = window.session.steps()
    assert undo is not None
    assert undo.label == "record.add"
    window.session.undo()
    _quiet(window)
    assert _shown(window) == "Annotating as: You"
    window.session.redo()
    _quiet(window)
    assert _shown(window) == "Annotating as: Second reader"


def test_whoever_signs_as_one_that_is_merged_signs_as_the_one_that_stays(
    window: MainWindow,
) -> None:
    _add(window, "Second reader")
    _add(window, "2nd reader")
    _sign_as(window, "2nd reader")
    keep, other = (_person(window, name).id for name in ("Second reader", "2nd reader"))
    window.session.write(partial(merging.run, keep_id=keep, other_id=other, choose={}))
    _quiet(window)
    assert _shown(window) == "Annotating as: Second reader"


def test_where_the_own_annotator_is_gone_for_good_the_chosen_one_takes_its_place(
    window: MainWindow,
) -> None:
    _add(window, "Second reader")
    window.session.trash([_person(window, "You").id])
    window.session.write(lambda library: library.purge())
    _quiet(window)
    assert _shown(window) == "Choose an annotator"
    _sign_as(window, "Second reader")
    assert _shown(window) == "Annotating as: Second reader"
    with Library.open(window.session.path) as library:
        assert library.annotator_id == _person(window, "Second reader").id


def test_undo_says_whose_edit_it_would_take_back(window: MainWindow) -> None:
    _add(window, "Second & reader")
    _sign_as(window, "Second & reader")
    undo = window.actions_by_id["edit.undo"]
    assert undo.text() == "Undo: Add annotator “Second && reader” (by You)"
    assert words_of(undo) == "Undo: Add annotator “Second & reader” (by You)"
    _note(window, "mine")
    assert "(by" not in undo.text()
