"""Links paint themselves and are followed by keys; in a quotation what is meant stands out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.main_window import MainWindow
from desktop.widgets.labels import Elided, LinkLabel, PassageLabel
from tests.desktop.hands import CONTROL, SHIFT, page_of, settle

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return
MOST_TABS = 200
BEFORE, MEANT, AFTER = "In the spring ", "the bank lent a sum", " to the mill of the town."


def busiest_actor(window: MainWindow) -> int:
    found = window.session.reader.execute(
        "SELECT actor_id FROM participation GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    )
    return found.fetchone()[0]


def tabbed_to(qtbot: QtBot, window: MainWindow, kind: type[QWidget]) -> QWidget:
    """Press Tab until the keyboard is in a widget of a kind inside the page in front."""
    page = window.tabs.view
    page.setFocus()
    for _ in range(MOST_TABS):
        qtbot.keyClick(window.focusWidget(), TAB)
        held = window.focusWidget()
        if isinstance(held, kind) and page.isAncestorOf(held):
            return held
    raise AssertionError(kind)


def test_a_link_is_reached_by_tab_and_followed_by_enter(qtbot: QtBot, window: MainWindow) -> None:
    page_of(window, busiest_actor(window))
    link = tabbed_to(qtbot, window, LinkLabel)
    wanted = link.link.id
    assert link.accessibleName() == link.text()
    qtbot.keyClick(link, ENTER)
    settle(window)
    assert window.place == places.record(wanted)
    assert window.tabs.bar.count() == 1
    window.call("back")
    settle(window)
    assert window.place == places.record(busiest_actor(window))


def test_ctrl_enter_opens_a_link_in_a_new_tab(qtbot: QtBot, window: MainWindow) -> None:
    actor = busiest_actor(window)
    page_of(window, actor)
    link = tabbed_to(qtbot, window, LinkLabel)
    wanted = link.link.id
    qtbot.keyClick(link, ENTER, CONTROL)
    settle(window)
    assert window.tabs.places() == [places.record(actor), places.record(wanted)]
    assert window.place == places.record(wanted)


def test_tab_goes_from_link_to_link_and_back(qtbot: QtBot, window: MainWindow) -> None:
    page_of(window, busiest_actor(window))
    first = tabbed_to(qtbot, window, LinkLabel)
    painted = first.grab().toImage()
    qtbot.keyClick(first, TAB)
    following = window.focusWidget()
    assert following is not first
    assert first.grab().toImage() != painted  # the frame around what has the keyboard has gone
    qtbot.keyClick(following, TAB, SHIFT)
    assert window.focusWidget() is first
    assert first.grab().toImage() == painted


def ink(image: QImage, left: int, right: int) -> int:
    """Give how dark the darkest dot of a stretch is: 0 is black."""
    return min(
        QColor(image.pixel(x, y)).lightness()
        for x in range(left, right)
        for y in range(image.height())
    )


def test_what_is_meant_is_darker_than_what_stands_around_it(qtbot: QtBot) -> None:
    whole = BEFORE + MEANT + AFTER
    span = (len(BEFORE), len(BEFORE) + len(MEANT))
    shown = PassageLabel(whole, places.reader(1), span)
    qtbot.addWidget(shown)
    shown.setStyleSheet("background: white; color: black")
    shown.show()
    shown.resize(shown.fontMetrics().horizontalAdvance(whole) + 20, 40)
    image = shown.grab().toImage()
    wide = shown.fontMetrics().horizontalAdvance
    first, last = wide(BEFORE), wide(BEFORE + MEANT)
    around = ink(image, last + 8, wide(whole))
    assert ink(image, first + 2, last - 2) < 40 < around
    assert abs(ink(image, 0, first - 8) - around) < 30
    assert shown.text() == whole


def test_a_short_label_shows_its_whole_text_at_the_size_it_asks_for(
    qtbot: QtBot, window: MainWindow
) -> None:
    texts = ("Lukashenko  en", "Лукашэнка  be", "i", "WWW", "卢卡申科  zh", "fj, f. j", "Łukašenka")
    for text in texts:
        label = Elided(text, "pill")
        qtbot.addWidget(label)
        label.setParent(window)
        label.resize(label.sizeHint())
        label.show()
        qtbot.wait(1)
        assert label.text() == text
        label.resize(label.sizeHint().width() * 2 // 3, label.height())
        assert label.text() != text or len(text) == 1
        label.resize(label.sizeHint())
        assert label.text() == text
