"""Offsets of the document and Qt's agree for every kind of character."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.reader.units import Units

LETTERS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("a é\u0301\n\r\t\x00\u2028\u200d😀👨👩🇧🇾北שع\u202e\ufeff"),
    ),
    max_size=60,
)


@given(LETTERS)
def test_every_offset_comes_back(text: str) -> None:
    units = Units(text)
    for at in range(len(text) + 1):
        wide = sum(1 for one in text[:at] if one > "\uffff")
        assert units.units(at) == at + wide
        assert units.points(units.units(at)) == at


@given(LETTERS)
def test_inside_of_a_pair_is_before_it(text: str) -> None:
    units = Units(text)
    for at, one in enumerate(text):
        if one > "\uffff":
            assert units.points(units.units(at) + 1) == at


@given(LETTERS)
def test_what_is_laid_out_is_as_long_as_the_text(text: str) -> None:
    units = Units(text)
    assert len(units.shown) == len(text)
    assert len(units.shown.encode("utf-16-le")) // 2 == units.length
    assert "\n" not in units.shown
