"""Words of a source on a page: those that are meant stand out from those around them."""

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.widgets.labels import PassageLabel

BEFORE, MEANT, AFTER = "In the spring ", "the bank lent a sum", " to the mill of the town."


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
    shown.resize(shown.fontMetrics().horizontalAdvance(whole) + 20, 40)
    shown.show()
    image = shown.grab().toImage()
    wide = shown.fontMetrics().horizontalAdvance
    first, last = wide(BEFORE), wide(BEFORE + MEANT)
    around = ink(image, last + 8, wide(whole))
    assert ink(image, first + 2, last - 2) < 40 < around
    assert abs(ink(image, 0, first - 8) - around) < 30
    assert shown.text() == whole
