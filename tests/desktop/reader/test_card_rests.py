"""Marks that are nothing but evidence: what their cards say, where a click leads, hiding them."""

from PySide6.QtCore import QPoint, Qt

from db.library import Library
from db.store import reader_text, write
from desktop.reader.card import Card
from desktop.theme.palettes import LIGHT
from tests.desktop.reader.conftest import TEXT, Reading

WORDS = "signed in Orsk"


def _make(reading: Reading, *titles: str, **own: object) -> tuple[int, list[int]]:
    """Make a linking annotation with a piece of evidence for each event."""

    def work(library: Library) -> tuple[int, list[int]]:
        with library.edit("record.add") as edit:
            start = TEXT.index(WORDS)
            annotation = write.add(
                edit, "annotation",
                {"target": reading.source, "start": start, "end": start + len(WORDS),
                 "motivation": "linking", **own},
            )  # fmt: skip
            events = [write.add(edit, "event", {"title": title}) for title in titles]
            for event in events:
                write.add(
                    edit, "evidence",
                    {"target": event, "source": reading.source, "annotation": annotation,
                     "stance": "supports"},
                )  # fmt: skip
        return annotation, events

    made: list[tuple[int, list[int]]] = []
    reading.window.session.write(work, made.append)
    reading.quiet()
    return made[0]


def _card(reading: Reading, id_: int) -> Card:
    return reading.view.margin.cards[id_]


def _painted(reading: Reading) -> set[str]:
    """Give the colours around the words."""
    view = reading.view
    image = view.paper.viewport().grab().toImage()
    y = round(view.paper.y_of(TEXT.index(WORDS)))
    return {
        image.pixelColor(x, row).name()
        for x in range(image.width() // 2)
        for row in range(max(y - 4, 0), y + 40)
    }


def test_a_card_names_what_the_mark_is_evidence_for_in_one_line(reading: Reading) -> None:
    id_, _ = _make(reading, "Treaty signed")
    card = _card(reading, id_)
    assert card.text.quiet
    assert "supports Treaty signed" in card.accessibleName()
    assert "Highlight" not in card.accessibleName()
    compact = card.height()
    reading.view.choose([id_])
    reading.quiet()
    assert reading.view.margin.cards[id_].height() > compact * 1.5


def test_a_click_on_the_line_goes_to_the_record(reading: Reading) -> None:
    id_, events = _make(reading, "Treaty signed", "Ports closed")
    card = _card(reading, id_)
    assert "Ports closed" in card.toolTip()
    reading.qtbot.mouseClick(
        card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() // 2, card.height() // 2)
    )
    reading.quiet()
    assert (reading.window.place.kind, reading.window.place.id) == ("record", events[0])


def test_a_noted_mark_keeps_its_full_card_and_names_the_record_below(reading: Reading) -> None:
    id_, events = _make(reading, "Treaty signed", note="Whose word is this?")
    card = _card(reading, id_)
    assert not card.text.quiet
    place = QPoint(card.width() // 2, card.height() - reading.view.look.px(3))
    reading.qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() // 2, 4))
    assert reading.view.chosen_annotations == [id_]
    reading.qtbot.mouseClick(card, Qt.MouseButton.MiddleButton, pos=place)
    reading.quiet()
    assert reading.window.place.id == events[0]


def test_mere_evidence_has_no_band_and_can_be_hidden(reading: Reading) -> None:
    id_, _ = _make(reading, "Treaty signed")
    other = _painted(reading)
    assert LIGHT.mark not in other
    reading.view.head.evidence.click()
    reading.quiet()
    assert id_ not in reading.view.margin.cards
    assert not reading.view.settings.flag("reader.evidence")
    assert _painted(reading) < other
    assert not reading.view.head.evidence.isChecked()
    reading.view.own_actions["reader.show_evidence"].trigger()
    reading.quiet()
    assert id_ in reading.view.margin.cards


def test_a_record_renamed_elsewhere_is_renamed_on_the_card(reading: Reading) -> None:
    id_, events = _make(reading, "Treaty signed")

    def rename(library: Library) -> None:
        with library.edit("record.change") as edit:
            write.change(edit, events[0], {"title": "Treaty initialled"})

    reading.window.session.write(rename)
    reading.quiet()
    assert "Treaty initialled" in reading.view.margin.cards[id_].accessibleName()


def test_scrolling_the_margin_asks_the_library_nothing(reading: Reading) -> None:
    _make(reading, "Treaty signed")
    asked: list[str] = []
    reader = reading.window.session.reader
    reader.set_trace_callback(asked.append)
    reading.view.margin.arrange()
    reader.set_trace_callback(None)
    assert not asked


def test_what_rests_on_a_document_is_read_at_once(reading: Reading) -> None:
    id_, events = _make(reading, "Treaty signed", "Ports closed")
    assert reading.view.text is not None
    found = reader_text.rests(reading.window.session.reader, reading.view.text.document.id)
    assert [(one.annotation_id, one.target_id, one.title) for one in found] == [
        (id_, events[0], "Treaty signed"),
        (id_, events[1], "Ports closed"),
    ]


def test_a_paragraph_full_of_evidence_has_one_card_until_it_is_opened(reading: Reading) -> None:
    made = [_make(reading, title)[0] for title in ("Treaty signed", "Ports closed", "Fleet left")]
    cards = reading.view.margin.cards
    assert list(cards) == made[:1]
    card = cards[made[0]]
    assert all(title in card.accessibleName() for title in ("Ports closed", "Fleet left"))
    reading.qtbot.mouseClick(
        card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 16, card.height() // 2)
    )
    reading.quiet()
    assert reading.window.place.kind == "reader"
    assert set(reading.view.margin.cards) == set(made)


def test_a_record_whose_fields_rest_on_the_passage_too_has_one_line(reading: Reading) -> None:
    id_, (event,) = _make(reading, "The treaty", note="Why here?")

    def work(library: Library) -> None:
        with library.edit("record.add") as edit:
            for field in ("date", "place"):
                given = {"target": event, "source": reading.source, "annotation": id_,
                         "stance": "supports", "field": field}  # fmt: skip
                write.add(edit, "evidence", given)

    reading.window.session.write(work)
    reading.quiet()
    shown = _card(reading, id_).text.rests
    assert [(one.title, one.stance) for one in shown] == [("The treaty", "supports")]
