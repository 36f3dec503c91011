"""Blocks put together by column, side and domain, counted by hand."""

from db.analysis.blocks import Block
from db.analysis.stacks import Stacks


def block(
    id_: int, column: int | None, sign: int, weight: float, domain: str | None, voices: int = 1
) -> Block:
    return Block(id_, "", None, domain, "happened", None, sign, weight, column, voices)


BLOCKS = (
    block(1, 2020, 1, 2.0, "economy"),
    block(2, 2020, 1, 0.5, "economy"),
    block(3, 2020, 1, 3.0, "security", voices=4),
    block(4, 2020, -1, 4.0, None, voices=0),
    block(5, None, 1, 1.0, "economy"),
)


def test_a_stack_holds_what_is_alike_together_and_tells_its_height() -> None:
    stack = Stacks(BLOCKS).by_place[2020, 1]
    groups = {key: [one.id for one in held.blocks] for key, held in stack.groups.items()}
    assert groups == {("economy", (-1, False)): [1, 2], ("security", (-2, False)): [3]}
    assert (stack.height("count"), stack.height("intensity")) == (3, 5.5)
    assert (stack.least("count"), stack.least("intensity")) == (1, 0.5)


def test_totals_hold_what_has_no_column_and_the_highest_stack_is_found() -> None:
    found = Stacks(BLOCKS)
    assert (found.total(1, "count"), found.total(-1, "intensity")) == (4, 4)
    assert (found.highest(1, "intensity"), found.highest(-1, "count")) == (5.5, 1)
    assert found.by_domain[1, "economy"].height("intensity") == 3.5
    assert found.looks == {(-1, False), (-2, False), (0, False)}


def test_nothing_has_no_height() -> None:
    found = Stacks(())
    assert (found.total(1, "count"), found.highest(-1, "count")) == (0, 0)
