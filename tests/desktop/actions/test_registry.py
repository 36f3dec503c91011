"""The commands: each with an id, words, a menu of its own, and keys that no other has."""

from collections import Counter

from desktop.actions.registry import ACTIONS, MENUS


def test_ids_are_dotted_and_unique() -> None:
    ids = [action.id for action in ACTIONS]
    assert len(set(ids)) == len(ids)
    assert all(id_.count(".") == 1 for id_ in ids)


def test_no_two_commands_that_work_at_the_same_place_share_keys() -> None:
    everywhere = [key for action in ACTIONS if not action.scope for key in action.keys]
    for scope in {action.scope for action in ACTIONS} - {""}:
        own = [key for action in ACTIONS if action.scope == scope for key in action.keys]
        assert [key for key, number in Counter(everywhere + own).items() if number > 1] == []
    assert [key for key, number in Counter(everywhere).items() if number > 1] == []


def test_no_stroke_is_two_keys_of_one_place() -> None:
    plain, shifted = "`1234567890-=[]\\;',./", '~!@#$%^&*()_+{}|:"<>?'
    signs = {f"Shift+{one}": other for one, other in zip(plain, shifted, strict=True)}
    for scope in {action.scope for action in ACTIONS}:
        own = [key for action in ACTIONS if action.scope in {scope, ""} for key in action.keys]
        strokes = Counter(signs.get(key, key) for key in own)
        assert [key for key, number in strokes.items() if number > 1] == []


def test_every_command_stands_in_a_menu_and_says_what_it_does() -> None:
    assert {action.menu for action in ACTIONS} == set(MENUS)
    assert all(action.text for action in ACTIONS)
