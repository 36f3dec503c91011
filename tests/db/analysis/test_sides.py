"""The sign of a pair: every case of the rules in the vocabulary of roles, counted by hand."""

import pytest

from db.analysis.intensity import weights
from db.analysis.pairs import pairs
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


def test_the_signs_of_all_pairs_at_once_are_those_of_single_pairs(hand) -> None:
    roles = ("actor", "recipient", "participant", "bystander", "lender", "a", None)
    sided = [(role, side) for role in roles for side in (None, "left", "right")]
    expected: dict[int, int] = {}
    known = stands(hand.library.reader)
    for type_, of_type in (("agree", 1), ("sanction", -1)):
        for number, (role, side) in enumerate(sided):
            for other_role, other_side in sided[number:]:
                event = hand.event(
                    type_,
                    "2020",
                    (hand.north, role, None, side),
                    (hand.south, other_role, None, other_side),
                )
                one = standing(role, side, known)
                other = standing(other_role, other_side, known)
                expected[event] = sign(one, other, of_type)
    found, _ = pairs(hand.library.reader)
    signs = {0: 0, 1: 1, 2: 1, 3: -1, 4: -1}
    assert {
        int(event): signs[int(quad)] for event, quad in zip(found.event, found.quad, strict=True)
    } == expected
