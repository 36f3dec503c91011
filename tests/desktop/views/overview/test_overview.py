"""The overview leads to the lists behind its numbers, to texts, and from edits to records."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.library import Library
from db.store import write
from desktop import places
from desktop.main_window import MainWindow
from desktop.views.overview.kind_card import KindCard
from desktop.views.overview.overview import Overview
from desktop.widgets.histogram import Histogram
from desktop.widgets.labels import LinkLabel
from tests.desktop.hands import listed, settle


def overview(window: MainWindow) -> Overview:
    window.go(places.OVERVIEW)
    settle(window)
    view = window.tabs.view
    assert isinstance(view, Overview)
    return view


def links(view: Overview) -> dict[str, LinkLabel]:
    return {one.accessibleName(): one for one in view.findChildren(LinkLabel)}


def test_a_text_is_one_click_away(window: MainWindow) -> None:
    link = links(overview(window))["Between two patrons: how Belarus balances"]
    link.lead(apart=False)
    settle(window)
    assert window.place.kind == "reader"


def test_an_edit_leads_to_its_record(window: MainWindow) -> None:
    number = listed(window, "event").records.ids[0]

    def rename(library: Library) -> None:
        with library.edit("record.edit", title="Renamed", fields="title") as edit:
            write.change(edit, number, {"title": "Renamed"})

    window.session.write(rename)
    settle(window)
    told = [text for text in links(overview(window)) if "Renamed" in text]
    assert len(told) == 1
    links(window.tabs.view)[told[0]].lead(apart=False)
    settle(window)
    assert window.place == places.record(number)


def test_a_gap_leads_to_the_list_behind_it(window: MainWindow) -> None:
    buttons = {one.text(): one for one in overview(window).findChildren(QPushButton)}
    buttons["Events without evidence"].click()
    settle(window)
    assert window.place == places.listed("event", "missing:evidence")
    assert len(window.tabs.view.records.ids) == 3


def test_years_lead_to_their_events_by_mouse_and_keys(qtbot: QtBot, window: MainWindow) -> None:
    chart = overview(window).findChild(Histogram)
    assert chart.accessibleName() == "Events by year"
    told = dict(part.split(": ") for part in chart.accessibleDescription().split(", "))
    last = max(told)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().bottomRight())
    settle(window)
    assert window.place == places.listed("event", f"date:{last}")
    assert len(window.tabs.view.records.ids) >= int(told[last])  # others go on in that year
    chart = overview(window).findChild(Histogram)
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    settle(window)
    assert window.place == places.listed("event", f"date:{min(told)}")


def test_a_card_is_clicked_anywhere(window: MainWindow, qtbot: QtBot) -> None:
    card = overview(window).findChildren(KindCard)[2]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() - QPoint(8, 8))
    settle(window)
    assert window.place == places.listed("source")
