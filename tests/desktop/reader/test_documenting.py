"""In the window: pages beside the text, quotations copied, a text replaced, orphans placed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db import intake
from db.library import Library
from db.store import read, write
from desktop import places
from desktop.dialogs.replacing import ReplaceDialog
from desktop.main_window import MainWindow
from desktop.reader.view import ReaderView
from tests.desktop.conftest import OpenWindow
from tests.desktop.reader.pages.shown import shown_on
from tests.pdf_maker import column, pdf

LINES = column(["The ministers met in the old harbour and", "spoke of the loan for the port."])
DATA = pdf([LINES, []], info={"Title": "On harbours"})
OLD = """The harbour and the loan

Written by Jane Doe

The ministers met in the old harbour in the spring of that year, as they had done before.

Nobody had asked the fishermen, who stood at the pier and watched the cars go by in the rain.
"""

Reading = Callable[[str, bytes], ReaderView]


@pytest.fixture
def reading(tmp_path: Path, open_window: OpenWindow) -> Reading:
    def make(name: str, data: bytes) -> ReaderView:
        path = tmp_path / "own.vademecum"
        with Library.create(path) as library:
            (tmp_path / name).write_bytes(data)
            outcome = intake.import_documents(library, [tmp_path / name])[0]
            source = library.find(str(outcome.uid))
        window: MainWindow = open_window(path)
        window.go(places.reader(source))
        window.session.wait()
        view = window.tabs.view
        assert isinstance(view, ReaderView)
        return view

    return make


def annotations(view: ReaderView) -> list[dict[str, object]]:
    reader = view.session.reader
    found = read.get_many(reader, read.ids_of_kind(reader, "annotation"))
    return [dict(one.values) for one in found]


def test_a_selection_on_a_page_is_highlighted_by_its_letter_and_shown_on_both(
    reading: Reading, qtbot: QtBot
) -> None:
    view = reading("a.pdf", DATA)
    view.call("pages")
    view.session.wait()
    mode = view.commands.documenting.pages
    assert mode.shown
    chips = {chip.text(): chip for chip in view.head.findChildren(QPushButton)}
    assert [chips[name].property("active") for name in ("Text", "Pages")] == ["false", "true"]
    pane = mode.pane
    assert pane is not None
    qtbot.waitUntil(lambda: not pane.busy)
    assert view.text is not None
    start = view.text.text.index("old harbour")
    pane.canvas.select(start, start + 11)
    assert view.selection is not None
    assert view.selection.exact == "old harbour"
    view.window().activateWindow()
    qtbot.waitUntil(view.window().isActiveWindow)
    qtbot.keyClick(pane.canvas, Qt.Key.Key_H)
    view.session.wait()
    (one,) = annotations(view)
    assert (one["exact"], one["page"]) == ("old harbour", 1)
    assert [(mark.start, mark.end) for mark in shown_on(pane)] == [(start, start + 11)]
    view.call("pages")
    assert not mode.shown
    assert [mark.start for mark in view.paper.sheet.marks.seen] == [start]


def test_a_region_of_a_page_becomes_an_annotation(reading: Reading, qtbot: QtBot) -> None:
    view = reading("a.pdf", DATA)
    view.call("pages")
    view.session.wait()
    pane = view.commands.documenting.pages.pane
    assert pane is not None
    pane.canvas.set_fit("page")
    pane.canvas.show_page(2)
    qtbot.waitUntil(lambda: not pane.busy)
    on = pane.canvas.layout_.rect(1).translated(-pane.canvas.visible().topLeft())
    port = pane.canvas.viewport()
    first = QPointF(on.left() + on.width() / 4, on.top() + on.height() / 4).toPoint()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(port, on.center().toPoint())
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=on.center().toPoint())
    view.session.wait()
    (one,) = annotations(view)
    assert one["page"] == 2
    assert one["state"] == "anchored"
    assert [mark.page for mark in shown_on(pane)] == [2]
    assert view.chosen_annotations == [shown_on(pane)[0].id]


def test_a_scan_opens_with_its_pages(reading: Reading) -> None:
    view = reading("a.pdf", pdf([[], []], info={"Title": "A scan"}))
    view.session.wait()
    assert view.commands.documenting.pages.shown


def test_a_selection_is_copied_with_its_citation(reading: Reading) -> None:
    view = reading("a.txt", OLD.encode())
    assert view.text is not None
    start = view.text.text.index("The ministers")
    view.paper.select(start, start + 17)
    view.call("copy_citation")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("“The ministers met” (Jane Doe, “The harbour and the loan,” n.d.")
    assert data.text().endswith("¶ 1)")


def test_sources_are_copied_as_citations_and_links(reading: Reading) -> None:
    view = reading("a.txt", OLD.encode())
    window = view.window()
    assert isinstance(window, MainWindow)
    window.go(places.record(view.source_id))
    window.session.wait()
    window.actions_by_id["record.copy_citation"].trigger()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text().startswith("Doe, Jane. “The harbour and the loan.”")
    window.actions_by_id["record.copy_link"].trigger()
    uid = read.get(window.session.reader, window.place.id).uid
    assert clipboard.text() == f"vademecum:{uid}"


def test_a_text_is_replaced_after_a_look_and_its_orphan_is_placed(
    reading: Reading, tmp_path: Path, qtbot: QtBot
) -> None:
    view = reading("a.txt", OLD.encode())
    source = view.source_id

    def mark(library: Library) -> None:
        with library.edit("test") as edit:
            for words in ("old harbour", "the fishermen, who stood"):
                write.add(edit, "annotation", {"target": source, "exact": words})

    view.session.write(mark)
    view.session.wait()
    new = tmp_path / "b.txt"
    new.write_text(
        "A better copy\n\nIt is told that the ministers met in the old harbour in the spring of"
        " that year, as they had done before. Of the fishermen we hear nothing here.\n"
    )
    view.commands.documenting.prepare(new)
    view.session.wait()
    (dialog,) = view.findChildren(ReplaceDialog)
    model = dialog.table.model()
    rows = [[model.index(row, at).data() for at in range(3)] for row in range(model.rowCount())]
    assert rows[0][0] == "✕ is lost"
    assert "[the fishermen, who stood]" in rows[0][1]
    assert rows[0][2] == "1 place to choose from"
    assert rows[1][0] == "→ moves"
    assert "[old harbour]" in rows[1][2]
    assert {one["state"] for one in annotations(view)} == {"anchored"}
    dialog.replace.click()
    view.session.wait()
    tray = view.commands.documenting.tray
    assert tray.isVisible()
    assert view.head.lost.text() == "1 lost"
    view.paper.select(0, 0)
    assert not tray.at_selection.isEnabled()
    assert view.text is not None
    start = view.text.text.index("the fishermen")
    view.paper.select(start, start + 13)
    tray.at_selection.setFocus()
    tray.at_selection.click()
    view.session.wait()
    assert sorted(str(one["exact"]) for one in annotations(view)) == [
        *("old harbour", "the fishermen"),
    ]
    assert not tray.isVisible()
    assert view.window().focusWidget() is view.paper
    assert not view.head.lost.isVisible()
    view.session.undo()
    view.session.wait()
    assert tray.isVisible()
    assert view.selection is not None  # the first place proposed is shown
    qtbot.keyClick(tray.lost, Qt.Key.Key_Escape)
    assert not tray.isVisible()
    assert view.head.lost.isVisible()
    view.head.lost.click()
    view.session.wait()
    assert tray.isVisible()
    assert view.window().focusWidget() is tray.lost


def test_what_marks_are_evidence_for_stays_when_a_text_is_replaced_and_that_undone(
    reading: Reading, tmp_path: Path
) -> None:
    view = reading("a.txt", OLD.encode())
    source = view.source_id

    def mark(library: Library) -> int:
        with library.edit("test") as edit:
            event = write.add(edit, "event", {"title": "The meeting"})
            made = write.add(edit, "annotation", {"target": source, "exact": "old harbour"})
            given = {"target": event, "source": source, "annotation": made, "stance": "supports"}
            write.add(edit, "evidence", given)
            return made

    made: list[int] = []
    view.session.write(mark, made.append)
    view.session.wait()

    def rests() -> list[str]:
        return [one.title for one in view.margin.cards[made[0]].text.rests]

    assert rests() == ["The meeting"]
    (tmp_path / "b.txt").write_text(OLD.replace("Nobody", "Not one of them"))
    view.commands.documenting.prepare(tmp_path / "b.txt")
    view.session.wait()
    view.findChildren(ReplaceDialog)[0].replace.click()
    for _ in range(3):
        view.session.wait()
    assert view.text is not None
    assert "Not one of them" in view.text.text
    assert rests() == ["The meeting"]
    view.session.undo()
    for _ in range(3):
        view.session.wait()
    assert "Nobody" in view.text.text
    assert rests() == ["The meeting"]


def test_relative_dates_follow_the_date_of_the_source(reading: Reading) -> None:
    view = reading("a.txt", b"The harbour\n\n5 May 2021\n\nLast year the ports were open to all.\n")
    view.session.wait()
    assert view.text is not None
    at = view.text.text.index("Last year")

    def told() -> str:
        return " ".join(one.told for one in view.paper.sheet.unders_within(at, at + 1))

    assert "2020" in told()

    def later(library: Library) -> None:
        with library.edit("record.edit") as edit:
            write.change(edit, view.source_id, {"date": "2024-05-05"})

    view.session.write(later)
    view.session.wait()
    assert "2023" in told()


def test_a_sentence_is_selected_as_proposals_read_it(reading: Reading) -> None:
    view = reading(
        "a.txt", b"Mr. Dane met the U.S. President in Orsk.[1] He left [2] early. Nobody knew.\n"
    )
    view.session.wait()
    chosen: list[str] = []
    for _ in range(3):
        view.call("select_sentence")
        assert view.selection is not None
        chosen.append(view.selection.exact)
    first = "Mr. Dane met the U.S. President in Orsk."
    second = f"{first}[1] He left [2] early."
    assert chosen == [first, second, f"{second} Nobody knew."]
    view.paper.select(5, 5)
    assert view.text is not None
    assert view.paper.move_sentence(5, 1) == view.text.text.index("He left")
    assert view.paper.move_sentence(view.text.text.index("Nobody"), -1) == len(f"{first}[1] ")


def test_an_outline_is_offered_where_there_are_headings(reading: Reading) -> None:
    view = reading("a.md", b"# One\n\nWords.\n\n# Two\n\nMore words.\n")
    view.session.wait()
    assert view.head.outline.isVisibleTo(view.head) or view.head.outline in view.head.folding.folded
    assert view.own_actions["reader.outline"].isEnabled()


def test_no_outline_is_offered_without_headings(reading: Reading) -> None:
    view = reading("a.txt", b"only a line of words, and no heading.\n")
    view.session.wait()
    assert not view.outline.has_headings
    assert not view.head.outline.isVisibleTo(view.head)
    assert not view.own_actions["reader.outline"].isEnabled()
