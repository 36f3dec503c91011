"""A person reads and turns passages into evidence, by the keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from db.store import mentions, page, read, write
from desktop import places
from desktop.main_window import MainWindow
from desktop.reader.passage.evidence_for import EvidenceFor
from desktop.reader.passage.inspector import PassageInspector
from desktop.reader.view import ReaderView
from desktop.widgets.labels import PassageLabel
from tests.db.passages.conftest import ARTICLE, SECOND, Shelf
from tests.db.passages.conftest import shelf as shelf  # noqa: PLC0414  (the fixture)
from tests.desktop.conftest import OpenWindow
from tests.desktop.conftest import open_window as open_window  # noqa: PLC0414  (the fixture)

LOAN = "granted Tessaly a loan of 1.5 billion dollars"
OTHER = "Tessaly granted Velmora a loan of 2 billion dollars"


@pytest.fixture
def desk(shelf: Shelf, open_window: OpenWindow) -> MainWindow:
    """A window on a library with two papers on one matter."""
    return open_window(Path(shelf.library.path))


def read_at(qtbot: QtBot, window: MainWindow, source: int, words: str) -> ReaderView:
    """Open a source's text with these words selected."""
    start = (ARTICLE if words in ARTICLE else SECOND).index(words)
    window.go(places.reader(source, (start, start + len(words))))
    view = window.tabs.view
    assert isinstance(view, ReaderView)
    qtbot.waitUntil(lambda: view.selection is not None)
    window.session.wait()
    view.focus_first()
    return view


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key)
    QApplication.processEvents()
    window.session.wait()
    QApplication.processEvents()


def type_words(qtbot: QtBot, window: MainWindow, words: str) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, words)
    QApplication.processEvents()
    window.session.wait()


def aside(view: ReaderView) -> PassageInspector:
    shown = view.aside
    assert isinstance(shown, PassageInspector)
    return shown


def said(view: ReaderView) -> str:
    """Give all that the pane beside the text says."""
    body = aside(view).widget()
    assert body is not None
    names = [one.accessibleName() for one in body.findChildren(QAbstractButton)]
    labels = [one.accessibleName() for one in body.findChildren(QLabel)]
    return " | ".join([*labels, *names])


