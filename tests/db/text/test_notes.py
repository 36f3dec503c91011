"""Notes find the places that call them."""

import pytest

from db.text.document import Passage
from db.text.notes import links, roman


def test_roman_numerals() -> None:
    assert [roman(n) for n in (1, 4, 9, 14, 40, 90, 1999)] == [
        "i", "iv", "ix", "xiv", "xl", "xc", "mcmxcix",
    ]  # fmt: skip


def test_a_text_without_notes_has_no_links_although_brackets_stand_in_it() -> None:
    text = "As he [1] said."
    assert links(text, [Passage(0, len(text), "paragraph")]) == []


@pytest.mark.parametrize(
    ("calls", "expected"), [(1, ["[1] One. More."]), (2, ["[1] One. More."] * 2)]
)
def test_a_note_of_two_paragraphs_may_be_called_twice(calls: int, expected: list[str]) -> None:
    body = "Ships[1] came. " * calls
    text = f"{body}\n[1] One.\nMore."
    at = len(body) + 1
    passages = [
        Passage(0, len(body), "paragraph"),
        Passage(at, at + 8, "note"),
        Passage(at + 9, at + 14, "note"),
    ]
    found = links(text, passages)
    assert [text[a.note_start : a.note_end].replace("\n", " ") for a in found] == expected
