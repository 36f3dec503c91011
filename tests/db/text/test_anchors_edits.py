"""Texts of every script, edited in every way: a quotation is followed to its words, or given up."""

import random
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.text.anchors import Anchored, anchor, reanchor, select
from db.text.anchors.bones import reduce

SCRIPTS = {
    "latin": ("abcdefghijklmnoprstuvyzéüßñ", " "),
    "cyrillic": ("абвгдежзийклмнопрстуфхцчшщыэюя", " "),
    "chinese": (
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年",
        "",
    ),
    "arabic": ("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", " "),
    "hebrew": ("אבגדהוזחטיכלמנסעפצקרשת", " "),
    "marked": (("e\u0301", "и\u0306", "a\u0308", "ב\u05b8", "س\u064e", "o", "n", "t", "r"), " "),
    "emoji": (
        ("👩\u200d👩\u200d👧", "🧑🏽\u200d🚀", "🏳️\u200d🌈", "😀", "🎈", "🇧🇾", "a", "b", "c"),
        " ",
    ),
    "astral": ("𠀀𠀁𠀂𠀃𠮷𡈽𢌞𣎴𤭢𥫗𦥑𧾷𨨏𩸽𪚥𝔘𝔫𝔦", " "),
    "lone": ("\ud800\udbff\udc00\udfff\ue000\ufffdabcdef", " "),
}
"""Name → letters, and what stands between words."""


@dataclass(frozen=True)
class Word:
    """A word of the old text by its number, or one that an edit put in (number None)."""

    number: int | None
    text: str


@dataclass(frozen=True)
class Edited:
    """A text before and after some edits, as words."""

    old: tuple[Word, ...]
    new: tuple[Word, ...]
    old_blank: str
    new_blank: str


def spread(words: tuple[Word, ...], blank: str) -> tuple[str, list[tuple[int, int]]]:
    """Write words out, and give the span of each."""
    text = ""
    spans: list[tuple[int, int]] = []
    for word in words:
        written = word.text.replace("\n", "\r\n") if blank.startswith("\r") else word.text
        spans.append((len(text), len(text) + len(written.rstrip())))
        text += written + ("" if written.endswith("\n") else blank)
    return text, spans


def fresh(rng: random.Random, script: str) -> str:
    letters, _ = SCRIPTS[script]
    return "".join(rng.choice(letters) for _ in range(rng.randint(3, 8)))


@st.composite
def edited(draw: st.DrawFn) -> Edited:
    """Draw a text with a phrase that comes again and again, and change it by some edits."""
    script = draw(st.sampled_from(sorted(SCRIPTS)))
    rng = random.Random(draw(st.integers(0, 10**9)))  # noqa: S311
    phrase = [fresh(rng, script) for _ in range(rng.randint(1, 4))]
    words: list[str] = []
    for _ in range(draw(st.integers(1, 12))):
        body = [fresh(rng, script) for _ in range(rng.randint(3, 20))]
        if rng.random() < 0.6:
            at = rng.randint(1, len(body) - 1)
            body[at:at] = phrase
        words += [*body[:-1], body[-1] + ("\n\n" if rng.random() < 0.4 else ".")]
    old = tuple(Word(at, text) for at, text in enumerate(words))
    new = list(old)
    for _ in range(draw(st.integers(1, 5))):
        change(rng, new, script, phrase, draw(st.sampled_from(EDITS)))
    blanks = [SCRIPTS[script][1]] * 3 + ["\n", "\r\n"]
    blank = SCRIPTS[script][1]
    return Edited(old, tuple(new), blank, draw(st.sampled_from(blanks)))


EDITS = ("insert", "delete", "replace", "echo", "move")


