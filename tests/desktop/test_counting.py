"""Sentences say "1 record" and "2 records": nowhere does a bracketed s leave it to the reader."""

import re
from pathlib import Path

import pytest

from desktop.labels import TEXTS, label_text
from desktop.messages import notice_sentence
from desktop.tr import tr

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1 record"), (0, "0 records"), (12345, "12\u2009345 records")]
)
def test_a_number_chooses_its_word(number: int, said: str) -> None:
    assert tr("{n:,} {n:record|records}", n=number) == said


def test_years_and_names_stay_as_they_are() -> None:
    assert tr("{name} in {year}", name="Orsk", year=2020) == "Orsk in 2020"


def test_labels_and_notices_choose_their_words() -> None:
    assert label_text("record.trash", {"number": 1}) == "Delete 1 record"
    assert label_text("record.trash", {"number": 2}) == "Delete 2 records"
    assert label_text("record.trash", {}) == "Delete … records"
    assert notice_sentence("text.nul", {"count": 1}) == "1 null byte was kept out of the text."
    assert all(label_text(label, {}) for label in TEXTS)


def test_no_sentence_leaves_the_plural_to_the_reader() -> None:
    left = [
        f"{path.name}:{number}"
        for path in sorted((ROOT / "desktop").rglob("*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.search(r'[a-z]\(s\)[ .:?"}]', line) and re.search(r'["\'].*[a-z]\(s\).*["\']', line)
    ]
    assert left == []
