"""The frame of the views, with a small view in it: options, filter, keys, table, export."""

import csv
import resource
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from db.errors import VademecumError
from db.ports import Reader
from db.search import engine
from desktop import places
from desktop.main_window import MainWindow
from desktop.messages import sentence
from desktop.models.figures import Table
from desktop.widgets import saving
from desktop.widgets.chart import Chart, Mark
from desktop.widgets.legend import Key
from desktop.widgets.view_frame import Chooser, ViewFrame


class Squares(Chart):
    ids: list[int]

    def draw(self, painter: QPainter, size: QSizeF) -> None:
        del size
        for mark in self.marks():
            painter.fillRect(mark.where, self.look.colour("event"))

    def marks(self) -> Sequence[Mark]:
        return [
            Mark(
                str(at), QRectF(40 * (at % 3) + 10, 40 * (at // 3) + 10, 20, 20), (id_,), f"№ {at}"
            )
            for at, id_ in enumerate(self.ids)
        ]


class SquaresView(ViewFrame):
    def __init__(self, window: MainWindow, query: str = "") -> None:
        super().__init__(window.session, window.look, places.view("squares", query), "Squares")
        self.squares = Squares(window.look, "Squares")
        self.squares.ids = []
        self.set_body(self.squares)
        self.start()

    def choosers(self) -> Sequence[Chooser]:
        return (
            Chooser("most", "at most", (("6", "six"), ("3", "three"))),
            Chooser("planned", "planned", (("", "left out"), ("yes", "shown")), switch=True),
        )

    def ask(self) -> None:
        query, most = self.place.query, int(self.option("most"))

        def look(reader: Reader) -> list[int]:
            return engine.id_array(reader, f"kind:event {query}")[:most].tolist()

        self.ask_library("squares", look, self._take)

    def _take(self, ids: list[int]) -> None:
        self.squares.ids = ids
        if ids:
            self.show_body()
        else:
            self.show_message("Nothing here.")

    def table(self) -> Table:
        marks = self.squares.marks()
        rows = tuple((mark.text, "=1+1") for mark in marks)
        return Table(("Square", "Sum"), rows, tuple(mark.ids for mark in marks))


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> SquaresView:
    made = SquaresView(window)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    window.session.wait()
    return made


def test_an_option_is_part_of_the_place_and_asks_anew(
    view: SquaresView, window: MainWindow, qtbot: QtBot
) -> None:
    assert len(view.squares.ids) == 6
    with qtbot.waitSignal(view.moved) as told:
        view.set_option("most", "3")
    window.session.wait()
    assert told.args[0] == places.view("squares", most="3")
    assert len(view.squares.ids) == 3
    view.set_option("most", "6")
    assert view.place == places.view("squares")


def test_an_option_that_was_switched_by_the_keyboard_keeps_it(
    view: SquaresView, window: MainWindow, qtbot: QtBot
) -> None:
    view.activateWindow()
    chip = next(one for one in view._chips.widgets() if "planned" in one.accessibleName())
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    for wanted in ("yes", ""):
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Space)
        window.session.wait()
        assert view.place.option("planned") == wanted
        assert "planned" in view.focusWidget().accessibleName()


def test_words_below_the_picture_take_the_width_of_their_text(view: SquaresView) -> None:
    view.show_remark("11 before", ("Show all", lambda: None))
    QApplication.processEvents()
    button = view._remedy
    assert button.isVisible()
    assert button.width() == button.sizeHint().width()
    assert button.x() < view.width() / 3


def test_arrows_walk_the_marks_and_enter_opens_the_record(view: SquaresView, qtbot: QtBot) -> None:
    keys = Qt.Key
    steps = (
        (keys.Key_Right, "0"), (keys.Key_Right, "1"), (keys.Key_Down, "4"), (keys.Key_Left, "3"),
        (keys.Key_End, "5"), (keys.Key_Up, "2"),
    )  # fmt: skip
    for key, expected in steps:
        with qtbot.waitSignal(view.selected):
            qtbot.keyClick(view.squares, key)
        assert [mark.key for mark in view.squares.chosen_marks] == [expected]
    with qtbot.waitSignal(view.gone) as told:
        qtbot.keyClick(view.squares, Qt.Key.Key_Return)
    assert told.args[0] == places.record(view.squares.ids[2])


def test_the_mouse_chooses_one_or_with_ctrl_several(view: SquaresView, qtbot: QtBot) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(view.squares, left, pos=QPoint(20, 20))
    qtbot.mouseClick(view.squares, left, Qt.KeyboardModifier.ControlModifier, QPoint(60, 20))
    assert [mark.key for mark in view.squares.chosen_marks] == ["0", "1"]
    qtbot.mouseClick(view.squares, left, pos=QPoint(300, 300))
    assert view.squares.chosen_marks == []


def test_a_filter_narrows_and_its_chip_takes_it_away(
    view: SquaresView, window: MainWindow, qtbot: QtBot
) -> None:
    view.call("filter")
    view._filter.setText("domain:security nothingsuchthere")
    qtbot.keyClick(view._filter, Qt.Key.Key_Return)
    window.session.wait()
    assert view._message.isVisible()
    picture = view.grab(view.stack.geometry()).toImage()
    ground = {picture.pixelColor(x, 5).name() for x in (5, picture.width() // 2)}
    assert ground == {window.look.colour("base").name()}
    chip = next(
        button for button in view.findChildren(QPushButton)
        if button.isVisible() and "nothingsuchthere" in button.text()
    )  # fmt: skip
    chip.click()
    window.session.wait()
    assert view.place.query == "domain:security"
    assert view.squares.ids


def test_a_wrong_filter_is_told_and_changes_nothing(view: SquaresView, qtbot: QtBot) -> None:
    view.call("filter")
    view._filter.setText("domain:")
    qtbot.keyClick(view._filter, Qt.Key.Key_Return)
    assert view._trouble.isVisible()
    assert view._trouble.text()
    assert view.place.query == ""


def test_the_table_shows_the_same_and_chooses_the_same_records(
    view: SquaresView, window: MainWindow, qtbot: QtBot
) -> None:
    view.call("table")
    window.session.wait()
    assert view.stack.currentWidget() is view.table_view
    with qtbot.waitSignal(view.selected) as told:
        view.table_view.selectRow(1)
    assert told.args[0] == [view.squares.ids[1]]
    view.call("table")
    window.session.wait()
    assert view.stack.currentWidget() is view.squares


def test_it_is_saved_as_picture_drawing_and_table(view: SquaresView, tmp_path: Path) -> None:
    for name in ("v.png", "v.svg", "v.csv"):
        saving.save_to(view, tmp_path / name)
    image = QImage(str(tmp_path / "v.png"))
    assert image.size() == view.squares.size() * 2
    assert image.pixelColor(40, 40) == view.look.colour("event")
    drawn = QImage(QSize(view.squares.size() * 2), QImage.Format.Format_ARGB32)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(str(tmp_path / "v.svg")).render(painter)
    painter.end()
    for at in (QPoint(40, 40), QPoint(1, 1), QPoint(drawn.width() - 2, drawn.height() - 2)):
        assert drawn.pixelColor(at) == image.pixelColor(at)
    with (tmp_path / "v.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["Square", "Sum"]
    assert rows[1] == ["№ 0", "'=1+1"]


def test_a_picture_holds_its_legend_and_what_cannot_be_seen_without_it(
    view: SquaresView, tmp_path: Path
) -> None:
    for at in range(60):
        view.squares.ids.append(at)  # runs out of the picture below
    view.show_legend([Key("Security", view.look.colour("event").name(), group="Domain")])
    view.show_note("Where there is none, silence is <not> calm.")
    for name in ("v.png", "v.svg"):
        saving.save_to(view, tmp_path / name)
    image = QImage(str(tmp_path / "v.png"))
    top = view.squares.height() * 2
    assert image.width() == view.squares.width() * 2
    assert image.height() > top + 60
    told = (tmp_path / "v.svg").read_text("utf-8")
    for words in ("Security", "Domain", "silence is &lt;not&gt; calm"):
        assert words in told
    assert told.count("<text") == told.count(' textLength="') >= 3
    drawn = QImage(image.size(), QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    QSvgRenderer(str(tmp_path / "v.svg")).render(painter)
    painter.end()
    right = {drawn.pixelColor(drawn.width() - 4, y).name() for y in range(top, drawn.height())}
    assert right == {view.look.colour("base").name()}


def test_a_table_too_long_for_paper_is_told_before_anything_is_set(
    view: SquaresView, window: MainWindow, qtbot: QtBot
) -> None:
    view.call("table")
    window.session.wait()
    view.squares.ids = list(range(saving.MOST_PRINTED + 1))
    with qtbot.waitSignal(window.session.failed) as told:
        view.call("print")
    said = sentence(told.args[0])
    assert "20 001" in said.replace("\u202f", " ").replace("\u2009", " ").replace("\xa0", " ")
    assert "CSV" in said


@contextmanager
def small_files() -> Iterator[None]:
    """Let no file grow beyond a few bytes meanwhile, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("suffix", ["png", "svg", "csv"])
def test_what_cannot_be_written_to_the_end_is_told_and_leaves_what_was_there(
    view: SquaresView, tmp_path: Path, suffix: str
) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    kept = folder / f"v.{suffix}"
    kept.write_text("precious", "utf-8")
    with pytest.raises(VademecumError) as caught, small_files():
        saving.save_to(view, kept)
    assert sentence(caught.value).startswith(str(kept))
    assert kept.read_text("utf-8") == "precious"
    assert list(folder.iterdir()) == [kept]
    with pytest.raises(VademecumError) as caught:
        saving.save_to(view, folder / "gone" / f"v.{suffix}")
    assert caught.value.code == "file.no_folder"


def test_what_cannot_be_printed_into_a_file_is_told_and_leaves_what_was_there(
    view: SquaresView, tmp_path: Path
) -> None:
    kept = tmp_path / "v.pdf"
    kept.write_text("precious", "utf-8")
    for name in (kept, tmp_path / "gone" / "v.pdf"):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(name))
        with pytest.raises(VademecumError), small_files():
            saving.print_to(view, printer)
    assert kept.read_text("utf-8") == "precious"
    assert not (tmp_path / "gone").exists()
