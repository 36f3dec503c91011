"""Quotations in a text: described, found, and found again in another version of the text."""

import random
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.text.anchors import Anchored, Selector, anchor, find, reanchor, select
from db.text.anchors.bones import reduce

TEXT = (
    "The minister arrived in Minsk on Monday. He spoke of loans; the minister left on Tuesday.\n"
    "A year later the minister returned to Minsk; nobody spoke of loans. “Quoted” words — as if.\n"
    "Лукашенко прилетел в Пекин. 卢卡申科访问北京，双方签署协议。 سافر الوزير إلى بكين أمس. "
    "Emoji 👩‍👩‍👧 and combining ё́ stay whole.\n"
)


def selected(text: str, words: str, nth: int = 0) -> Selector:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return select(text, start, start + len(words))


def moved(old: str, new: str, words: str, nth: int = 0) -> Anchored:
    return reanchor(old, new, [selected(old, words, nth)])[0]


def test_a_selector_keeps_the_words_and_what_is_around_them():
    selector = select(TEXT, 4, 12, context=5)
    assert selector == Selector(4, 12, "minister", "The ", " arri")


@pytest.mark.parametrize("span", [(-1, 3), (3, 3), (5, 2), (0, 10_000)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]):
    with pytest.raises(ValueError, match=str(len(TEXT))):
        select(TEXT, *span)


def test_all_places_of_words_are_found_in_order():
    places = [candidate.start for candidate in find(TEXT, "the minister")]
    assert places == [TEXT.index("the minister"), TEXT.index("the minister", 70)]


def test_context_leaves_the_place_that_is_meant():
    (only,) = find(TEXT, "the minister", suffix=" returned")
    assert only.start == TEXT.index("the minister returned")
    (only,) = find(TEXT, "the minister", prefix="later ")
    assert only.start == TEXT.index("the minister returned")
    assert find(TEXT, "the minister", prefix="never like this, ", suffix=" was never there") == []


def test_near_puts_the_nearest_first():
    far = TEXT.index("the minister returned")
    assert find(TEXT, "the minister", near=far + 3)[0].start == far


@pytest.mark.parametrize(
    "typed",
    ['"Quoted" words - as if', "«Quoted»  words –\nas if", "“Quo\u00adted” words — as if"],
)
def test_other_quotes_dashes_and_blanks_are_tolerated(typed: str):
    (found,) = find(TEXT, typed)
    assert TEXT[found.start : found.end] == "“Quoted” words — as if"


def test_words_are_found_across_a_hyphen_at_a_line_end():
    text = "They signed a coopera-\n   tion agreement."
    (found,) = find(text, "cooperation agreement")
    assert text[found.start : found.end] == "coopera-\n   tion agreement"


def test_composed_and_decomposed_letters_are_the_same():
    text = "Перед этим й й café résumé end"
    broken = unicodedata.normalize("NFD", text)
    (found,) = find(broken, "café résumé")
    assert unicodedata.normalize("NFC", broken[found.start : found.end]) == "café résumé"
    answer = moved(text, broken, "résumé")
    assert unicodedata.normalize("NFC", broken[answer.start : answer.end]) == "résumé"


def test_nothing_is_found_of_no_words():
    assert find(TEXT, "") == []
    assert find("", "x") == []
    assert anchor("", Selector(0, 1, "x")).state == "orphan"
    assert anchor(TEXT, Selector(0, 1, "   ")).state == "orphan"


def test_an_unchanged_text_keeps_everything():
    selectors = [select(TEXT, at, at + 7) for at in range(0, len(TEXT) - 7, 5)]
    for selector, answer in zip(selectors, reanchor(TEXT, TEXT, selectors), strict=True):
        assert answer == Anchored(selector.start, selector.end, "anchored", "position", 1.0)


