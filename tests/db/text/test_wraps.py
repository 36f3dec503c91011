"""Hard-wrapped lines are joined where they clearly are wraps, and nowhere else."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.wraps import unwrap

PROSE = (
    "The ministers of both countries met in the capital to discuss the loan that had been promised"
    " in the spring, and they agreed that the first part of it would be paid before the winter,"
    " although some of the conditions were still to be settled by the experts of the two banks."
)


@pytest.mark.parametrize("width", [50, 60, 72, 80])
def test_wrapped_paragraphs_become_one_line_each(width: int) -> None:
    wrapped = textwrap.fill(PROSE, width) + "\n\n" + textwrap.fill(PROSE, width)
    assert unwrap(wrapped) == f"{PROSE}\n\n{PROSE}"


def test_a_short_last_paragraph_follows_the_width_of_the_others() -> None:
    short = "The experts met again in the autumn and signed the paper that their ministers wanted."
    wrapped = textwrap.fill(PROSE, 60) + "\n\n" + textwrap.fill(short, 60)
    assert unwrap(wrapped) == f"{PROSE}\n\n{short}"


def test_cyrillic_and_hyphens_at_the_wrap() -> None:
    text = (
        "Министры обеих стран встретились в столице, чтобы обсудить\nдавно обещанный"
        " кредит, и договорились о том, что северо-\nвосточная дорога будет построена"
        " до наступления зимы."
    )
    assert unwrap(text) == text.replace("северо-\n", "северо-").replace("\n", " ")


def test_han_lines_are_joined_without_a_space() -> None:
    line = "双方同意扩大安全和经济关系并继续推动工业园区的建设工作以造福两国人民的共同利益和未来"
    assert unwrap(f"{line}\n{line}\n结束。") == f"{line}{line}结束。"


@pytest.mark.parametrize(
    "text",
    [
        "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you",
        "Jane Doe\n12 Harbour Street\n10115 Somewhere\nThe Coast",
        "Name      Year     Sum\nLoan      2015     1.5\nGrant     2016     0.7",
        (
            "- one thing that is rather long to say it all\n- another thing that is as"
            " long as that one\n- end"
        ),
        f"{PROSE}\n{PROSE}\n{PROSE}",
        "one\ntwo",
        "",
        "\n\n\n",
    ],
)
def test_what_is_no_wrap_stays(text: str) -> None:
    assert unwrap(text) == text


def test_list_items_within_wrapped_text_start_their_own_line() -> None:
    items = textwrap.fill("- " + PROSE, 60) + "\n" + textwrap.fill("- " + PROSE, 60)
    assert unwrap(items) == f"- {PROSE}\n- {PROSE}"


@given(st.text(alphabet=st.sampled_from("ab é漢-\n\t >*1."), max_size=600))
def test_only_white_space_ever_changes(text: str) -> None:
    assert "".join(unwrap(text).split()) == "".join(text.split())
