"""The order of the menus: every command in it exists, and stands in one menu with its group."""

from collections import Counter

from desktop.actions.order import GROUPS, group_of
from desktop.actions.registry import ACTIONS, MENUS


def test_a_group_holds_commands_of_one_menu() -> None:
    menus = {action.id: action.menu for action in ACTIONS}
    listed = [id_ for group in GROUPS for id_ in group]
    assert [id_ for id_, number in Counter(listed).items() if number > 1] == []
    assert [id_ for id_ in listed if id_ not in menus] == []
    assert [group for group in GROUPS if len({menus[id_] for id_ in group}) > 1] == []


def test_the_commands_stand_in_the_order_of_their_groups() -> None:
    for menu in MENUS:
        order = [group_of(action) for action in ACTIONS if action.menu == menu]
        assert order == sorted(order)


def test_every_command_of_the_library_stands_in_a_group() -> None:
    assert [a.id for a in ACTIONS if a.menu == "Library" and group_of(a) == len(GROUPS)] == []
