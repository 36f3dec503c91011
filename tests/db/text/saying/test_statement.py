"""How far the words that tell a mode reach within their sentence."""

import re

import pytest

from db.text.saying import clause, statement

NAMES = re.compile("Velmora|Tessaly|Dane|Дейн|Велмора")


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
        # Where nobody is named who accuses, the text reports that somebody is accused.
        ("The crew was accused of lying.", "accused of lying", "reports"),
        ("The crew, accused of lying, left.", "accused of lying", "reports"),
        ("The crew was accused by Velmora of lying.", "accused by Velmora of lying", "alleges"),
        ("The crew was accused of lying by the press.", "of lying", "alleges"),
        ("Velmora accused the crew of lying.", "accused the crew", "alleges"),
        # What somebody fears, believes or perceives is theirs.
        ("Velmora was alarmed by the new ports.", "alarmed by the new ports", "reports"),
        ("Velmora fears that ice will come.", "fears that ice", "reports"),
        ("It was due to a perceived threat to the ports.", "threat to the ports", "reports"),
        # What may be is a judgement; the month is none.
        ("The ports may close.", "may close", "judges"),
        ("The ports closed in May last year.", "May last year", "asserts"),
    ],
)  # fmt: skip
def test_a_word_tells_the_mode_of_what_it_reaches(sentence: str, words: str, told: str) -> None:
    assert mode(sentence, words) == told


@pytest.mark.parametrize(
    ("sentence", "words", "told"),
    [
        # Whom a verb has behind it is its object, unless words that were said stand before it.
        ("This article mentions Dane in passing: “the port must open”.", "must open", []),
        ("The paper reported Dane to the police.", "to the police", []),
        ("“The port must open,” said Dane.", "The port must open", ["Dane"]),
        ("The port must open, Dane said.", "The port must open", ["Dane"]),
        ("Порт должен работать, заявил Дейн.", "Порт должен работать", ["Дейн"]),
        ("Как заявил Дейн, порт должен работать.", "порт должен работать", ["Дейн"]),
        # Those named in one row say it together.
        ("In the eyes of Velmora and Tessaly the ships were lost.", "the ships were lost",
         ["Velmora", "Tessaly"]),
        ("According to Dane, Tessaly signed it.", "signed it", ["Dane"]),
        # Who tells of a plan need not be the one who plans.
        ("According to Dane, Tessaly plans to buy ships.", "buy ships", ["Dane"]),
        ("Tessaly plans to buy ships.", "buy ships", ["Tessaly"]),
    ],
)  # fmt: skip
def test_whose_words_they_are(sentence: str, words: str, told: list[str]) -> None:
    named = [clause.Named(*one.span(), at) for at, one in enumerate(NAMES.finditer(sentence))]
    start = sentence.index(words)
    found = statement.mode(sentence, (start, start + len(words)), named, (0, len(sentence)), None)
    assert [sentence[one.start : one.end] for one in found.speakers] == told
