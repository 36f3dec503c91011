"""Lost annotations are proposed the places where they might stand."""

from db.store.orphans import places
from db.text import anchors

OLD = "The minister came to the harbour. He spoke of a loan for the port and left by train."


def selector(words: str) -> anchors.Selector:
    start = OLD.index(words)
    return anchors.select(OLD, start, start + len(words))


def test_the_place_whose_surroundings_agree_comes_first() -> None:
    text = "A loan. Some spoke of a loan for the port and left by train. A loan."
    found = places(text, selector("a loan"))
    assert text[found[0].start : found[0].end] == "a loan"
    assert found[0].score > 0.9


def test_words_that_changed_are_found_by_the_part_that_stayed() -> None:
    text = "In the end he spoke of a loan for the railway, as the others had expected of him."
    found = places(text, selector("spoke of a loan for the port"))
    assert found
    assert "spoke of a loan for the" in text[found[0].start : found[0].end]


def test_what_is_nowhere_has_no_place() -> None:
    assert (
        places("Something else entirely, without any of it.", selector("came to the harbour")) == ()
    )
