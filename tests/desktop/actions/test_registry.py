"""The commands: each with an id, words, a menu of its own, and keys that no other has."""

from collections import Counter

from desktop.actions.registry import ACTIONS, MENUS


def test_ids_are_dotted_and_unique() -> None:
    ids = [action.id for action in ACTIONS]
    assert len(set(ids)) == len(ids)
    assert all(id_.count(".") == 1 for id_ in ids)


def test_no_two_commands_share_keys() -> None:
    keys = Counter(key for action in ACTIONS for key in action.keys)
    assert [key for key, number in keys.items() if number > 1] == []


def test_every_command_stands_in_a_menu_and_says_what_it_does() -> None:
    assert {action.menu for action in ACTIONS} == set(MENUS)
    assert all(action.text for action in ACTIONS)
