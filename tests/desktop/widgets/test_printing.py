"""Views on paper, through the printer into PDF files: what stands there, in which colours."""

from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop import places
from desktop.main_window import MainWindow
from desktop.models.figures import Table
from desktop.widgets import saving
from desktop.widgets.printing import Sheet, print_table
from desktop.widgets.view_frame import ViewFrame
from tests.desktop.conftest import OpenWindow

Pages = list[tuple[str, QImage]]
ON_PAPER = {
    "timeline": ("Timeline", "some time within"),
    "network": ("Network", "cooperation in deeds"),
    "balance": ("Belarus ↔ Russia", "silence is not calm"),
    "map": ("Belarus and", "Outlines show who controls a land"),
}
"""View → words of its picture, and of its legend or note."""


def pdf(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def read(path: Path) -> Pages:
    found: Pages = []
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            text = page.get_textpage().get_text_bounded()
            drawn = page.render(scale=1.0, rev_byteorder=True, force_bitmap_format=4)
            image = QImage(
                bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride,
                QImage.Format.Format_RGBA8888,
            )  # fmt: skip
            found.append((text.replace("\r\n", " "), image.copy()))
    return found


def printed(window: MainWindow, path: Path, view: str, query: str = "", /, **options: str) -> Pages:
    window.go(places.view(view, query, **options))
    for _ in range(4):
        window.session.wait()
        QApplication.processEvents()
    shown = window.tabs.view
    assert isinstance(shown, ViewFrame)
    saving.print_to(shown, pdf(path))
    return read(path)


def inked(image: QImage) -> tuple[int, int, int, int]:
    """Give left, top, right and bottom of what is not white."""
    places = [
        (x, y)
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
        if image.pixelColor(x, y).lightness() < 250
    ]
    across, down = [x for x, _ in places], [y for _, y in places]
    return min(across), min(down), max(across), max(down)


def apart(one: QImage, other: QImage) -> int:
    """Count the pixels that differ."""
    assert one.size() == other.size()
    shape = (one.height(), one.width(), 4)
    pixels = [np.frombuffer(image.constBits(), np.uint8).reshape(shape) for image in (one, other)]
    return int((pixels[0] != pixels[1]).any(axis=2).sum())


@pytest.mark.parametrize("view", ON_PAPER)
def test_a_picture_stands_on_one_page_with_title_and_legend(
    window: MainWindow, tmp_path: Path, view: str
) -> None:
    pages = printed(window, tmp_path / "view.pdf", view, "date:2020..2024")
    assert len(pages) == 1
    text, image = pages[0]
    assert image.width() > image.height()
    for words in (*ON_PAPER[view], "date:2020..2024"):
        assert words in text
    left, top, right, bottom = inked(image)
    assert 30 < left < 60
    assert 30 < top < 60
    assert image.width() * 0.6 < right < image.width() - 30
    assert image.height() * 0.8 < bottom < image.height() - 30


@pytest.mark.parametrize("view", ON_PAPER)
def test_a_dark_window_prints_as_a_light_one(
    open_window: OpenWindow, library: Path, tmp_path: Path, view: str
) -> None:
    window = open_window(library)
    light = printed(window, tmp_path / "light.pdf", view)[0][1]
    window.look.choose("dark", 1.0)
    dark = printed(window, tmp_path / "dark.pdf", view)[0][1]
    assert window.look.palette.dark
    assert dark.pixelColor(2, 2).name() == "#ffffff"
    assert apart(dark, light) < 100  # letters may stand a hundredth of a pixel aside


def test_a_table_has_its_heads_and_number_on_every_page(window: MainWindow, tmp_path: Path) -> None:
    pages = printed(window, tmp_path / "view.pdf", "corroboration")
    assert len(pages) > 2
    for number, (text, image) in enumerate(pages, 1):
        assert "Voices" in text
        assert "Remarks" in text
        assert f"Corroboration · page {number} of {len(pages)}" in text
        assert inked(image)[2] < image.width() - 30
    told = " ".join(text for text, _ in pages)
    view = window.tabs.view
    assert isinstance(view, ViewFrame)
    for row in view.table().rows:
        assert all(word in told for word in row[1].replace("-", " ").split()[:1])


def test_what_is_shown_as_a_table_is_printed_as_one(
    open_window: OpenWindow, library: Path, tmp_path: Path
) -> None:
    window = open_window(library, theme="dark")
    pages = printed(window, tmp_path / "view.pdf", "balance", **{"as": "table"})
    assert "Partner" in pages[0][0]
    darkest = min(
        pages[0][1].pixelColor(x, y).lightness() for x in range(40, 400) for y in range(40, 80)
    )
    assert darkest < 60


def test_many_columns_are_drawn_smaller_and_none_is_cut(tmp_path: Path, qapp: QApplication) -> None:
    head = tuple(f"Gazette{at}" for at in range(40))
    print_table(Table(head, (head,) * 90), pdf(tmp_path / "wide.pdf"), Sheet("Wide"))
    pages = read(tmp_path / "wide.pdf")
    assert "Gazette39" in pages[-1][0]
    assert inked(pages[0][1])[2] < pages[0][1].width() - 30
