"""Snippets: cut at borders between words, around the place with most hits."""

from hypothesis import given
from hypothesis import strategies as st

from db.search.marks import SNIPPET, Marker, snippet

WORDS = ["loan", "the", "of", "міністр", "贷款", "treaty,", "x"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=400).map(" ".join)


@given(TEXTS)
def test_a_snippet_is_a_piece_of_its_text_with_its_marks(text: str) -> None:
    cut = snippet(text, Marker('"loan" OR "贷款"').spans(text))
    inner = cut.text.strip("…")
    assert inner in text
    assert inner == inner.strip()
    assert len(inner) <= SNIPPET
    assert {cut.text[a:b] for a, b in cut.marks} <= {"loan", "贷款"}


def test_the_place_with_most_hits_is_shown() -> None:
    far = "word " * 100
    text = f"A loan. {far}The loan of a loan for a loan. {far}The loan of a loan."
    cut = snippet(text, Marker('"loan"').spans(text))
    assert "The loan of a loan for a loan." in cut.text
    assert len(cut.marks) == 3
