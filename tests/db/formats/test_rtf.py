"""RTF: paragraphs and letters of other alphabets."""

import pytest

from db.errors import DocumentError
from db.formats import rtf


def test_paragraphs_and_cyrillic_letters_are_read() -> None:
    data = rb"{\rtf1\ansi\ansicpg1251 Ships came.\par \'cc\'e8\'ed\'f1\'ea and \u21271?.\par}"
    assert rtf.read(data).text.split("\n")[:2] == ["Ships came.", "Минск and 北."]


def test_what_is_no_rtf_is_told() -> None:
    with pytest.raises(DocumentError) as caught:
        rtf.read(b"plain words")
    assert caught.value.code == "document.binary"
