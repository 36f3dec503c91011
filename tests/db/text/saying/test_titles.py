"""Titles of new events: the words of the passage where they make one, else none."""

import pytest

from db.text.saying import clause, titles
from db.text.saying.clause import Named
from db.text.saying.lexicon import lexicon


def title(sentence: str, words: str = "", names: tuple[str, ...] = ()) -> str:
    """Give the title that is made of some words of a sentence in which these names stand."""
    words = words or sentence
    wanted = (sentence.index(words), sentence.index(words) + len(words))
    limits = (0, len(sentence))
    named = [
        Named(at, at + len(name), number)
        for number, name in enumerate(names)
        if (at := sentence.find(name)) >= 0
    ]
    cue = clause.governing(sentence, lexicon("events").find(sentence), wanted)
    stands = clause.standings(sentence, cue, named, limits) if cue else []
    does = [one.named for one in stands if one.part == "does"]
    subject = (does[0].start, does[-1].end) if does else None
    return titles.title(sentence, wanted, limits, cue, subject, [])


@pytest.mark.parametrize(
    ("sentence", "words", "names", "made"),
    [
        ("Velmora later accused Tessaly of spying.", "accused Tessaly of spying", ("Velmora",),
         "Velmora accused Tessaly of spying"),
        ("In Orsk the crews signed a treaty.", "", (), "In Orsk the crews signed a treaty"),
        ("It came amid the blockade of the port.", "amid the blockade of the port", (),
         "The blockade of the port"),
        ("The paper praised a “new port” for all.", "a “new port” for all", (),
         "A “new port” for all"),
        ("The two crews signing a treaty waved.", "two crews signing a treaty", ("Velmora",),
         "Two crews signing a treaty"),
        ("The harbour was forced to close.", "was forced to close", (),
         "The harbour was forced to close"),
        ("It grew because of newly imposed duties on fish.", "newly imposed duties on fish", (),
         "Newly imposed duties on fish"),
        ("The crisis along the border has not ended.", "The crisis along the border has", (),
         "The crisis along the border"),
        ("It was meant to weaken both ports.", "to weaken both ports", (), "Weakening both ports"),
        ("It was a way to stop all ferries.", "to stop all ferries", (), "Stopping all ferries"),
        ("They were told to close the port.", "to close the port", (), "Closing the port"),
        ("The envoys were wary of the new pact.", "wary of the new pact", (),
         "The envoys were wary of the new pact"),
        ("Some hold that ports in the north are unsafe.", "unsafe", (),
         "Ports in the north are unsafe"),
        ("According to the survey of sailors, all is well.", "According to the survey of sailors",
         (), "The survey of sailors"),
        ("According to Dane, Velmora accused Tessaly.", "", ("Velmora",),
         "Velmora accused Tessaly"),
        ("It sailed despite no clear view of ice.", "despite no clear view of ice", (),
         "No clear view of ice"),
    ],
)  # fmt: skip
def test_words_that_make_a_title(
    sentence: str, words: str, names: tuple[str, ...], made: str
) -> None:
    assert title(sentence, words, names) == made


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("They threatened to leave the port.", "threatened to leave the port"),
        ("A blow fell on both ports.", "on both ports"),
        ("The trade, which grew fast, helped.", "which grew fast"),
        ("He has come.", "has"),
    ],
)
def test_pieces_of_a_phrase_make_no_title(sentence: str, words: str) -> None:
    assert title(sentence, words) == ""
