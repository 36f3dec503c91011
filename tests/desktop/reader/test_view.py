"""The reader as a person meets it, by keyboard alone: marking, tagging, noting, finding."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from db.library import Library
from db.store import write
from desktop import places
from desktop.reader.style_box import StyleBox
from desktop.reader.view import ReaderView
from desktop.widgets.outline import Heading
from tests.desktop.reader.conftest import TEXT, Reading

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_a_passage_is_tagged_by_one_key_and_the_tag_repeated_by_another(reading: Reading) -> None:
    reading.put_caret("Nothing else")
    reading.press(KEY.Key_Right, SHIFT, CONTROL, times=2)
    assert reading.selected() == "Nothing else"
    assert reading.view.margin.offers.isVisible()
    first = reading.view.codebook.numbers[1]
    reading.press(KEY.Key_1)
    made = reading.annotations()[0]
    assert made["exact"] == "Nothing else"
    assert [row["tag"] for row in made.lists["tag"]] == [first.id]
    assert not reading.view.margin.offers.isVisible()
    assert reading.view.chosen_annotations == [made.id]
    reading.put_caret("Later it")
    reading.press(KEY.Key_S)
    assert reading.selected().startswith("Later it left for home")
    reading.press(KEY.Key_Period)
    assert [[row["tag"] for row in one.lists["tag"]] for one in reading.annotations()] == (
        [[first.id]] * 2
    )


def test_three_letters_and_enter_choose_a_tag_or_create_it(reading: Reading) -> None:
    reading.select("signed in Orsk")
    reading.press(KEY.Key_T)
    reading.type("fra")
    reading.press(KEY.Key_Return)
    tagged = reading.annotations()[0]
    book = reading.view.codebook
    assert [book.tags[row["tag"]].name for row in tagged.lists["tag"]] == ["Framing"]
    assert reading.view.paper.hasFocus()
    reading.select("Later it left")
    reading.press(KEY.Key_T)
    reading.type("Harbour")
    reading.press(KEY.Key_Return)
    names = [tag.name for tag in reading.view.codebook.tags.values()]
    assert "Harbour" in names
    last = reading.annotations()[-1]
    assert last["exact"] == "Later it left"
    made = last.lists["tag"][0]["tag"]
    assert reading.view.codebook.path(made) == "Harbour"
    assert reading.view.chosen_annotations == [last.id]
    colours = [reading.view.codebook.tag_colour(id_) for id_ in reading.view.codebook.tags]
    assert reading.view.codebook.tag_colour(made)
    assert len(set(colours)) == len(colours)
    reading.press(KEY.Key_Z, CONTROL)
    assert len(reading.annotations()) == 1
    assert "Harbour" not in [tag.name for tag in reading.view.codebook.tags.values()]


def test_a_note_is_saved_as_typed_and_undone_as_one_step(reading: Reading) -> None:
    reading.select("Nothing else was said")
    reading.press(KEY.Key_N)
    assert isinstance(reading.focus, QPlainTextEdit)
    reading.type("whose silence 1 h")
    reading.press(KEY.Key_Escape)
    assert reading.annotations()[0]["note"] == "whose silence 1 h"
    assert reading.view.paper.hasFocus()
    reading.press(KEY.Key_N)
    reading.type(" more")
    reading.press(KEY.Key_Escape)
    assert reading.annotations()[0]["note"] == "whose silence 1 h more"
    reading.press(KEY.Key_Z, CONTROL)
    assert reading.annotations()[0]["note"] in (None, "")
    assert reading.annotations()[0]["exact"] == "Nothing else was said"


def test_a_note_of_several_lines_is_seen_whole_while_it_is_typed(reading: Reading) -> None:
    reading.select("Nothing else was said")
    reading.press(KEY.Key_N)
    reading.type("whose silence lasted longer than anybody in the north thought that it could last")
    reading.press(KEY.Key_Return)
    reading.type("and why")
    reading.press(KEY.Key_Escape)
    reading.press(KEY.Key_N)
    editor = reading.focus
    assert isinstance(editor, QPlainTextEdit)
    for _ in range(2):
        assert editor.document().size().height() >= 3
        assert editor.firstVisibleBlock().blockNumber() == 0
        assert editor.verticalScrollBar().value() == 0
        assert editor.cursorRect().bottom() <= editor.viewport().height()
        reading.press(KEY.Key_Return)
        reading.type("more")


def test_the_last_letters_of_a_note_are_kept_when_the_window_closes(
    reading: Reading, text_library: Path
) -> None:
    reading.select("Nothing else was said")
    reading.press(KEY.Key_N)
    reading.qtbot.keyClicks(reading.focus, "whose silence")
    reading.window.close()
    with Library.open(text_library) as library:
        notes = library.reader.execute("SELECT note FROM annotation").fetchall()
    assert [row[0] for row in notes] == ["whose silence"]


def test_a_key_chooses_one_annotation_after_the_other_too(reading: Reading) -> None:
    for words in ("signed in Orsk", "Nothing else", "Later it"):
        reading.select(words)
        reading.press(KEY.Key_H)
    ids = [one.id for one in reading.annotations()]
    reading.press(KEY.Key_Escape)
    reading.press(KEY.Key_Home, CONTROL)
    for number in range(3):
        reading.press(KEY.Key_BraceRight)
        assert reading.view.chosen_annotations == ids[: number + 1]


def test_brackets_walk_through_annotations_and_each_of_an_overlap_can_be_picked(
    reading: Reading,
) -> None:
    for words in ("delegation of Velmora signed", "Velmora signed in Orsk", "Later it left"):
        reading.select(words)
        reading.press(KEY.Key_H)
    first, second, third = (one.id for one in reading.annotations())
    reading.press(KEY.Key_Escape)
    reading.press(KEY.Key_Home, CONTROL)
    for expected in (first, second, third):
        reading.press(KEY.Key_BracketRight)
        assert reading.view.chosen_annotations == [expected]
    reading.press(KEY.Key_BracketLeft)
    assert reading.view.chosen_annotations == [second]
    at = TEXT.index("Velmora signed") + 3
    picked: list[int] = []
    for _ in range(3):
        reading.view.paper.clicked.emit(at, False)
        picked += reading.view.chosen_annotations
    assert set(picked) == {first, second}
    assert picked[0] == picked[2]


def test_several_annotations_are_tagged_merged_and_deleted_at_once(reading: Reading) -> None:
    for words in ("signed in Orsk", "Nothing else", "Later it"):
        reading.select(words)
        reading.press(KEY.Key_H)
    reading.press(KEY.Key_Escape)
    reading.press(KEY.Key_A, CONTROL, SHIFT)
    ids = reading.view.chosen_annotations
    assert len(ids) == 3
    tag = reading.view.codebook.numbers[2]
    reading.press(KEY.Key_2)
    assert all(
        [row["tag"] for row in one.lists["tag"]] == [tag.id] for one in reading.annotations()
    )
    reading.press(KEY.Key_M)
    merged = reading.annotations()
    assert [one["exact"] for one in merged] == [
        TEXT[TEXT.index("signed in Orsk") : TEXT.index("Later it") + len("Later it")]
    ]
    reading.press(KEY.Key_Z, CONTROL)
    assert len(reading.annotations()) == 3
    reading.press(KEY.Key_A, CONTROL, SHIFT)
    reading.press(KEY.Key_Delete)
    assert reading.annotations() == []
    assert reading.window.session.reader.execute("SELECT count(*) FROM source").fetchone() == (1,)


def test_delete_without_a_chosen_annotation_leaves_the_source_alone(reading: Reading) -> None:
    reading.press(KEY.Key_Delete)
    state = reading.window.session.reader.execute(
        "SELECT state FROM record WHERE id = ?", (reading.source,)
    ).fetchone()
    assert state == (0,)


def test_the_words_of_an_annotation_are_changed_by_keys(reading: Reading) -> None:
    reading.select("signed in")
    reading.press(KEY.Key_H)
    reading.press(KEY.Key_Return)
    assert reading.selected() == "signed in"
    reading.press(KEY.Key_Right, SHIFT, times=5)
    reading.press(KEY.Key_Return)
    assert [one["exact"] for one in reading.annotations()] == ["signed in Orsk"]


def test_an_end_is_dragged_to_another_word(reading: Reading) -> None:
    reading.select("signed in")
    reading.press(KEY.Key_H)
    paper = reading.view.paper
    start = TEXT.index("signed in")

    def point(offset: int) -> QPoint:
        laid = paper.flow.laid(paper.blocks.at(offset))
        return QPointF(paper.column_left + laid.x_of(offset), paper.y_of(offset) + 8).toPoint()

    view = paper.viewport()
    reading.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=point(start + 9))
    reading.qtbot.mouseMove(view, point(start + 14))
    reading.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=point(start + 14))
    reading.quiet()
    [moved] = reading.annotations()
    assert moved["exact"] == "signed in Orsk"
    assert reading.selected() == ""
    assert reading.view.chosen_annotations == [moved.id]
    assert not reading.view.margin.offers.isVisible()


def test_clicks_beside_the_ends_of_a_short_mark_choose_what_lies_there_in_turn(
    reading: Reading,
) -> None:
    reading.select("Nothing else was said")
    reading.press(KEY.Key_H)
    reading.select("Nothing")
    reading.press(KEY.Key_H)
    long, short = sorted(reading.annotations(), key=lambda one: -len(str(one["exact"])))
    paper = reading.view.paper
    at = TEXT.index("Nothing")
    laid = paper.flow.laid(paper.blocks.at(at))
    beside = QPointF(paper.column_left + laid.x_of(at) + 4, paper.y_of(at) + 8).toPoint()
    told = list[list[int]]()
    for _ in range(3):
        reading.qtbot.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, pos=beside)
        reading.qtbot.wait(10)
        told.append(reading.view.chosen_annotations)
    assert told == [[long.id], [short.id], [long.id]]
    assert {one["exact"] for one in reading.annotations()} == {"Nothing", "Nothing else was said"}


def test_the_outline_has_the_keyboard_until_it_is_left(reading: Reading) -> None:
    reading.view.outline.show_headings([Heading("Ports", 1, 0)])
    reading.view.commands.refresh()
    reading.press(KEY.Key_O)
    assert reading.focus is reading.view.outline
    reading.press(KEY.Key_Escape)
    assert reading.focus is reading.view.paper
    assert reading.view.outline.isVisible()


def test_words_are_found_counted_and_stepped_through(reading: Reading) -> None:
    reading.press(KEY.Key_F, CONTROL)
    reading.type("paragraph")
    assert reading.view.find_bar.count.text() == "1 of 60"
    shares = reading.view.paper.marked_bar.shares
    starts = [at for at in range(len(TEXT)) if TEXT.startswith("Paragraph", at)]
    assert len(shares) == 60
    assert list(shares) == pytest.approx([at / len(TEXT) for at in starts], abs=1 / 4096)
    reading.press(KEY.Key_Return)
    assert reading.view.find_bar.count.text() == "2 of 60"
    reading.press(KEY.Key_Return, SHIFT)
    reading.press(KEY.Key_Return, SHIFT)
    assert reading.view.find_bar.count.text() == "60 of 60"
    reading.press(KEY.Key_Escape)
    assert reading.selected() == "Paragraph"
    start, end = reading.view.paper.seen()
    assert start <= TEXT.rindex("Paragraph") <= end
    assert not reading.view.find_bar.isVisible()


def test_clutter_is_hidden_shown_and_brought_back(reading: Reading) -> None:
    paper = reading.view.paper
    advert = TEXT.index("Advertisement")
    assert not paper.blocks.is_shown(advert)
    assert reading.view.head.clutter.text() == "Clutter: 1 hidden"
    reading.view.call("clutter")
    assert paper.blocks.is_shown(advert)
    reading.put_caret("Advertisement")
    reading.press(KEY.Key_Delete, CONTROL)
    reading.view.call("clutter")
    assert paper.blocks.is_shown(advert)
    reading.press(KEY.Key_Z, CONTROL)
    assert not paper.blocks.is_shown(advert)


def test_the_place_and_how_far_was_read_are_remembered(
    reading: Reading, open_reader: Callable[..., Reading]
) -> None:
    reading.put_caret("Paragraph 40")
    reading.press(KEY.Key_K)
    top = reading.view.paper.top_offset()
    assert top > 0
    reading.window.go(places.listed("event"))
    reading.quiet()
    again = open_reader()
    assert abs(again.view.paper.top_offset() - top) < 200
    assert "read to ¶ 47" in again.view.head.place_text
    again.press(KEY.Key_Home, CONTROL)
    again.press(KEY.Key_G)
    start, end = again.view.paper.seen()
    assert start < TEXT.index("Paragraph 40") < end


def test_white_space_around_a_selection_is_not_marked(reading: Reading) -> None:
    start = TEXT.index("Порты молчали")
    reading.view.paper.select(start - 1, TEXT.index("قالت"))
    reading.press(KEY.Key_H)
    assert [one.values["exact"] for one in reading.annotations()] == ["Порты молчали 😀 и ждали."]
    reading.view.paper.select(start - 1, start)
    assert not reading.view.own_actions["reader.highlight"].isEnabled()


def test_own_and_others_marks_are_shown_together_or_apart(
    reading: Reading, text_library: Path
) -> None:
    reading.select("signed in")
    reading.press(KEY.Key_H)
    with Library.open(text_library) as other, other.edit("record.add") as edit:
        someone = write.add(edit, "annotator", {"name": "Someone"})
        given = {"target": reading.source, "exact": "Nothing else", "annotator": someone}
        write.add(edit, "annotation", given)
    sheet = reading.view.paper.sheet
    reading.qtbot.waitUntil(lambda: len(sheet.marks.seen) == 2, timeout=20_000)
    reading.quiet()
    _act(whose(reading)["My marks"])
    assert [m.start for m in sheet.marks.seen] == [TEXT.index("signed in")]
    _act(whose(reading)["Someone"])
    assert [m.start for m in sheet.marks.seen] == [TEXT.index("Nothing else")]
    reading.view.call("annotator")
    reading.quiet()
    assert reading.view.codebook.current is not None
    assert reading.view.codebook.current.name == "Someone"


def whose(reading: Reading) -> dict[str, QAction]:
    """Open the menu of whose marks are seen, and give its actions by their words."""
    menu = reading.view.head.whose_menu
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions()}


def _act(action: QAction) -> None:
    action.trigger()


def test_copying_takes_the_selected_words(reading: Reading) -> None:
    reading.select("Порты молчали 😀 и ждали")
    reading.press(KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Порты молчали 😀 и ждали"


def test_a_place_in_the_text_is_gone_to_within_the_same_tab(reading: Reading) -> None:
    at = TEXT.index("Paragraph 30")
    view = reading.view
    reading.window.go(places.reader(reading.source, (at, at + 12)))
    assert reading.window.tabs.view is view
    assert reading.selected() == "Paragraph 30"
    start, end = view.paper.seen()
    assert start <= at <= end
    reading.press(KEY.Key_Left, ALT)
    assert isinstance(reading.window.tabs.view, ReaderView)


def test_a_source_without_text_says_what_to_do(reading: Reading) -> None:
    with Library.open(reading.window.session.path) as other, other.edit("source.add") as edit:
        bare = write.add(edit, "source", {"title": "A note"})
    reading.window.go(places.reader(bare))
    reading.quiet()
    view = reading.window.tabs.view
    assert isinstance(view, ReaderView)
    assert "no text yet" in view.modes.currentWidget().accessibleName()
    assert "reader.text" not in view.can


def test_size_spacing_and_width_are_kept(
    reading: Reading, open_reader: Callable[..., Reading]
) -> None:
    before = reading.view.paper.style_now
    reading.view.call("style")
    box = reading.view.findChildren(StyleBox)[0]
    for name in ("size", "spacing", "width"):
        box.buttons[name, 1].click()
    box.hide()
    now = reading.view.paper.style_now
    assert (now.size, now.spacing, now.width) > (before.size, before.spacing, before.width)
    assert open_reader().view.paper.style_now == now
