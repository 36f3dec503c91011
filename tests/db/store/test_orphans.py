"""Lost annotations are proposed the places where they might stand."""

from db.store.orphans import places
from db.text import anchors

OLD = "The minister came to the harbour. He spoke of a loan for the port and left by train."


def selector(words: str) -> anchors.Selector:
    start = OLD.index(words)
    return anchors.select(OLD, start, start + len(words))


def test_the_place_whose_surroundings_agree_comes_first() -> None:
    text = "A loan. Some spoke of a loan for the port and left by train. A loan."
    found = places(anchors.quotations(text), selector("a loan"))
    assert text[found[0].start : found[0].end] == "a loan"
    assert found[0].score > 0.9


def test_words_that_changed_are_found_by_the_part_that_stayed() -> None:
    text = "In the end he spoke of a loan for the railway, as the others had expected of him."
    found = places(anchors.quotations(text), selector("spoke of a loan for the port"))
    assert found
    assert "spoke of a loan for the" in text[found[0].start : found[0].end]


def test_what_is_nowhere_has_no_place() -> None:
    assert (
        places(
            anchors.quotations("Something else entirely, without any of it."),
            selector("came to the harbour"),
        )
        == ()
    )


def test_what_stands_between_the_same_neighbours_now_may_be_chosen() -> None:
    old = "They signed the treaty on 4 May 2020. The sum was never told to anybody at all."
    start = old.index("4 May")
    text = "A second copy. They signed the treaty on the 15th of May 2020. The sum was never told."
    (found,) = places(
        anchors.quotations(text), anchors.select(old, start, start + len("4 May 2020"))
    )
    assert found.words == "the 15th of May 2020"
    assert 0.5 <= found.score < 1


def test_a_wording_like_the_lost_one_may_be_chosen_in_whole_words() -> None:
    text = "In another order it is said: a minister comes to this harbour every year."
    (found,) = places(anchors.quotations(text), selector("The minister came to the harbour"))
    assert found.words.endswith("minister comes to this harbour")
