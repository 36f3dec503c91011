"""Every span of every kind of text is drawn where its letters are, and can be pointed at."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.reader.blocks import Block
from desktop.reader.caret import letter_at
from desktop.reader.shapes import Laid, Setter, Style
from desktop.theme.look import Look

SCRIPTS = (
    "Grain for the northern ports, said the delegation.",
    "Велмора подписала договор о портах.",
    "北方港口签署了条约。没有别的话。",
    "قالت فيلمورا إنها وقعت Orsk اليوم.",
    "שלום עולם and 12 more מילים here",
    "Cafe\u0301 👨\u200d👩\u200d👧 flags 🇧🇾🇨🇳 e\u0308\u0323 end",
    "one\ntwo\tthree\u2028four",
)


@pytest.fixture(scope="module")
def setter() -> Setter:
    assert QApplication.instance() or QApplication([])
    look = Look()
    look.choose("light", 1.0)
    return Setter(look, Style(), 240)


def laid(setter: Setter, text: str, start: int = 7) -> Laid:
    end = start + len(text)
    block = Block(start, end, "paragraph", 0, None, 1, 1, opens=True, closes=True)
    return setter.set("x" * start + text, block)


@pytest.mark.parametrize("text", SCRIPTS)
def test_the_parts_of_a_line_are_as_wide_as_the_whole(
    qtbot: QtBot, setter: Setter, text: str
) -> None:
    del qtbot
    one = laid(setter, text)
    for line in one.lines:
        spans = one.rects(one.block.start, one.block.end)
        whole = sum(rect.width() for at, rect in spans if at == line)
        singles = sum(
            rect.width()
            for offset in range(one.block.start, one.block.end)
            for at, rect in one.rects(offset, offset + 1)
            if at == line
        )
        assert singles == pytest.approx(whole, abs=2.0)
        assert whole > 0


@pytest.mark.parametrize("text", SCRIPTS)
def test_the_caret_visits_whole_letters_and_comes_back(
    qtbot: QtBot, setter: Setter, text: str
) -> None:
    del qtbot
    one = laid(setter, text)
    visited = [one.block.start]
    while (following := one.step(visited[-1], 1)) is not None:
        visited.append(following)
    assert visited[-1] == one.block.end
    assert "\u0301" not in {text[at - 7] for at in visited if at < one.block.end}
    back = [one.block.end]
    while (before := one.step(back[-1], -1)) is not None:
        back.append(before)
    assert back[::-1] == visited
    for at in visited:
        assert one.whole(at, at) == (at, at)


@pytest.mark.parametrize("text", [s for s in SCRIPTS if s.isprintable()])
def test_pointing_at_a_letter_gives_its_offset(qtbot: QtBot, setter: Setter, text: str) -> None:
    del qtbot
    one = laid(setter, text)
    stops = [one.block.start]
    while (following := one.step(stops[-1], 1)) is not None:
        stops.append(following)
    for start, end in pairwise(stops):
        for line, rect in one.rects(start, end):
            if rect.width() > 1 and not text[start - 7].isspace():
                found = one.offset_at(rect.center().x(), line.top + 1)
                assert found in {start, end}


@settings(max_examples=60)
@given(text=st.text(max_size=80), data=st.data())
def test_no_span_of_any_text_breaks_the_layout(text: str, data: st.DataObject) -> None:
    look = Look()
    one = laid(Setter(look, Style(), 180), text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high = one.whole(7 + start, 7 + end)
    assert 7 <= low <= 7 + start
    assert 7 + end <= high <= 7 + len(text)
    for line, rect in one.rects(low, high):
        assert rect.width() >= 0
        assert line in one.lines


def stops_of(one: Laid) -> list[int]:
    """Every place where the caret can stand, from the first to the last."""
    stops = [one.block.start]
    while (following := one.step(stops[-1], 1)) is not None:
        stops.append(following)
    return stops


@pytest.mark.parametrize("text", SCRIPTS)
def test_every_letter_has_a_place_of_its_own_also_where_the_direction_turns(
    qtbot: QtBot, setter: Setter, text: str
) -> None:
    del qtbot
    one = laid(setter, text)
    for start, end in pairwise(stops_of(one)):
        if text[start - 7 : end - 7].strip():
            ((_, rect),) = one.rects(start, end)
            assert rect.width() > 1, text[start - 7 : end - 7]


@pytest.mark.parametrize("text", SCRIPTS)
def test_a_click_on_either_half_of_a_letter_means_that_letter(
    qtbot: QtBot, setter: Setter, text: str
) -> None:
    del qtbot
    one = laid(setter, text)
    for start, end in pairwise(stops_of(one)):
        if not text[start - 7 : end - 7].strip():
            continue
        ((line, rect),) = one.rects(start, end)
        for share in (0.1, 0.9):
            at = letter_at(one, rect.left() + rect.width() * share, line.top + 1)
            assert one.whole(at, at)[0] == start


WORDS = ("qwerty Orsk", "قالت Orsk اليوم", "He said שלום to me", "a 👨\u200d👩\u200d👧 b",
         "soft\u00adhyphen\u00adated it", "one\ttwo\tthree", "n\u0303andu\u0301 waits")  # fmt: skip


@pytest.mark.parametrize("text", WORDS)
def test_the_word_under_a_click_is_taken_without_the_blank_after_it(
    qtbot: QtBot, setter: Setter, text: str
) -> None:
    del qtbot
    one = laid(setter, text)
    for word in text.split():
        start = 7 + text.index(word)
        line, rect = one.rects(start, start + 1)[0]
        at = letter_at(one, rect.center().x(), line.top + 1)
        low, high = one.word_at(at)
        assert text[low - 7 : high - 7] == word


def test_a_thousand_places_of_one_paragraph_are_told_by_its_lines(
    qtbot: QtBot, setter: Setter
) -> None:
    del qtbot
    one = laid(setter, "Grain for the northern ports. " * 100)
    for number in (0, 5, len(one.lines) - 1):
        line = one.lines[number]
        start, end = one.span_between(line.top + 1, line.top + line.height - 1)
        assert [one.line_of(at) for at in (start, end - 1)] == [number, number]
    assert one.span_between(-50, 1e9) == (one.block.start, one.block.end)