@pytest.mark.parametrize(
    "words",
    ["Minsk on Monday", "卢卡申科访问北京", "سافر الوزير", "👩‍👩‍👧", "ё́", "Пекин", "“Quoted”"],
)
def test_everything_moves_with_text_put_before_it(words: str):
    new = "😀 An introduction.\n\n" + TEXT
    answer = moved(TEXT, new, words)
    assert answer.state == "moved"
    assert new[answer.start : answer.end] == words


def test_text_after_a_quotation_leaves_it_where_it_was():
    answer = moved(TEXT, TEXT + "More.", "Minsk on Monday")
    assert (answer.state, answer.start) == ("anchored", TEXT.index("Minsk on Monday"))


@pytest.mark.parametrize("nth", [0, 1])
def test_each_of_several_equal_words_is_followed_to_its_own_place(nth: int):
    new = "The minister " + TEXT.replace("A year later", "Some two years after that")
    answer = moved(TEXT, new, "the minister", nth)
    expected = new.index("the minister left") if nth == 0 else new.index("the minister returned")
    assert answer.start == expected


def test_lost_words_are_an_orphan_although_the_same_words_stand_elsewhere():
    new = TEXT.replace("; the minister left on Tuesday", "")
    answer = moved(TEXT, new, "the minister", 0)
    assert (answer.state, answer.start, answer.end) == ("orphan", None, None)


def test_a_line_wrap_moves_and_loses_nothing():
    new = TEXT.replace(" ", "\n   ")
    for words in ("minister arrived in Minsk", "签署协议", "combining ё́ stay"):
        answer = moved(TEXT, new, words)
        assert "".join(new[answer.start : answer.end].split()) == "".join(words.split())


def test_changed_words_are_found_in_their_place():
    new = TEXT.replace("arrived in Minsk", "arrived at Minsk")
    answer = moved(TEXT, new, "minister arrived in Minsk on Monday")
    assert (answer.state, answer.how) == ("moved", "fuzzy")
    assert new[answer.start : answer.end] == "minister arrived at Minsk on Monday"
    assert 0.8 < answer.score < 1


def test_words_with_another_number_are_not_the_same():
    old = "Before it. The loan was of 1.5 billion dollars in all. After it, nothing was heard."
    new = old.replace("1.5", "1.9")
    assert moved(old, new, "loan was of 1.5 billion dollars").state == "orphan"


def test_a_paragraph_that_changed_places_takes_its_quotations_along():
    rng = _rng(1)
    paragraphs = [" ".join(_word(rng) for _ in range(80)) for _ in range(6)]
    old = "\n\n".join(paragraphs)
    new = "\n\n".join(paragraphs[2:] + paragraphs[:2])
    words = paragraphs[1][100:130]
    answer = moved(old, new, words)
    assert (answer.state, answer.start) == ("moved", new.index(words))


def test_a_selector_that_does_not_fit_the_old_text_goes_by_its_quotation():
    selector = Selector(0, 5, "returned to Minsk", "the minister ", "; nobody")
    answer = reanchor(TEXT, TEXT + "x", [selector])[0]
    assert TEXT[answer.start : answer.end] == "returned to Minsk"


def test_without_the_old_text_context_decides_or_nothing():
    known = Selector(0, 12, "the minister", "later ", " returned")
    assert anchor(TEXT, known).start == TEXT.index("the minister returned")
    unknown = anchor(TEXT, Selector(0, 12, "the minister"))
    assert unknown.state == "orphan"
    assert len(unknown.candidates) == 2
    assert anchor(TEXT, Selector(0, 3, "spoke of gold")).state == "orphan"
    only = anchor(TEXT, Selector(0, 3, "left on Tuesday"))
    assert TEXT[only.start : only.end] == "left on Tuesday"


def test_without_the_old_text_changed_words_are_found_by_their_context():
    selector = selected(TEXT, "returned to Minsk; nobody spoke")
    new = TEXT.replace("returned to Minsk", "returned from Minsk")
    answer = anchor(new, selector)
    assert (answer.how, new[answer.start : answer.end]) == (
        "fuzzy",
        "returned from Minsk; nobody spoke",
    )


