"""Pictures of the timeline, with tolerance: what is planned looks unlike what happened."""

from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF, QPoint, QPointF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter

from db.text.dates.days import day_number
from desktop import places
from desktop.main_window import MainWindow
from desktop.views.timeline import density
from desktop.views.timeline.scale import fitted
from desktop.views.timeline.scene import Drawn
from desktop.views.timeline.timeline_view import TimelineView
from tests.desktop.views.timeline.conftest import OpenTimeline, settle

Harbours = tuple[Path, dict[str, int]]
YEARS = (day_number(2013, 1, 1), day_number(2024, 12, 31))


def show(window: MainWindow, view: TimelineView, first: int, last: int) -> None:
    view.drawing.show_period(fitted(first, last, view.drawing.width()), smooth=False)
    settle(window)


def drawn(view: TimelineView, id_: int) -> Drawn:
    found = view.drawing.scene.find(id_)
    assert found is not None
    return found


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_picture_shows_planned_dashed_and_lasting_full(
    open_timeline: OpenTimeline, harbours: Harbours, theme: str
) -> None:
    path, ids = harbours
    window, view = open_timeline(path, theme=theme)
    show(window, view, *YEARS)
    chart = view.drawing
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    chart.render(painter, QPoint())
    painter.end()
    ground = image.pixelColor(chart.width() - 2, chart.height() - 2).rgb()
    shares: dict[str, float] = {}
    for title in ("War of the harbours", "Bridge to the islands"):
        mark = next(m for m in chart.marks() if m.ids == (ids[title],))
        one = drawn(view, ids[title])
        centre = one.point if one.point is not None else (one.left + one.right) / 2
        around = range(int(centre) - 1, int(centre) + 2)
        middle = int(one.top + chart.head + chart.scene.measures.row / 2)
        assert mark.where.contains(QPointF(centre, middle))
        inked = [image.pixelColor(x, middle).rgb() != ground for x in around]
        shares[title] = sum(inked) / len(inked)
    assert shares["War of the harbours"] == 1.0
    assert shares["Bridge to the islands"] == 0.0


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_it_grows_with_the_text(
    open_timeline: OpenTimeline, harbours: Harbours, text: float
) -> None:
    path, ids = harbours
    window, view = open_timeline(path, text=text)
    assert view.drawing.head == 28 * text
    show(window, view, *YEARS)
    assert view.drawing.scene.measures.row == 23 * text
    assert drawn(view, ids["War of the harbours"]).label.height() == 23 * text


def test_density_bars_are_as_tall_as_their_counts() -> None:
    rest = np.array([[1, 0, 4], [1, 0, 4]])
    pixels = density.columns(np.array([0, 10, 20, 30]), 0.0, 1.0, 30)
    image = density.raster(rest, pixels, 16, 8, [QColor("#ff0000"), QColor("#0000ff")])
    tall = [sum(image.pixelColor(x, y).alpha() > 0 for y in range(16)) for x in (5, 15, 25)]
    assert tall == [4, 0, 16]
    assert image.pixelColor(25, 15).name() == "#ff0000"
    assert image.pixelColor(25, 0).name() == "#0000ff"
    assert image.pixelColor(10, 15).alpha() == 0  # a gap parts the bins


def pixels(view: TimelineView) -> np.ndarray:
    chart = view.drawing
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    chart.render(painter, QPoint())
    painter.end()
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1).copy()


def test_lines_between_events_break_where_they_cross_words(
    open_timeline: OpenTimeline, library: Path
) -> None:
    window, view = open_timeline(library)
    show(window, view, day_number(1999, 1, 1), day_number(2030, 1, 1))
    scene, head = view.drawing.scene, view.drawing.head
    with_ties = pixels(view)
    every = [one for lane in scene.lanes for one in lane.drawn]
    for one in every:
        one.parent = None
    changed = with_ties != pixels(view)
    assert changed.any()
    words = [one for one in every if one.text and one.top + head + scene.measures.row < 480]
    assert len(words) > 10
    for one in words:
        width = scene.measures.width_of(one.text)
        top, high = int(one.label.top() + head), int(one.label.height())
        band = slice(top + high // 5 + 1, top + high - high // 5 - 1)
        across = slice(max(int(one.label.left()) + 1, 0), int(one.label.left() + width) - 3)
        assert not changed[band, across].any(), one.text


def test_soft_ends_stay_soft_in_a_pdf(window: MainWindow, tmp_path: Path) -> None:
    window.go(places.view("timeline"))
    settle(window)
    view = window.tabs.view
    assert isinstance(view, TimelineView)
    chart, target = view.drawing, tmp_path / "t.pdf"
    size = QSizeF(chart.size())
    writer = QPdfWriter(str(target))
    writer.setResolution(72)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    chart.draw(painter, size)
    painter.end()
    document = pypdfium2.PdfDocument(target)
    try:
        page = document[0].render(scale=1).to_numpy()
    finally:
        document.close()
    every = (one for lane in chart.scene.lanes for one in lane.drawn)
    bar = next(one for one in every if one.title == "Warmer relations between Belarus and the West")
    y = round(chart.head + bar.top + chart.scene.measures.row / 2)
    quarter = (bar.right - bar.left) / 4
    first, middle, last = (
        int(page[y, round(bar.left + quarter * at)].astype(int).sum()) for at in (0.8, 2, 3.2)
    )
    assert first > middle + 60
    assert last > middle + 60
