"""No text of any screen is cut: at any size of the text and width of the window, with any name."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from desktop import screens
from desktop.main_window import MainWindow
from desktop.widgets.buttons import ElidedButton
from desktop.widgets.labels import Elided
from tests import long_names
from tests.desktop.conftest import OpenWindow

WIDTHS = (1000, 1280, 1440)
HEIGHT = 900
NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


@pytest.fixture(scope="session")
def long_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the longest names."""
    path = tmp_path_factory.mktemp("long") / f"{long_names.GERMAN}.vademecum"
    long_names.fill(path)
    return path


@pytest.mark.parametrize(("text", "side"), [(1.0, True), (2.0, False), (2.0, True)])
def test_nothing_is_cut(
    open_window: OpenWindow, long_library: Path, text: float, side: bool
) -> None:
    window = open_window(long_library, text=text)
    found: dict[str, list[str]] = {}
    for name, go in screens.every(window).items():
        shown = go() or window
        settle(window)
        for width in WIDTHS if shown is window else WIDTHS[:1]:
            if shown is window:
                window.resize(width, HEIGHT)
                window.side.setVisible(side)
                settle(window)
            if shown is window and window.width() > width:
                found.setdefault(f"wider than {width}: {window.width()}", []).append(name)
            for one in cut(shown):
                found.setdefault(one, []).append(f"{name} {width}")
        window.settings.put("guide.shown", False)
        if shown is not window:
            shown.close()
    assert not found, "\n".join(f"{one}: {', '.join(where)}" for one, where in found.items())


def settle(window: MainWindow) -> None:
    for _ in range(3):
        window.session.wait()
        QApplication.processEvents()


def cut(top: QWidget) -> list[str]:
    """Name the visible texts that have less room than they need, or stand where nobody sees."""
    found: list[str] = []
    for one in top.findChildren(QWidget):
        if not one.isVisible() or not text_of(one) or one.window() is not top:
            continue
        room, needed = one.contentsRect().size(), needed_by(one)
        name = f"{type(one).__name__} {one.objectName()} “{text_of(one)[:24]}”"
        if room.width() < needed[0] or room.height() < needed[1]:
            found.append(f"{name} {room.width()}x{room.height()} for {needed[0]}x{needed[1]}")
        elif (outer := hiding(one, top)) is not None:
            found.append(f"{name} beyond {type(outer).__name__} {outer.objectName()}")
    return found


def text_of(one: QWidget) -> str:
    if isinstance(one, QToolButton) and not one.icon().isNull():
        return ""  # its words are for the ear
    if isinstance(one, QLineEdit):
        return one.text() or one.placeholderText()
    if isinstance(one, QLabel | QAbstractButton):
        return one.text()
    return one.currentText() if isinstance(one, QComboBox) else ""


def needed_by(one: QWidget) -> tuple[int, int]:
    """Give the room that a text needs within the widget, in pixels."""
    if isinstance(one, QLineEdit):  # scrolls: but one reads it from its beginning
        fits = one.fontMetrics().horizontalAdvance(one.text()) < one.width()
        begins = fits or one.window().focusWidget() is one or one.cursorPosition() == 0
        return (0, one.fontMetrics().height()) if begins else (1 << 15, 0)
    if isinstance(one, QComboBox):
        option = QStyleOptionComboBox()
        one.initStyleOption(option)
        field = one.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, one
        )
        more = one.fontMetrics().horizontalAdvance(one.currentText()) - field.width()
        told = bool(one.toolTip())
        return (0 if told else one.contentsRect().width() + more, one.fontMetrics().height())
    if one.sizePolicy().hasHeightForWidth():
        return 0, one.heightForWidth(one.width()) - (one.height() - one.contentsRect().height())
    around = one.size() - one.contentsRect().size()
    least = one.sizeHint() if isinstance(one, QLabel) else one.minimumSizeHint()
    told = bool(one.toolTip()) and isinstance(one, Elided | ElidedButton)
    return 0 if told else least.width() - around.width(), least.height() - around.height()


def hiding(one: QWidget, top: QWidget) -> QWidget | None:
    """Give what a widget reaches out of, where nobody can scroll to it."""
    area = QRect(QPoint(), one.size())
    held = one
    while held is not top and (outer := held.parentWidget()) is not None:
        area.translate(held.pos())
        room = outer.rect()
        pane = outer.parentWidget()
        if isinstance(pane, QAbstractScrollArea) and pane.viewport() is outer:
            if pane.horizontalScrollBarPolicy() != NEVER or isinstance(pane, QHeaderView):
                return None
            area.setTop(0)  # up and down one scrolls to it
            area.setBottom(0)
        if not room.contains(area) and not isinstance(outer, QTabBar):
            return outer
        held = outer
    return None
