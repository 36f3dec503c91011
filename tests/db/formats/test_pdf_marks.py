"""Highlights that stand in a PDF are offered with exactly the characters they cover."""

from db.formats import pdf as reading
from db.text.document import Extracted, Mark
from tests.pdf_maker import Line, column, highlight, pdf, square

LINES = column(["The ministers met in the old harbour and", "spoke of the loan for the port."])


def words(document: Extracted, mark: Mark) -> str:
    return document.text[mark.start : mark.end]


def test_a_highlight_over_two_lines_is_one_passage_with_note_author_colour_and_day() -> None:
    # Helvetica 11: the boxes begin in the middle of the first line and end in that of the second.
    covered = highlight(
        (180, 697, 400, 712), (70, 683, 150, 698), note="Well said", author="J. Doe"
    )
    document = reading.read(pdf([LINES], marks={0: covered}))
    (mark,) = document.marks
    found = words(document, mark)
    assert found.startswith("he old harbour and spoke of the loa")
    assert document.text.count(found) == 1
    assert (mark.note, mark.author, mark.made, mark.colour, mark.page) == (
        *("Well said", "J. Doe", "2021-03-04", "#ffcc00", 1),
    )


def test_a_highlight_after_a_ligature_is_not_shifted() -> None:
    document = reading.read(
        pdf(
            [[Line(72, 700, "An office of efficient staff")]],
            marks={0: highlight((168, 695, 300, 715))},
        )
    )
    assert words(document, document.marks[0]) in {"staff", "t staff", "nt staff"}


def test_a_frame_on_a_page_keeps_its_region_and_an_empty_popup_is_nothing() -> None:
    popup = "<< /Type /Annot /Subtype /Popup /Rect [0 0 9 9] >>"
    text = "<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] >>"
    document = reading.read(
        pdf([LINES, []], marks={1: square(100, 200, 300, 400, "A seal") + popup + text})
    )
    (mark,) = document.marks
    assert (mark.start, mark.end, mark.page, mark.note) == (None, None, 2, "A seal")
    assert mark.region == (100.0, 200.0, 300.0, 400.0)


def test_a_highlight_on_a_scan_is_a_region() -> None:
    document = reading.read(pdf([[]], marks={0: highlight((100, 200, 300, 400))}))
    assert document.marks[0].region == (100.0, 200.0, 300.0, 400.0)


def test_marks_that_are_broken_cost_nothing() -> None:
    odd = "<< /Type /Annot /Subtype /Highlight >> << /Subtype /Highlight /QuadPoints [1 2] >> 7"
    document = reading.read(pdf([LINES], marks={0: odd}))
    assert document.text.startswith("The ministers")
