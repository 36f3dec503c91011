"""The trend in one word: hand-reckoned series."""

from db.analysis.trend import trend


def test_later_years_with_more_cooperation_go_up() -> None:
    assert trend([(1, 0), (1, 0), (3, 0), (3, 0)]) == ("up", 1, 3)


def test_conflict_weighs_against_and_the_middle_of_an_odd_number_belongs_to_neither() -> None:
    assert trend([(2, 0), (2, 0), (9, 9), (1, 2), (0, 1)]) == ("down", 2, -1)


def test_a_small_change_is_none() -> None:
    assert trend([(4, 0), (4, 0), (4, 0), (5, 0)]).direction == "level"


def test_too_few_columns_or_nothing_in_them_give_no_trend() -> None:
    assert trend([(1, 0), (2, 0), (3, 0)]) is None
    assert trend([(0, 0)] * 8) is None
