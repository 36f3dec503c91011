"""The row over the text has words on every chip, also before the text is read."""

from PySide6.QtWidgets import QPushButton
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
    head.tell_place("¶ 120 of 345 · p. 12 · read to ¶ 119")
    assert place.text().startswith("¶ 120")
    assert place.text().endswith("…")
    assert place.height() == head.style_chip.height()
