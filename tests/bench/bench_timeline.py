"""How fast a frame of the timeline is, from all time to a few days, with a million events.

The raw figure is a bare raster in the same run: the days of all events counted by numpy into as
many columns as the chart has pixels, and drawn as one picture. It knows no lanes, dates, labels.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from db.analysis import event_columns
from db.analysis.timeline import Timeline, captions, timeline
from desktop.theme.look import Look
from desktop.views.timeline.chart import Shown, TimelineChart
from desktop.views.timeline.colours import colours
from desktop.views.timeline.scale import fitted
from tests.bench.bench_facets import FIRST_DAY, _fill, _reader
from tests.bench.measure import Measure, percentile, times, workspace

WIDTH, HEIGHT = 1_100, 640
SPANS = {"all time": 26_000, "ten years": 3_652, "a year": 365, "a month": 30, "five days": 5}
TARGET = "≤ 16 ms"


def main(quick: bool) -> Iterator[Measure]:
    """Load the columns, lay out lanes, draw frames of five zooms, each a little further on."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    with workspace() as folder:
        path = folder / "events.vademecum"
        _fill(path, 50_000 if quick else 1_000_000)
        with closing(_reader(path)) as connection:
            yield from _measured(connection, repeat=5 if quick else 15)
            event_columns.forget(connection)
    del application


def _measured(connection: sqlite3.Connection, repeat: int) -> Iterator[Measure]:
    yield Measure("columns loaded", times(lambda: event_columns.load(connection), 1, 0)[0], "ms")
    for by in ("domain", "actor"):
        laid = times(lambda by=by: timeline(connection, "kind:event", by=by), 1, 0)[0]
        yield Measure(f"lanes by {by}", laid, "ms")
        made, _ = timeline(connection, "kind:event", by=by)
        chart = _chart(connection, made)
        for name, span in SPANS.items():
            frames = _Frames(chart, span)
            raw = _Bare(made.columns.days[0], span)
            value = percentile(times(frames, repeat), 50)
            base = percentile(times(raw, repeat), 50)
            yield Measure(f"frame, lanes by {by}, {name}", value, "ms", base, TARGET)
        chart.deleteLater()


def _chart(connection: sqlite3.Connection, made: Timeline) -> TimelineChart:
    look = Look()
    chart = TimelineChart(look, "Timeline")
    chart.resize(WIDTH, HEIGHT)

    def titles(ids: list[int]) -> dict[int, str]:
        return {id_: title for id_, (title, _) in captions(connection, ids).items()}

    lanes = [f"{lane.key}  {lane.number}" for lane in made.lanes]
    chosen = colours("domain", made.colours, {}, look.palette)
    chart.show_events(Shown(made, chosen, lanes, titles, lambda _: ""))
    return chart


class _Frames:
    """Draws a frame at each call, every time a little later."""

    def __init__(self, chart: TimelineChart, span: int) -> None:
        self._chart, self._span, self._number = chart, span, 0
        self._image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)

    def __call__(self) -> None:
        self._number += 1
        first = FIRST_DAY + 9_000 * (self._span < 20_000) + self._number * self._span / 40
        self._chart.show_period(fitted(first, first + self._span, WIDTH), smooth=False)
        self._image.fill(QColor("white"))
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._chart.draw(painter, QSizeF(WIDTH, HEIGHT))
        painter.end()


class _Bare:
    """Counts the days of all events into columns of pixels and draws them."""

    def __init__(self, days: NDArray[np.int32], span: int) -> None:
        self._days, self._span = days, span

    def __call__(self) -> QImage:
        places = (self._days - FIRST_DAY) * (WIDTH / self._span)
        inside = places[(places >= 0) & (places < WIDTH)].astype(np.int64)
        counts = np.bincount(inside, minlength=WIDTH)
        tall = counts * HEIGHT // max(int(counts.max()), 1)
        pixels = np.where(
            np.arange(HEIGHT)[:, None] >= HEIGHT - tall[None, :], 0xFF3B76C4, 0xFFFFFFFF
        ).astype(np.uint32)
        return QImage(pixels.tobytes(), WIDTH, HEIGHT, 4 * WIDTH, QImage.Format.Format_RGB32).copy()
