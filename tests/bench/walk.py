"""Walks through a window as a person would, by keys and the mouse, and times its event loop."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop import places
from desktop.main_window import MainWindow
from desktop.rubbish import Collector
from desktop.settings import Settings
from desktop.theme.look import Look
from desktop.views.lists.list_view import ListView
from desktop.views.search.search_view import SearchView
from tests.bench.corpus import documents
from tests.pauses import Pauses, settle

KINDS: Final = ("actor", "event", "source", "annotation")
KEYS: Final = Qt.Key
PLAIN: Final = Qt.KeyboardModifier.NoModifier


class Walk:
    """A window on a library, and what is done in it, one step after another."""

    def __init__(self, path: Path, folder: Path) -> None:
        self._application = QApplication.instance() or QApplication([])
        self._collector = Collector()
        look = Look()
        look.choose("light", 1.0)
        settings = Settings(folder / "walk.ini")
        settings.put("guide.shown", value=False)
        self._letters = _letters(folder / "letters")
        self.window = MainWindow(path, look, settings)
        self.window.resize(1440, 900)
        self.window.show()
        self.settle()
        self._busiest = self._most()

    def settle(self) -> None:
        """Wait until the window has nothing more to do."""
        settle(lambda: self.window.session.busy or self.window.jobs.running is not None)

    def measure(self, run: Callable[[], None]) -> float:
        """Do something; give the longest pause until all is quiet again, in ms."""
        self.settle()
        pauses = Pauses()
        run()
        self.settle()
        return pauses.stop()

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self._collector.stop()

    def steps(self) -> dict[str, Callable[[], None]]:
        """Name what is done, in an order that can be walked."""
        return {
            "lists opened": self._lists,
            "arrows down a list": partial(self._keys, KEYS.Key_Down, 30),
            "pages down a list": partial(self._keys, KEYS.Key_PageDown, 12),
            "end and home": self._ends,
            "wheel and scroll bar": self._scrolled,
            "typed to find": self._found,
            "sorted by each column": self._sorted,
            "filters on and off": self._filters,
            "histogram brushed": self._brushed,
            "pages opened": self._pages,
            "tabs switched": self._tabs,
            "a search typed": self._typed,
            "a search read": self._read,
            "typed into editors": self._edited,
            "undone and redone": self._undone,
            "all chosen, to be changed": self._all,
            "overview": self._overview,
            "lists during an import": self._import,
        }

    def listed(self, kind: str = "event", query: str = "") -> ListView:
        """Go to a list."""
        self.window.go(places.listed(kind, query))
        self.settle()
        view = self.window.tabs.view
        assert isinstance(view, ListView)
        return view

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)
        self.settle()

    def _lists(self) -> None:
        for kind in (*KINDS, *KINDS):
            self.listed(kind)

    def _keys(self, key: Qt.Key, times: int) -> None:
        for kind in KINDS[:3]:
            self.listed(kind).table.setFocus()
            for _ in range(times):
                self._press(key)

    def _ends(self) -> None:
        self.listed().table.setFocus()
        control = Qt.KeyboardModifier.ControlModifier
        for key in (KEYS.Key_End, KEYS.Key_Home) * 2:
            self._press(key, control)

    def _scrolled(self) -> None:
        bar = self.listed().table.verticalScrollBar()
        for part in range(0, 100, 3):
            bar.setValue(bar.maximum() * part // 100)
            self.settle()
        for _ in range(20):
            bar.setValue(bar.value() + 180)
            self.settle()

    def _found(self) -> None:
        self.listed().table.setFocus()
        for letter in (KEYS.Key_T, KEYS.Key_R, KEYS.Key_E):
            self._press(letter)

    def _sorted(self) -> None:
        for kind in KINDS[:3]:
            view = self.listed(kind)
            for column in view.records.columns:
                view.table.sort_asked.emit(column.name)
                self.settle()

    def _filters(self) -> None:
        for query in ("type:aid", "type:aid domain:economy", "domain:economy", "date:1990..2000"):
            self.listed("event", query)
            self.listed("event")

    def _brushed(self) -> None:
        histogram = self.listed().histogram
        middle = histogram.height() // 2
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(histogram, left, pos=QPoint(200, middle))
        for x in range(200, 500, 20):
            QTest.mouseMove(histogram, QPoint(x, middle))
        QTest.mouseRelease(histogram, left, pos=QPoint(500, middle))
        self.settle()
        self.listed()

    def _most(self) -> list[int]:
        """Give the actor with most events, its first event, and the longest source."""
        reader = self.window.session.reader
        actor = reader.execute(
            "SELECT actor_id FROM participation GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
        ).fetchone()[0]
        event = (
            reader.execute(
                "SELECT target_id FROM evidence JOIN event ON event.id = target_id"
                " GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
            ).fetchone()
            or reader.execute("SELECT max(id) FROM event").fetchone()
        )
        source = (
            reader.execute(
                "SELECT target_id FROM annotation GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
            ).fetchone()
            or reader.execute("SELECT max(id) FROM source").fetchone()
        )
        return [int(actor), int(event[0]), int(source[0])]

    def _pages(self) -> None:
        for id_ in self._busiest:
            self.window.go(places.record(id_))
            self.settle()

    def _tabs(self) -> None:
        window = self.window
        before = window.tabs.bar.count()
        for place in (places.record(self._busiest[0]), places.search("treaty")):
            window.go(place, new_tab=True)
            self.settle()
        for at in range(12):
            window.tabs.bar.setCurrentIndex(at % window.tabs.bar.count())
            self.settle()
        while window.tabs.bar.count() > before:
            window.tabs.bar.setCurrentIndex(window.tabs.bar.count() - 1)
            window.tabs.close_current()
            self.settle()

    def _typed(self) -> None:
        window = self.window
        window.go(places.search("treaty"))
        self.settle()
        window.focus_search()
        for letter in "minister border":
            QTest.keyClick(window.top_bar.box, letter)
            QTest.qWait(40)
        self._press(KEYS.Key_Return)

    def _read(self) -> None:
        self.window.go(places.search("kind:event OR the"))
        self.settle()
        view = self.window.tabs.view
        assert isinstance(view, SearchView)
        bar = view.table.verticalScrollBar()
        for part in (*range(0, 1000, 37), 1000):
            bar.setValue(bar.maximum() * part // 1000)
            self.settle()

    def _edited(self) -> None:
        self.listed()
        inspector = self.window.inspector
        inspector.edit("title")
        self.settle()
        box = next(one for one in inspector.findChildren(QLineEdit) if one.hasFocus())
        for letter in "Another title":
            QTest.keyClick(box, letter)
            QTest.qWait(30)
        self.settle()
        inspector.stop_editing()
        self.settle()

    def _undone(self) -> None:
        self.listed()
        for _ in range(2):
            self.window.session.undo()
            self.settle()
            self.window.session.redo()
            self.settle()

    def _all(self) -> None:
        view = self.listed()
        view.table.setFocus()
        self._press(KEYS.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.window.call("change_many")
        self.settle()
        dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
        assert dialog is not None
        assert dialog is not self.window
        dialog.close()
        self._press(KEYS.Key_Home)

    def _overview(self) -> None:
        self.window.go(places.OVERVIEW)
        self.settle()

    def _import(self) -> None:
        dialog = self.window.doing.importing.take_in(self._letters)
        settle(lambda: self.window.session.busy)
        dialog._on_store()
        dialog.hide()
        QApplication.processEvents()  # nobody goes to a list in the turn in which they agreed
        number = 0
        while self.window.jobs.running is not None:
            self.window.go(places.listed(KINDS[number % 3]))
            settle(lambda: self.window.session.lists.busy)
            number += 1


def _letters(folder: Path) -> list[Path]:
    """Write the files that an import takes in."""
    folder.mkdir(exist_ok=True)
    for one in documents(60, seed=7):
        (folder / f"{one.number:03}.txt").write_text(f"{one.title}\n\n{one.text}", "utf-8")
    return sorted(folder.iterdir())
