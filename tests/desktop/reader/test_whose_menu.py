"""Which annotations are seen: by annotator, by tag with what stands below it, by colour."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from db.library import Library
from db.store import write
from tests.desktop.reader.conftest import TEXT, Reading


@pytest.fixture
def marked(reading: Reading) -> Reading:
    """Mark words with a tag below another, with a tag of another colour, and with none."""
    with Library.open(reading.window.session.path) as other, other.edit("test") as edit:
        above = write.add(edit, "tag", {"name": "Claim", "colour": "#9a3b1f"})
        below = write.add(edit, "tag", {"name": "Hedge", "parent": above})
        apart = write.add(edit, "tag", {"name": "Money", "colour": "#2f6fb0"})
        for words, tags in (("signed in", [below]), ("Nothing else", [apart]), ("flew", [])):
            given = {"target": reading.source, "exact": words, "tag": tags}
            write.add(edit, "annotation", given)
    reading.qtbot.waitUntil(lambda: len(reading.view.paper.sheet.marks.seen) == 3, timeout=20_000)
    reading.quiet()
    return reading


def lines(reading: Reading, name: str) -> dict[str, QAction]:
    """Open the menu, and give the lines of one of its menus."""
    menu = reading.view.head.whose_menu
    menu.aboutToShow.emit()
    inner = next(action.menu() for action in menu.actions() if action.text() == name)
    assert isinstance(inner, QMenu)
    return {action.text(): action for action in inner.actions()}


def seen(reading: Reading) -> list[str]:
    return [TEXT[mark.start : mark.end] for mark in reading.view.paper.sheet.marks.seen]


def test_a_tag_shows_what_stands_below_it_too(marked: Reading) -> None:
    shown = lines(marked, "With the tag")
    assert list(shown) == ["Every tag", "Claim", "Claim › Hedge", "Money"]
    shown["Claim"].trigger()
    assert seen(marked) == ["signed in"]
    assert lines(marked, "With the tag")["Claim"].isChecked()
    lines(marked, "With the tag")["Every tag"].trigger()
    assert len(seen(marked)) == 3


def test_any_colour_of_the_text_can_be_chosen_by_the_tags_that_have_it(marked: Reading) -> None:
    shown = lines(marked, "Of the colour")
    assert list(shown) == ["Every colour", "Claim", "Money", "no colour of a tag"]
    assert not shown["Money"].icon().isNull()
    shown["Money"].trigger()
    assert seen(marked) == ["Nothing else"]
    assert marked.view.head.whose.text() == "Everyone’s marks · colour: Money ▾"
    lines(marked, "Of the colour")["no colour of a tag"].trigger()
    assert seen(marked) == ["flew"]


def test_no_tag_is_left_out_however_many_there_are(marked: Reading) -> None:
    with Library.open(marked.window.session.path) as other, other.edit("test") as edit:
        tags = [write.add(edit, "tag", {"name": f"Tag {n:02}"}) for n in range(60)]
        given = {"target": marked.source, "exact": "for a month", "tag": tags}
        write.add(edit, "annotation", given)
    marked.qtbot.waitUntil(lambda: len(marked.view.paper.sheet.marks.seen) == 4, timeout=20_000)
    marked.quiet()
    assert "Tag 59" in lines(marked, "With the tag")