def test_e_and_enter_make_an_event_with_its_passage(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    view = read_at(qtbot, desk, shelf.article, LOAN)
    press(qtbot, desk, Qt.Key.Key_E)
    assert aside(view).form is not None
    assert "from Jan 2020 (¶ 1) → Sep 2020" in said(view)
    press(qtbot, desk, Qt.Key.Key_Return)
    assert aside(view).form is None
    (event,) = read.ids_of_kind(desk.session.reader, "event")
    whole = page.page(desk.session.reader, event)
    assert whole.record["date"] == "2020-09"
    assert whole.record["type"] == "aid"
    told = {one.record["field"]: one.passage.text[one.passage.start : one.passage.end]
            for one in whole.proofs if one.passage}  # fmt: skip
    assert told == {None: LOAN, "date": "September of the same year"}
    assert QApplication.focusWidget() is view.paper
    desk.session.undo()
    desk.session.wait()
    assert read.ids_of_kind(desk.session.reader, "event") == []


def test_enter_before_the_form_is_there_saves_it_all_the_same(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    view = read_at(qtbot, desk, shelf.article, LOAN)
    qtbot.keyClick(view.paper, Qt.Key.Key_E)
    waiting = QApplication.focusWidget()
    assert waiting is not None
    qtbot.keyClick(waiting, Qt.Key.Key_Return)
    desk.session.wait()
    qtbot.waitUntil(lambda: len(read.ids_of_kind(desk.session.reader, "event")) == 1)


def test_escape_writes_nothing_and_gives_the_keyboard_back(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    view = read_at(qtbot, desk, shelf.article, LOAN)
    for key in (Qt.Key.Key_E, Qt.Key.Key_V, Qt.Key.Key_A):
        press(qtbot, desk, key)
        assert aside(view).form is not None
        press(qtbot, desk, Qt.Key.Key_Escape)
        assert aside(view).form is None
        assert QApplication.focusWidget() is view.paper
    assert desk.session.steps()[1] is None
    assert read.ids_of_kind(desk.session.reader, "annotation") == []


def test_v_ties_another_account_and_a_choice_asks_for_its_reason(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    read_at(qtbot, desk, shelf.article, LOAN)
    press(qtbot, desk, Qt.Key.Key_E)
    press(qtbot, desk, Qt.Key.Key_Return)
    (event,) = read.ids_of_kind(desk.session.reader, "event")
    view = read_at(qtbot, desk, shelf.second, OTHER)
    press(qtbot, desk, Qt.Key.Key_V)
    type_words(qtbot, desk, "Orla Dane granted")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert "Held: September 2020" in said(view)
    assert "This passage: October 2021" in said(view)
    assert "The harbour 2021, ¶ 2: “September of the same year”" in said(view)
    form = aside(view).form
    assert form is not None
    other = next(
        one for one in form.findChildren(QRadioButton) if "This passage: October 2021" in one.text()
    )
    other.setFocus()
    press(qtbot, desk, Qt.Key.Key_Space)
    press(qtbot, desk, Qt.Key.Key_Return)
    assert aside(view).form is not None, "a choice without a reason is not saved"
    type_words(qtbot, desk, "The treasury's own books")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert aside(view).form is None
    whole = page.page(desk.session.reader, event)
    assert whole.record["date"] == "2021-10"
    assert [one["reason"] for one in whole.readings] == ["The treasury's own books"]
    stances = sorted((str(one.record["field"]), str(one.record["stance"])) for one in whole.proofs)
    assert ("date", "disputes") in stances
    assert ("None", "supports") in stances


def test_another_date_of_a_relation_stands_beside_the_held_one_until_one_is_chosen(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    relation = read.ids_of_kind(desk.session.reader, "relation")[0]
    view = read_at(qtbot, desk, shelf.second, OTHER)
    press(qtbot, desk, Qt.Key.Key_V)
    form = aside(view).form
    assert isinstance(form, EvidenceFor)
    form.choose(relation)
    desk.session.wait()
    fields = [form.field.itemText(at) for at in range(form.field.count())]
    assert "date · here October 2021" in fields
    form.field.setCurrentIndex(form.field.findData("date"))
    assert "Held: 2015 – December 2020" in said(view)
    assert form.says.stance.value == "disputes"
    assert form.says.value.text() == "October 2021"
    lines = {one.accessibleName(): one for one in form.findChildren(QLineEdit)}
    editor = lines["Date in this passage"]
    assert editor.text() == "2021-10"
    editor.selectAll()
    editor.setFocus()
    qtbot.keyClicks(editor, "2014/2021-10")
    given = next(one for one in form.findChildren(QRadioButton) if "This passage" in one.text())
    given.setFocus()
    press(qtbot, desk, Qt.Key.Key_Space)
    press(qtbot, desk, Qt.Key.Key_Return)
    assert aside(view).form is not None, "a choice without a reason is not saved"
    type_words(qtbot, desk, "It signed as late as that")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert aside(view).form is None
    whole = page.page(desk.session.reader, relation)
    assert whole.record["date"] == "2014/2021-10"
    assert [one["reason"] for one in whole.readings] == ["It signed as late as that"]
    (proof,) = whole.proofs
    told = {name: proof.record[name] for name in ("field", "stance", "value")}
    assert told == {"field": "date", "stance": "supports", "value": "October 2021"}


def test_the_same_value_supports_a_field_and_offers_no_choice(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    view = read_at(qtbot, desk, shelf.article, LOAN)
    press(qtbot, desk, Qt.Key.Key_V)
    form = aside(view).form
    assert isinstance(form, EvidenceFor)
    form.choose(shelf.dane)
    desk.session.wait()
    form.field.setCurrentIndex(form.field.findData("kind"))
    buttons = {one.text(): one for one in form.findChildren(QRadioButton)}
    assert not buttons["This passage:"].isEnabled()
    assert form.says.stance.value == "supports"
    press(qtbot, desk, Qt.Key.Key_Return)
    whole = page.page(desk.session.reader, shelf.dane)
    assert [(one.record["field"], one.record["stance"]) for one in whole.proofs] == [
        ("kind", "supports")
    ]
    assert whole.readings == ()


def test_a_makes_the_words_a_name_of_an_actor(qtbot: QtBot, desk: MainWindow, shelf: Shelf) -> None:
    read_at(qtbot, desk, shelf.article, "harbour")
    press(qtbot, desk, Qt.Key.Key_A)
    type_words(qtbot, desk, "Velm")
    press(qtbot, desk, Qt.Key.Key_Return)
    names = [row["text"] for row in read.get(desk.session.reader, shelf.velmora).lists["name"]]
    assert "harbour" in names


def test_another_place_is_named_chosen_with_its_reason_and_kept_by_its_name(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    with shelf.library.edit("test") as edit:
        held, other = (
            write.add(edit, "place", {"name": [{"text": name}]}) for name in ("Old Quay", "Orsk")
        )
        event = write.add(edit, "event", {"title": "The loan is signed", "place": held})
    view = read_at(qtbot, desk, shelf.second, OTHER)
    press(qtbot, desk, Qt.Key.Key_V)
    form = aside(view).form
    assert isinstance(form, EvidenceFor)
    form.choose(event)
    desk.session.wait()
    form.field.setCurrentIndex(form.field.findData("place"))
    assert "Held: Old Quay" in said(view)
    box = next(one for one in form.findChildren(QLineEdit) if "in this passage" in
               one.accessibleName())  # fmt: skip
    box.setFocus()
    type_words(qtbot, desk, "Orsk")
    desk.session.wait()
    press(qtbot, desk, Qt.Key.Key_Return)
    assert "needs a record" not in said(view)
    assert form.says.statement().value == "Orsk"
    chosen = next(one for one in form.findChildren(QRadioButton) if "This passage:" in one.text())
    chosen.setFocus()
    press(qtbot, desk, Qt.Key.Key_Space)
    form.save()
    type_words(qtbot, desk, "It was signed there")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert aside(view).form is None
    whole = page.page(desk.session.reader, event)
    assert whole.record["place"] == other
    assert [(one["value"], one["reason"]) for one in whole.readings] == [
        ("Orsk", "It was signed there")
    ]
    assert [(one.record["field"], one.record["value"], one.record["stance"])
            for one in whole.proofs] == [("place", "Orsk", "supports")]  # fmt: skip


def test_a_makes_a_new_actor(qtbot: QtBot, desk: MainWindow, shelf: Shelf) -> None:
    read_at(qtbot, desk, shelf.article, "grain")
    press(qtbot, desk, Qt.Key.Key_A)
    press(qtbot, desk, Qt.Key.Key_Return)
    titles = [one.title for one in read.get_many(
        desk.session.reader, read.ids_of_kind(desk.session.reader, "actor"))]  # fmt: skip
    assert "grain" in titles


def test_mentions_are_accepted_and_refused_by_one_key(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    view = read_at(qtbot, desk, shelf.article, "Harno Vell")
    qtbot.waitUntil(lambda: view.mentioned is not None)
    press(qtbot, desk, Qt.Key.Key_Y)
    start = ARTICLE.index("Harno Vell")
    accepted = mentions.accepted(desk.session.reader, shelf.article, (start, start + 10))
    assert list(accepted) == [shelf.vell]
    card = view.margin.cards[accepted[shelf.vell]]
    assert "Mention. You. about Harno Vell" in card.accessibleName()
    press(qtbot, desk, Qt.Key.Key_X)
    found = mentions.in_source(desk.session.reader, shelf.article).names
    assert "Harno Vell" not in {one.text for one in found}
    undo, told = desk.actions_by_id["edit.undo"], "“Harno Vell” for this actor in one source"
    assert told in undo.text() or told in undo.toolTip()
    undo.trigger()
    desk.session.wait()
    found = mentions.in_source(desk.session.reader, shelf.article).names
    assert "Harno Vell" in {one.text for one in found}


def test_the_name_at_the_caret_tells_whom_it_means_and_what_can_be_decided(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    view = read_at(qtbot, desk, shelf.article, "Harno Vell")
    qtbot.waitUntil(lambda: view.mentioned is not None)
    at = ARTICLE.index("Harno Vell") + 2
    view.paper.select(at, at)
    qtbot.waitUntil(lambda: "The name at the caret | Harno Vell" in said(view))
    body = aside(view).widget()
    assert body is not None
    links = {one.accessibleName(): one for one in body.findChildren(QAbstractButton)}
    links["Accept the mention"].click()
    desk.session.wait()
    span = (at - 2, at + 8)
    assert list(mentions.accepted(desk.session.reader, shelf.article, span)) == [shelf.vell]
    assert view.paper.hasFocus()


def test_a_passage_is_copied_with_its_citation(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    read_at(qtbot, desk, shelf.article, LOAN)
    press(qtbot, desk, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == f"“{LOAN}” (“The harbour,” July 1, 2021, ¶ 2)"


def test_the_pane_tells_what_a_passage_holds_and_what_is_like_it(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    view = read_at(qtbot, desk, shelf.article, LOAN)
    qtbot.waitUntil(lambda: bool(aside(view).passage and aside(view).passage.alike))
    told = said(view)
    for words in (
        "Selection in ¶ 2",
        "Tessaly",
        "borrower",
        "Another paper",
        "New event from this",
    ):
        assert words in told


def test_from_a_fact_back_to_its_sentence_in_one_action(
    qtbot: QtBot, desk: MainWindow, shelf: Shelf
) -> None:
    read_at(qtbot, desk, shelf.article, LOAN)
    press(qtbot, desk, Qt.Key.Key_E)
    press(qtbot, desk, Qt.Key.Key_Return)
    (event,) = read.ids_of_kind(desk.session.reader, "event")
    desk.go(places.record(event))
    desk.session.wait()
    QApplication.processEvents()
    view = desk.tabs.view
    assert view is not None
    line = next(one for one in view.findChildren(PassageLabel) if LOAN in one.accessibleName())
    line.setFocus()
    press(qtbot, desk, Qt.Key.Key_Return)
    reader = desk.tabs.view
    assert isinstance(reader, ReaderView)
    assert desk.place.id == shelf.article
    assert desk.place.span == (ARTICLE.index(LOAN), ARTICLE.index(LOAN) + len(LOAN))
