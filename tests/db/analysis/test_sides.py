"""The sign of a pair: every case of the rules in the vocabulary of roles, counted by hand."""

import pytest

from db.analysis.intensity import weights
from db.analysis.sides import Standing, sign, standing, stands

A, R, P, B = (Standing(s) for s in ("actor", "recipient", "participant", "bystander"))
LEFT, RIGHT = Standing("recipient", "left"), Standing("actor", "right")
ALLY = Standing("bystander", "left")


@pytest.mark.parametrize(
    ("one", "other", "of_type", "expected"),
    [
        (A, A, -1, 1),
        (A, A, 1, 1),
        (A, R, -1, -1),
        (A, R, 1, 1),
        (P, P, -1, -1),
        (P, P, 1, 1),
        (A, P, -1, -1),
        (R, P, 1, 1),
        (R, R, 1, 0),
        (R, R, -1, 0),
        (B, A, -1, 0),
        (B, P, 1, 0),
        (B, B, 1, 0),
        (LEFT, RIGHT, -1, -1),
        (LEFT, RIGHT, 1, 1),
        (LEFT, ALLY, -1, 1),
        (LEFT, A, -1, -1),
    ],
)
def test_the_sign_of_a_pair(one: Standing, other: Standing, of_type: int, expected: int) -> None:
    assert sign(one, other, of_type) == expected
    assert sign(other, one, of_type) == expected


def test_roles_go_back_to_one_of_four_and_circles_to_none(hand) -> None:
    known = stands(hand.library.reader)
    assert known["lender"] == "actor"
    assert known["debtor"] == "recipient"
    assert "a" not in known
    assert standing(None, None, known) == P
    assert standing("a", None, known) == B
    assert standing("never heard of", None, known) == B
    assert standing("lender", " left ", known) == Standing("actor", "left")


def test_a_weight_is_an_amount_with_the_sign_of_the_class(hand) -> None:
    found = weights(hand.library.reader)
    assert found["sanction"] == (-1, 7)
    assert found["aid"] == (1, 8)
    assert found["nudge"] == (-1, 1)
    assert "election" not in found
