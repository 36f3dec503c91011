"""How the text is shown: its outline follows what is read."""

from PySide6.QtCore import Qt

from desktop.widgets.outline import Heading
from tests.desktop.reader.conftest import TEXT, Reading


def test_the_outline_follows_what_is_read(reading: Reading) -> None:
    view, starts = reading.view, [TEXT.index(f"Paragraph {number} ") for number in (5, 30, 50)]
    view.outline.show_headings([Heading(f"Part {at}", 1, at) for at in starts])
    view.commands.refresh()
    reading.press(Qt.Key.Key_O)
    reading.press(Qt.Key.Key_Escape)
    view.standing.show_span(starts[1] + 20, starts[1] + 25)
    assert view.outline.currentIndex().data() == f"Part {starts[1]}"
    bar = view.paper.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.outline.currentIndex().data() == f"Part {starts[2]}"


def test_the_place_is_told_from_the_title_on(reading: Reading) -> None:
    reading.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    last = reading.view.paper.blocks.last_number
    assert reading.view.head.place_text == f"¶ 1 of {last}"
