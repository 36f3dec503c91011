"""A library with a text in several scripts, and a reader on it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from db.records import Record
from db.store import documents, read, write
from desktop import places
from desktop.main_window import MainWindow
from desktop.reader.view import ReaderView
from tests.desktop.conftest import OpenWindow
from tests.sample import extracted

LINES = (
    "Grain for the northern ports",
    "Advertisement",
    "The delegation of Velmora signed in Orsk on 4 May 2021. Nothing else was said. "
    "Later it left for home, and the ports stayed closed for a month.",
    "Велмора подписала договор. Порты молчали 😀 и ждали.",
    "قالت فيلمورا إنها وقعت Orsk اليوم. لم يقل شيء آخر.",
    "北方港口签署了条约。没有别的话。",
    "Cafe\u0301 owners 👨\u200d👩\u200d👧 waited; flags 🇧🇾🇨🇳 flew.",
    *(f"Paragraph {number} of a long text. " + "It goes on and on for a while. " * 12
      for number in range(60)),
)  # fmt: skip
TEXT = "\n".join(LINES) + "\n"


@dataclass
class Reading:
    """A window with the reader in front, and its library."""

    window: MainWindow
    view: ReaderView
    qtbot: QtBot
    source: int

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier, times: int = 1) -> None:
        """Press a key where the keyboard is and wait until all is quiet."""
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= one
        for _ in range(times):
            self.qtbot.keyClick(self.focus, key, modifiers)
        self.quiet()

    def type(self, text: str) -> None:
        """Type text where the keyboard is."""
        focused = self.focus
        if isinstance(focused, QLineEdit):
            focused.insert(text)
        else:
            self.qtbot.keyClicks(focused, text)
        self.quiet()

    def quiet(self) -> None:
        """Wait until nothing is under way."""
        self.window.session.wait()
        QApplication.processEvents()

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        return QApplication.focusWidget() or self.window

    def put_caret(self, words: str, *, end: bool = False) -> None:
        """Put the caret before (or behind) some words of the text."""
        at = TEXT.index(words) + (len(words) if end else 0)
        self.view.paper.select(at, at)

    def select(self, words: str) -> None:
        """Select some words."""
        at = TEXT.index(words)
        self.view.paper.select(at, at + len(words))

    def selected(self) -> str:
        """Give what is selected."""
        found = self.view.selection
        return "" if found is None else found.exact

    def annotations(self) -> list[Record]:
        """Give the live annotations of the text, in order."""
        reader = self.window.session.reader
        rows = reader.execute(
            "SELECT annotation.id FROM annotation JOIN record USING (id)"
            " WHERE record.state = 0 ORDER BY start, annotation.id"
        )
        return read.get_many(reader, [row[0] for row in rows])


@pytest.fixture
def text_library(tmp_path: Path) -> Path:
    """A library with one source and three tags."""
    path = tmp_path / "text.vademecum"
    with Library.create(path) as library:
        with library.edit("record.add") as edit:
            write.add(edit, "actor", {"name": [{"text": "Velmora"}], "kind": "state"})
            for name, colour in (
                ("Trade", "#2f7d4f"),
                ("Framing", "#b0367e"),
                ("Doubt", "#2861a0"),
            ):
                write.add(edit, "tag", {"name": name, "colour": colour})
        with library.edit("source.add") as edit:
            source = write.add(
                edit, "source", {"title": "Ports of the north", "creator": [{"name": "A. Writer"}],
                                 "date": "2021-05-05", "reliability": "B"},
            )  # fmt: skip
            documents.attach(edit, source, extracted(TEXT))
    return path


@pytest.fixture
def open_reader(
    qtbot: QtBot, open_window: OpenWindow, text_library: Path
) -> Callable[..., Reading]:
    """Open a window with the reader on the text."""

    def make(**looks: object) -> Reading:
        window = open_window(text_library, **looks)
        source = window.session.reader.execute("SELECT id FROM source").fetchone()[0]
        window.go(places.reader(source))
        window.session.wait()
        QApplication.processEvents()
        view = window.tabs.view
        assert isinstance(view, ReaderView)
        view.focus_first()
        return Reading(window, view, qtbot, source)

    return make


@pytest.fixture
def reading(open_reader: Callable[..., Reading]) -> Reading:
    """A reader on the text."""
    return open_reader()
