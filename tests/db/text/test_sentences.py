"""Where sentences end."""

import pytest

from db.text import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        (
            "The U.S. President met Mr. Dane. He left.",
            ["The U.S. President met Mr. Dane.", "He left."],
        ),
        ("He said: “No.” Then he left.", ["He said: “No.”", "Then he left."]),
        ("Он жил в г. Орске. Потом уехал.", ["Он жил в г. Орске.", "Потом уехал."]),
        ("一。二！三", ["一。", "二！", "三"]),
        ("A heading\nA line. 😀 End", ["A heading", "A line.", "😀 End"]),
        ("It cost 1.5 billion. Much.", ["It cost 1.5 billion.", "Much."]),
        ("One.[1] Two.”[2][*] Three", ["One.[1]", "Two.”[2][*]", "Three"]),
        ("قال ذلك. هل رحل؟ نعم", ["قال ذلك.", "هل رحل؟", "نعم"]),
        ("一。[3]二", ["一。[3]", "二"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences.sentences(text)] == expected


def test_a_selection_is_widened_to_the_sentences_it_touches() -> None:
    text = "One here. Two there. Three."
    assert text[slice(*sentences.around(text, 12, 13))] == "Two there."
    assert text[slice(*sentences.around(text, 5, 12))] == "One here. Two there."


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("He left.[1][2]", "He left."),
        ("“No.”[1]", "“No.”"),
        ("He left [1].", "He left [1]."),
        ("See [4]", "See [4]"),
        ("二。[3]", "二。"),
    ],
)
def test_calls_of_notes_behind_a_full_stop_are_left_out(sentence: str, bare: str) -> None:
    assert sentences.without_last_calls(sentence) == bare
