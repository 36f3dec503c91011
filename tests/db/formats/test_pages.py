"""Pages are drawn by a process apart, and each character is known to the document's text."""

from collections.abc import Iterator

import pytest

from db.errors import DocumentError
from db.formats import pdf as reading
from db.formats.pages import Painter, glyphs
from db.formats.pages.model import Rect
from tests.pdf_maker import Line, column, highlight, pdf, square

LINES = column(["The ministers met in the old har-", "bour, and spoke of an efficient loan."])
DATA = pdf([LINES, [], [Line(72, 400, "Second")]])


@pytest.fixture(scope="module")
def painter() -> Iterator[Painter]:
    made = Painter(DATA)
    yield made
    made.close()


def test_sizes_are_in_points(painter: Painter) -> None:
    assert painter.sizes() == [(612.0, 792.0)] * 3


def dark(data: bytes) -> int:
    return sum(blue < 128 for blue in data[::4])


def test_a_page_is_drawn_with_its_words_and_an_empty_one_is_white(painter: Painter) -> None:
    picture = painter.draw(0, (612, 792))
    assert (picture.width, picture.height, len(picture.data)) == (612, 792, 612 * 792 * 4)
    assert dark(picture.data) > 200
    assert dark(painter.draw(1, (612, 792)).data) == 0


def test_a_part_is_the_same_pixels_as_the_whole(painter: Painter) -> None:
    whole = painter.draw(0, (612, 792)).data
    part = painter.draw(0, (612, 792), (70, 80, 100, 30))
    row = 612 * 4
    cut = b"".join(whole[(80 + y) * row + 70 * 4 :][:400] for y in range(30))
    assert part.data == cut
    assert dark(part.data) > 50


def test_a_turned_page_has_its_words_at_the_side(painter: Painter) -> None:
    turned = painter.draw(0, (792, 612), quarter_turns=1).data
    row = 792 * 4
    right = b"".join(turned[y * row + 600 * 4 : (y + 1) * row] for y in range(612))
    assert dark(right) > 0.9 * dark(turned)


def test_every_character_of_the_text_has_its_place(painter: Painter) -> None:
    document = reading.read(DATA)
    boxes = [box for box in document.boxes if box.page == 1]
    found = glyphs(painter.text(0), boxes)
    seen = "".join(document.text[glyph.start : glyph.end] for glyph in found)
    assert seen.replace(" ", "") == ("Theministersmetintheoldharbour,andspokeofanefficientloan.")
    first = found[0].rect
    assert first.left == pytest.approx(72 / 612, abs=0.01)
    assert first.bottom == pytest.approx((792 - 700) / 792, abs=0.02)
    assert all(0 <= g.rect.left <= g.rect.right <= 1 for g in found)


def test_regions_go_to_the_page_and_back(painter: Painter) -> None:
    page = painter.text(1)
    rect = page.to_page((61.2, 79.2, 306, 396))
    assert rect == pytest.approx((0.1, 0.5, 0.5, 0.9), abs=0.001)
    assert page.to_points(Rect(0.1, 0.5, 0.5, 0.9)) == pytest.approx(
        (61.2, 79.2, 306, 396), abs=0.2
    )


def test_a_page_with_a_rotation_of_its_own(painter: Painter) -> None:
    turned = Painter(
        DATA.replace(b"/MediaBox [0 0 612 792]", b"/Rotate 90 /MediaBox [0 0 612 792]")
    )
    try:
        assert turned.sizes()[0] == (792.0, 612.0)
        first = turned.text(0).lines[0].characters[0][2]
    finally:
        turned.close()
    assert first.top == pytest.approx(72 / 612, abs=0.01)
    assert first.right == pytest.approx(700 / 792, abs=0.02)


def test_characters_of_another_file_are_not_taken_for_those_of_the_text(painter: Painter) -> None:
    other = reading.read(pdf([column(["One line."])]))
    assert glyphs(painter.text(0), other.boxes) == []


@pytest.mark.parametrize(
    ("data", "code"), [(b"no pdf", "pdf.broken"), (pdf([LINES], password="x" * 8), "pdf.encrypted")]
)
def test_what_cannot_be_drawn_is_told(data: bytes, code: str) -> None:
    painter = Painter(data)
    for _ in range(2):
        with pytest.raises(DocumentError) as caught:
            painter.sizes()
        assert caught.value.code == code
    painter.close()


def test_a_page_that_is_not_there_and_a_picture_too_large(painter: Painter) -> None:
    for page, size in ((7, (10, 10)), (0, (60_000, 60_000))):
        with pytest.raises(DocumentError):
            painter.draw(page, size)
    assert painter.sizes()


def test_a_painter_whose_process_dies_goes_on_with_another(painter: Painter) -> None:
    process = painter._process
    assert process is not None
    process.kill()
    with pytest.raises(DocumentError) as caught:
        painter.sizes()
    assert caught.value.code == "document.crashed"
    assert len(painter.sizes()) == 3


def test_a_mark_of_the_file_is_left_out_where_it_is_asked_and_drawn_again_after() -> None:
    bare = Painter(pdf([LINES]))
    marked = Painter(pdf([LINES], marks={0: highlight((70, 697, 139, 712)) + square(9, 9, 60, 60)}))
    try:
        clean, size = bare.draw(0, (612, 792)).data, (612, 792)
        with_marks = marked.draw(0, size).data
        assert with_marks != clean
        found = marked.text(0).marks
        assert [one.number for one in found] == [0, 1]
        assert [round(side * 612) for side in found[0].rects[0][::2]] == [70, 139]
        assert [round(side * 792) for side in found[1].rects[0][1::2]] == [732, 783]
        only_square = marked.draw(0, size, without=[0]).data
        assert only_square not in (clean, with_marks)
        assert marked.draw(0, size, without=[0, 1]).data == clean
        assert marked.draw(0, size).data == with_marks
    finally:
        bare.close()
        marked.close()
