"""Emphasis, code and links of Markdown are seen as such, and their signs stay in the text."""

import pytest
from PySide6.QtWidgets import QApplication

from db.store.documents import StoredPassage
from db.text.emphasis import Form, forms, without_signs
from desktop.reader.blocks import Block, Blocks
from desktop.reader.shapes import Setter, Style
from desktop.theme.look import Look


def told(text: str) -> dict[str, Form]:
    return {text[low:high]: form for low, high, form in forms(text)}


@pytest.mark.parametrize(
    ("text", "words", "form"),
    [
        ("*A remark.*", "A remark.", Form.ITALIC),
        ("said _so_ there", "so", Form.ITALIC),
        ("**Выборы** 2020", "Выборы", Form.STRONG),
        ("the `name~` field", "name~", Form.CODE),
        ("[the speech](https://example.org/a_b_c)", "the speech", Form.LINK),
        ("[the speech](https://example.org/a_b_c)", "(https://example.org/a_b_c)", Form.TARGET),
        ("see [[Minsk|the capital]]", "the capital", Form.LINK),
        ("**bold *and slanted***", "and slanted", Form.STRONG | Form.ITALIC),
    ],
)
def test_pairs_of_signs_form_what_stands_between(text: str, words: str, form: Form) -> None:
    assert told(text)[words] == form


@pytest.mark.parametrize(
    "text",
    [
        "no signs",
        "2 * 3 * 4",
        "snake_case_name",
        "* an item",
        "**",
        "[1] a note",
    ],
)
def test_what_is_no_pair_stays_as_it_is(text: str) -> None:
    assert forms(text) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"\*not slanted\*", "*not slanted*"),
        (r"5\*3 is *so*", "5*3 is so"),
        (r"\[no link\](there)", "[no link](there)"),
        (r"`a \* b`", r"a \* b"),
        (r"\`no *code*`", "`no code`"),
        (r"\\*slanted*", r"\slanted"),
        (r"C:\temp and a \ alone", r"C:\temp and a \ alone"),
        ("1\\. March", "1. March"),
        ("see [[Minsk|the capital]] or [a *map*](a_b_c)", "see the capital or a map"),
    ],
)
def test_a_backslash_takes_the_meaning_of_a_sign_and_is_not_shown(text: str, shown: str) -> None:
    assert without_signs(text) == shown


def test_what_is_hidden_of_a_long_link_leaves_no_gap(qapp: QApplication) -> None:
    del qapp
    look = Look()
    look.choose("light", 2.0)
    setter = Setter(look, Style(), 1200)

    def end(text: str) -> float:
        block = Block(0, len(text), "paragraph", 0, None, 1, 1, opens=True, closes=True)
        return setter.set(text, block, markdown=True).x_of(len(text))

    hidden = "Somebody with rather a long name, the third of it|"
    assert end(f"met [[{hidden}him]] there") - end("met [[him]] there") < 2


def test_within_code_nothing_is_a_sign() -> None:
    assert told("`a *b* c`") == {"`": Form.SIGN, "a *b* c": Form.CODE}


@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_a_fenced_block_is_code_and_nothing_in_it_a_sign(fence: str) -> None:
    text = f"{fence}python\na *b* c\n\n_d_\n{fence}"
    assert told(text) == {
        f"{fence}python\n": Form.SIGN,
        "a *b* c\n\n_d_": Form.CODE,
        f"\n{fence}": Form.SIGN,
    }
    assert told(f"{fence}\n*open*") == {f"{fence}\n": Form.SIGN, "*open*": Form.CODE}


def test_signs_take_no_room_and_offsets_stay(qapp: QApplication) -> None:
    del qapp
    text = "ab **cd** 𝒳 *ef*"
    block = Block(0, len(text), "paragraph", 0, None, 1, 1, opens=True, closes=True)
    look = Look()
    look.choose("light", 1.0)
    setter = Setter(look, Style(), 600)
    plain, formed = setter.set(text, block), setter.set(text, block, markdown=True)
    at = text.index("cd")

    def wide(laid: object, low: int, high: int) -> float:
        return sum(rect.width() for _, rect in laid.rects(low, high))  # type: ignore[attr-defined]

    assert wide(formed, at - 2, at) < 4 < wide(plain, at - 2, at)
    assert wide(formed, at, at + 2) > wide(plain, at, at + 2)
    ef = text.index("ef")
    assert formed.offset_at(formed.x_of(ef + 1), formed.lines[0].text_top + 1) == ef + 1


def test_words_that_are_copied_have_no_signs_but_in_code() -> None:
    text = "A **bold** word\nof [it](http://x.org).\n\n```\na *b* c\n\n_d_\n```\n"
    spans = ((0, text.index("\n\n")), (text.index("```"), len(text) - 1))
    passages = [
        StoredPassage(n, 1, n, start, end, "paragraph", None, None, n)
        for n, (start, end) in enumerate(spans, 1)
    ]
    blocks = Blocks(text, passages, signs=True)
    assert blocks.words(*spans[0]) == "A bold word\nof it."
    middle = text.index("d** word")
    assert blocks.words(middle, text.index("](")) == "d word\nof it"
    assert blocks.words(text.index("a *b"), text.index("\n```\n", 40)) == "a *b* c\n\n_d_"
    assert Blocks(text, passages).words(0, 10) == "A **bold**"
