"""Every span of every kind of text is drawn where its letters are, and can be pointed at."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.reader.blocks import Block
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
