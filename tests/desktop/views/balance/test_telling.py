"""The balance in sentences, of the shipped library and of what a filter leaves of it."""

from desktop import places
from desktop.main_window import MainWindow
from desktop.views.balance.balance_view import BalanceView
from desktop.widgets.passages import PassagePane
from tests.desktop.hands import settle


def told(window: MainWindow, query: str = "", **options: str) -> list[str]:
    window.go(places.view("balance", query, **options))
    settle(window)
    view = window.tabs.view
    assert isinstance(view, BalanceView)
    return words_of(view.pane)


def words_of(pane: PassagePane) -> list[str]:
    layout = pane.widget().layout()
    assert layout is not None
    shown = [layout.itemAt(at).widget() for at in range(layout.count())]  # type: ignore[union-attr]
    return [one.text() for one in shown if one is not None]  # type: ignore[attr-defined]


def test_it_says_how_belarus_stands_between_russia_and_china(window: MainWindow) -> None:
    lines = told(window)
    china, russia = lines.index("CHINA"), lines.index("RUSSIA")
    assert lines[china + 1 : china + 4] == [
        "Cooperation 15: diplomacy 8, economy 4, security 3.",
        "No conflict.",
        "Warmer: cooperation less conflict was +0.2 a year in 2006–2017, +2.5 in 2020–2024.",
    ]
    assert lines[russia + 1 : russia + 3] == [
        "Cooperation 14: economy 7, security 5, diplomacy 2.",
        "Conflict 2: diplomacy 2.",
    ]
    beside = lines.index("SIDE BY SIDE")
    assert lines[beside + 1 : beside + 3] == [
        "Most cooperation: China 15, Russia 14, The West 1.",
        "Cooperation by domain, most with: economy – Russia 7; diplomacy – China 8;"
        " security – Russia 5.",
    ]
    known = lines.index("HOW WELL IT IS KNOWN")
    assert lines[known + 2] == (
        "No source tells of anything in 10 of 19 columns: what is missing there may have happened."
    )


def test_one_partner_is_not_set_beside_itself(window: MainWindow) -> None:
    reader = window.session.reader
    ids = {
        str(title): int(id_)
        for id_, title in reader.execute(
            "SELECT id, title FROM record_text WHERE record_kind = 'actor'"
        )
    }
    lines = told(window, focus=str(ids["Belarus"]), partners=str(ids["China"]))
    assert "CHINA" in lines
    assert "SIDE BY SIDE" not in lines


def test_few_covered_columns_tell_no_change(window: MainWindow) -> None:
    lines = told(window, "date:certainly(2021)")
    assert "Sources cover too little to tell a change." in lines
