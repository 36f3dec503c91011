"""How far the words that tell a mode reach within their sentence."""

import pytest

from db.text.saying import statement


def mode(sentence: str, words: str) -> str:
    start = sentence.index(words)
    return statement.mode(sentence, (start, start + len(words)), [], (0, len(sentence)), None).mode


@pytest.mark.parametrize(
    ("sentence", "words", "told"),
    [
        # What is due to something has it as its cause; what is due to begin is a plan.
        ("The ports closed due to the ice on the lake.", "ice on the lake", "asserts"),
        ("The ports are due to open in May.", "open in May", "plans"),
        # A plan ends where a reason or a remark begins.
        ("Velmora plans to buy ships, as Tessaly sold its own.", "Tessaly sold its own", "asserts"),
        ("Velmora plans to buy ships, which it needs.", "buy ships", "plans"),
        # Whoever announces a plan has announced it.
        ("Velmora announced a plan to buy ships.", "Velmora announced a plan", "reports"),
        ("Velmora announced a plan to buy ships.", "buy ships", "plans"),
        # An attribute holds for its noun, a noun for what it is of.
        ("After the alleged plot of the crew the ports closed.", "the ports closed", "asserts"),
        ("The alleged plot failed.", "plot", "alleges"),
        ("The allegation of theft in the old ports grew.", "old ports", "asserts"),
        ("The allegation of theft in the ports grew.", "theft", "alleges"),
        # A second finite verb is another statement.
        ("Velmora accused the crew of lying and closed the port.", "closed the port", "asserts"),
        ("Velmora accused the crew of having lied and robbed.", "robbed", "alleges"),
        ("Velmora claimed that Tessaly lied and robbed.", "robbed", "alleges"),
        # What is likely, and what should be, is a judgement to the end of its clause.
        ("Velmora is likely to sell the ships.", "sell the ships", "judges"),
        ("Velmora should sell the ships, which rust.", "rust", "asserts"),
        ("In the eyes of Velmora the ships were lost.", "the ships were lost", "reports"),
        ("The press labelled the ships a danger.", "the ships a danger", "reports"),
    ],
)  # fmt: skip
def test_a_word_tells_the_mode_of_what_it_reaches(sentence: str, words: str, told: str) -> None:
    assert mode(sentence, words) == told