def change(rng: random.Random, new: list[Word], script: str, phrase: list[str], kind: str) -> None:
    """Put words in, take some away, put others for them, say the phrase again, move a paragraph."""
    at = rng.randrange(len(new) + 1)
    length = rng.choice((1, 1, 2, 5, 20))
    put = [Word(None, fresh(rng, script)) for _ in range(rng.randint(1, 12))]
    if kind == "echo":
        middle = len(put) // 2 or 1
        put[middle:middle] = [Word(None, text) for text in phrase]
        put.append(Word(None, fresh(rng, script)))
    if kind in {"delete", "replace", "move"}:
        put = [] if kind == "delete" else new[at : at + length] if kind == "move" else put
        del new[at : at + length]
    if kind == "move":
        at = rng.randrange(len(new) + 1)
    new[at:at] = put


def check(made: Edited, first: int, last: int, answer: Anchored) -> None:
    """An orphan, the very words, or the changed words where their rest still stands."""
    old, was = spread(made.old, made.old_blank)
    new, now = spread(made.new, made.new_blank)
    if answer.start is None or answer.end is None:
        assert answer.state == "orphan"
        return
    assert 0 <= answer.start < answer.end <= len(new)
    places = {word.number: at for at, word in enumerate(made.new) if word.number is not None}
    kept = [places[number] for number in range(first, last + 1) if number in places]
    whole = len(kept) == last - first + 1 and all(two == one + 1 for one, two in pairwise(kept))
    if whole and answer.how != "fuzzy":
        right = new[now[kept[0]][0] : now[kept[-1]][1]]
        here = answer.start < now[kept[0]][1] and answer.end > now[kept[-1]][0]
        if here:
            assert reduce(new[answer.start : answer.end]) == reduce(right)
            unmoved = (
                now[kept[0]][0] == was[first][0] and right == old[was[first][0] : was[last][1]]
            )
            assert (answer.state == "anchored") == unmoved
            return
    span = (was[first][0], was[last][1])
    same = span == (answer.start, answer.end) and old[slice(*span)] == new[slice(*span)]
    assert answer.state == ("anchored" if same else "moved")
    said = reduce(new[answer.start : answer.end])
    assert answer.how == "fuzzy" or said == reduce(old[slice(*span)])
    if touches(old, (was[first][0], was[last][1]), new, (answer.start, answer.end)):
        return
    found = [
        word.number
        for word, (low, high) in zip(made.new, now, strict=True)
        if low < answer.end and answer.start < high and word.number is not None
    ]
    # What was torn apart may be found where it was said anew, never at other words of the text.
    assert kept
    assert not found or any(number in range(first, last + 1) for number in found)


def touches(old: str, was: tuple[int, int], new: str, now: tuple[int, int]) -> bool:
    """Tell whether the same eight letters stand right before, or right after, both places.

    Where the words themselves are gone and an edit has put the same in with the same beside them,
    no reader could tell that they are others.
    """
    before, after = reduce(old[: was[0]])[-8:], reduce(old[was[1] :])[:8]
    same_before = len(before) == 8 and reduce(new[: now[0]]).endswith(before)
    return same_before or (len(after) == 8 and reduce(new[now[1] :]).startswith(after))


@settings(deadline=None, max_examples=200)
@given(edited(), st.data())
def test_a_quotation_goes_where_the_edit_took_its_words_or_is_an_orphan(
    made: Edited, data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(made.old) - 1))
    last = min(first + data.draw(st.sampled_from([0, 1, 2, 4, 12])), len(made.old) - 1)
    old, was = spread(made.old, made.old_blank)
    new, _ = spread(made.new, made.new_blank)
    (answer,) = reanchor(old, new, [select(old, was[first][0], was[last][1])])
    check(made, first, last, answer)


STORY = (
    "Before the talks the port had been quiet for months. In the end the ministers agreed to open "
    "the harbour for all of the small ships. Nobody asked who would pay. A week later they came in."
)
QUOTED = "the ministers agreed to open the harbour for all of the"
CYRILLIC_QUOTED = "министры согласились открыть гавань для всех судов"
CYRILLIC_STORY = (
    "До переговоров в порту было тихо. В конце концов "
    f"{CYRILLIC_QUOTED}. Никто не спросил, кто платит."
)


