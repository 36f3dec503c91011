"""What a sheet of editors calls its fields."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.main_window import MainWindow
from desktop.widgets.editing.record_editor import RecordEditor
from tests.desktop.hands import editing, field, listed, pick


def _dates(editor: RecordEditor) -> tuple[set[str], set[str]]:
    """Give what stands before the two dates, and what is spoken of them."""
    told = {one.text() for one in editor.findChildren(QLabel)}
    spoken = {field(editor, name).inner.accessibleName() for name in ("start", "end")}
    return told & {"Born", "Died", "From", "Until"}, spoken


def test_a_person_is_born_and_dies_and_a_state_lasts(qtbot: QtBot, window: MainWindow) -> None:
    person = listed(window, "actor", 'type:person "Xi Jinping"').records.ids[0]
    editor = editing(window, person)
    assert _dates(editor) == ({"Born", "Died"}, {"Born", "Died"})
    pick(qtbot, window, field(editor, "kind"), "organisation")
    assert _dates(editor) == ({"From", "Until"}, {"From", "Until"})
