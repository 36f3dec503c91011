"""Who does what a piece of a sentence tells, where only the words before it say so."""

import pytest

from db.text.saying import subjects


def subject(sentence: str, words: str) -> str:
    return subjects.subject(sentence, 0, sentence.index(words))


@pytest.mark.parametrize(
    ("sentence", "words", "named"),
    [
        ("The harbour master refused to speak.", "refused to speak", "The harbour master"),
        ("Velmora has long regarded it as lost.", "regarded it", "Velmora has long"),
        ("In May, Tessaly and Velmora agreed.", "agreed", "Tessaly and Velmora"),
        ("Yet, Velmora still paid a sum and wanted more.", "wanted more", "Velmora"),
        ("Velmora repaired the pier and later has sold it.", "has sold it", "Velmora"),
        ("It was calm when Tessaly was told of it.", "told of it", "Tessaly was"),
        ("The lake froze, but the northern ports were kept open.", "kept open",
         "the northern ports were"),
    ],
)  # fmt: skip
def test_the_words_from_the_beginning_of_the_clause_name_who_does_it(
    sentence: str, words: str, named: str
) -> None:
    assert subject(sentence, words) == named


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("They refused to speak.", "refused to speak"),
        ("The ports, which refused to open, froze.", "refused to open"),
        ("None of the ports refused it.", "refused it"),
        ("In the ports closed by ice nobody spoke.", "closed by ice"),
        ("Refused by all, it sank.", "Refused by all"),
        ("The master of the ship that had sunk and drifted.", "sunk and"),
        ("A very long row of words that never seem to come to any end at all refused it.",
         "refused it"),
    ],
)  # fmt: skip
def test_where_nobody_is_named_for_certain_nobody_is_told(sentence: str, words: str) -> None:
    assert subject(sentence, words) == ""


def test_a_participle_before_its_noun_is_no_verb() -> None:
    sentence = "The price of imported fish rose and imported salt fell; it imported none."
    assert subjects.is_attributive(sentence, sentence.index("imported fish"))
    assert not subjects.is_attributive(sentence, sentence.index("imported none"))