def one_word_changed(quoted: str, words: tuple[str, ...]) -> list[str]:
    parts = quoted.split()
    return [
        " ".join([*parts[:at], word, *parts[at + 1 :]])
        for at in range(len(parts))
        for word in words
        if word != parts[at]
    ]


@pytest.mark.parametrize(
    ("story", "quoted", "words"),
    [
        (STORY, QUOTED, ("representatives", "a", "no")),
        (STORY, "ministers agreed to open the harbour", ("representatives", "a", "no")),
        (CYRILLIC_STORY, CYRILLIC_QUOTED, ("представители", "и", "не")),
    ],
)
def test_whichever_word_of_a_quotation_changed_it_is_found_whole(
    story: str, quoted: str, words: tuple[str, ...]
) -> None:
    start = story.index(quoted)
    selector = select(story, start, start + len(quoted))
    for changed in one_word_changed(quoted, words):
        new = "A foreword.\n\n" + story.replace(quoted, changed)
        for answer in (reanchor(story, new, [selector])[0], anchor(new, selector)):
            assert (answer.state, answer.how) == ("moved", "fuzzy"), changed
            assert new[answer.start : answer.end] == changed


@pytest.mark.parametrize(
    "put",
    [
        "somebody closed a bridge after much of a quarrel over tolls",
        "",
        "they came to no end",
        "the ministers refused every loan that anybody had named that day",
    ],
)
def test_other_words_between_the_same_neighbours_are_not_the_quotation(put: str) -> None:
    start = STORY.index(QUOTED)
    selector = select(STORY, start, start + len(QUOTED))
    new = STORY.replace(QUOTED, put)
    for answer in (reanchor(STORY, new, [selector])[0], anchor(new, selector)):
        assert (answer.state, answer.start) == ("orphan", None)


def test_a_changed_number_between_the_same_neighbours_is_not_the_quotation() -> None:
    old = STORY.replace("small ships", "40 small ships")
    quoted = QUOTED + " 40 small ships"
    selector = select(old, old.index(quoted), old.index(quoted) + len(quoted))
    new = old.replace("40", "70")
    assert reanchor(old, new, [selector])[0].state == "orphan"
    assert anchor(new, selector).state == "orphan"


def placed(old: str, words: str, new: str) -> Anchored:
    start = old.index(words)
    return reanchor(old, new, [select(old, start, start + len(words))])[0]


def test_words_with_one_neighbour_here_and_the_other_there_are_an_orphan() -> None:
    left, words, right = (
        "Late that evening in the harbour ",
        "the gates were shut",
        " by the men of Orsk",
    )
    old = f"{left}{words}{right}, who had come on foot."
    new = f"{left}{words} again. Much later {words}{right}, who had come on foot."
    answer = placed(old, words, new)
    assert answer.state == "orphan"
    assert [new[one.start : one.end] for one in answer.candidates] == [words, words]


def test_words_said_anew_among_other_words_are_an_orphan_unless_they_are_many() -> None:
    old = "In the morning the gates were shut and nobody came. All the ships waited."
    new = "A week passed. Somebody told them: the gates were shut! All the ships waited."
    assert placed(old, "the gates were shut", new).state == "orphan"
    words = "the gates of the old harbour were shut for a week by order of nobody at all"
    old = f"In the morning {words} and rain fell. All the ships waited."
    new = f"Somebody told them: {words}! All the ships waited."
    answer = placed(old, words, new)
    assert (answer.state, new[answer.start : answer.end]) == ("moved", words)


def test_the_end_of_a_text_is_no_neighbour() -> None:
    old = "All the ships waited. Then the gates of the harbour were shut for a week"
    new = "Rain fell on all. Nobody knew why the gates of the harbour were shut for long. Snow came"
    assert placed(old, "the gates of the harbour were shut for a week", new).state == "orphan"