def test_unrelated_texts_leave_only_orphans():
    rng = _rng(2)
    old, new = (" ".join(_word(rng) for _ in range(3000)) for _ in range(2))
    selectors = [select(old, at, at + 20) for at in range(0, len(old) - 20, 97)]
    assert {answer.state for answer in reanchor(old, new, selectors)} == {"orphan"}


def test_repetitive_texts_end_in_bounded_time():
    for old, new in (
        ("a " * 50_000, "a " * 49_999),
        ("ab" * 50_000, "ba" * 50_000),
        ("a", "b" * 9),
    ):
        answers = reanchor(old, new, [select(old, 0, 1), select(old, len(old) // 2, len(old))])
        assert len(answers) == 2


def _rng(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311


def _word(rng: random.Random) -> str:
    return "".join(rng.choice("abcdefghijklmnoprstuvyz") for _ in range(rng.randint(3, 9)))


@st.composite
def edits(draw: st.DrawFn) -> tuple[list[str], list[tuple[int | None, str]]]:
    """Draw a text of words, and what some edits made of it: its words with their old numbers."""
    rng = _rng(draw(st.integers(0, 10**6)))
    words = [_word(rng) for _ in range(draw(st.integers(5, 250)))]
    new: list[tuple[int | None, str]] = list(enumerate(words))
    for _ in range(draw(st.integers(1, 6))):
        at, length = rng.randrange(len(new) + 1), rng.choice([1, 1, 3, 10, 40])
        fresh: list[tuple[int | None, str]] = [
            (None, _word(rng)) for _ in range(rng.randint(1, 15))
        ]
        kind = draw(st.sampled_from(["delete", "insert", "replace", "move"]))
        cut = new[at : at + length]
        if kind != "insert":
            del new[at : at + length]
        if kind == "move":
            at = rng.randrange(len(new) + 1)
            fresh = cut
        if kind != "delete":
            new[at:at] = fresh
    return words, new


def spans(words: list[str], blank: str) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    at = 0
    for word in words:
        places.append((at, at + len(word)))
        at += len(word) + len(blank)
    return places


@settings(deadline=None, max_examples=150)
@given(edits(), st.sampled_from([" ", "\n", "  \n"]), st.data())
def test_after_any_edit_a_quotation_is_right_or_an_orphan(
    edited: tuple[list[str], list[tuple[int | None, str]]], blank: str, data: st.DataObject
):
    words, changed = edited
    old, new = " ".join(words), blank.join(word for _, word in changed)
    was, now = spans(words, " "), spans([word for _, word in changed], blank)
    places = {number: place for place, (number, _) in enumerate(changed) if number is not None}
    first = data.draw(st.integers(0, len(words) - 1))
    last = min(first + data.draw(st.sampled_from([0, 1, 4, 15])), len(words) - 1)
    selector = select(old, was[first][0], was[last][1])
    (answer,) = reanchor(old, new, [selector])
    if answer.start is None or answer.end is None:
        assert answer.state == "orphan"
        return
    kept = [places[number] for number in range(first, last + 1) if number in places]
    whole = len(kept) == last - first + 1 and all(two == one + 1 for one, two in pairwise(kept))
    if whole:
        assert (answer.start, answer.end) == (now[kept[0]][0], now[kept[-1]][1])
        assert "".join(new[answer.start : answer.end].split()) == "".join(selector.exact.split())
    else:
        assert answer.how == "fuzzy"
        assert any(now[at][0] < answer.end and answer.start < now[at][1] for at in kept)


@settings(deadline=None, max_examples=100)
@given(st.text(min_size=1, max_size=200), st.text(max_size=30), st.data())
def test_any_text_moves_with_what_is_put_before_it(text: str, before: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    new = before + text
    (answer,) = reanchor(text, new, [select(text, start, end)])
    if answer.start is not None and answer.how != "fuzzy":
        assert reduce(new[answer.start : answer.end]) == reduce(text[start:end])
