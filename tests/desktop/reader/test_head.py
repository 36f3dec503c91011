"""The row over the text has words on every chip, also before the text is read."""

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.reader.head import Head
from desktop.theme.look import Look
from desktop.widgets.labels import Elided


def shown(head: Head) -> list[str]:
    chips = head.findChildren(QPushButton)
    return [chip.text() for chip in chips if chip.isVisibleTo(head)]


def test_the_chip_of_clutter_comes_with_its_number(qtbot: QtBot) -> None:
    look = Look()
    look.choose("light", 1.0)
    head = Head(look)
    qtbot.addWidget(head)
    assert all(shown(head))
    head.tell_clutter(3, shown=False)
    assert any("3" in text for text in shown(head))
    head.tell_clutter(0, shown=False)
    assert not any("0" in text for text in shown(head))


def test_the_place_in_the_text_is_seen(qtbot: QtBot) -> None:
    look = Look()
    look.choose("light", 1.0)
    head = Head(look)
    qtbot.addWidget(head)
    head.resize(900, 60)
    head.show()
    (place,) = head.findChildren(Elided)
    for told in ("¶ 2 of 21", "", "¶ 20 of 21"):
        head.tell_place(told)
        assert place.text() == told
        assert place.isVisible()
    whole = "¶ 120 of 345 · p. 12 · read to ¶ 119"
    head.tell_place(whole)
    assert place.text() == whole
    head.resize(400, 60)
    assert place.text().startswith("¶ 120")
    assert place.text().endswith("…")
    assert place.height() == head.style_chip.height()


def test_chips_without_room_stand_in_a_menu_and_do_the_same_there(qtbot: QtBot) -> None:
    look = Look()
    look.choose("light", 2.0)
    head = Head(look)
    qtbot.addWidget(head)
    head.offer_pages(offered=True)
    head.tell_clutter(8, shown=False)
    head.tell_switches(mentions=True, dates=False, evidence=True)
    head.show()
    head.resize(3000, 100)
    assert "More ▾" not in shown(head)
    line = head.sizeHint().height()
    head.resize(620, 100)
    QApplication.processEvents()
    assert shown(head)[:2] == ["Text", "Pages"]
    assert "More ▾" in shown(head)
    assert "Outline" not in shown(head)
    assert head.sizeHint().height() < 2 * line
    for chip in head.findChildren(QPushButton):
        if chip.isVisible():
            assert chip.width() >= chip.sizeHint().width()
            assert chip.mapTo(head, chip.rect().bottomRight()).x() <= head.width()
    menu = head.folding.more.menu()
    menu.aboutToShow.emit()
    entries = {one.text(): one for one in menu.actions()}
    assert entries["Dates"].isCheckable()
    assert [entries[name].isChecked() for name in ("Mentions", "Dates")] == [True, False]
    with qtbot.waitSignal(head.called) as called:
        entries["Outline"].trigger()
    assert called.args == ["outline"]


def test_the_head_over_pages_has_nothing_that_concerns_the_text_alone(qtbot: QtBot) -> None:
    look = Look()
    look.choose("light", 1.0)
    head = Head(look)
    qtbot.addWidget(head)
    head.resize(1600, 60)
    head.show()
    head.offer_pages(offered=True)
    head.tell_clutter(8, shown=False)
    in_text = set(shown(head))
    head.choose_mode("pages")
    assert in_text - set(shown(head)) == {"Mentions", "Dates", "Clutter: 8 hidden", "Aa"}
    head.choose_mode("text")
    assert set(shown(head)) == in_text
