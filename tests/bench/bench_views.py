"""Balance and corroboration of the shipped library, and a map of thousands of places.

The raw figures: the same rows read by plain SQL; of the map, its outlines and as many discs drawn
by bare Qt. Times of frames are those of the processor for this thread, so that other programs do
not count.
"""

import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from time import thread_time

import numpy as np
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from db.analysis import corroboration, places
from db.analysis.projection import fitting
from db.library import Library
from db.store import write
from desktop import shipped
from desktop.theme.look import Look
from desktop.views.balance.balance_view import Asked, weigh
from desktop.views.map.map_chart import MapChart
from tests.bench.bench_facets import _fill, _reader
from tests.bench.measure import Measure, percentile, times, workspace

WIDTH, HEIGHT = 1_100, 640
PLACES = 3_000
AT_ONCE = "≤ 50 ms"
FRAME = "≤ 16 ms"


def main(quick: bool) -> Iterator[Measure]:
    """Measure the figures of the shipped library, then frames of the map at three zooms."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    repeat = 5 if quick else 25
    with workspace() as folder:
        path = folder / "shipped.vademecum"
        shipped.make(path, empty=False)
        with closing(_reader(path)) as connection:
            yield from _figures(connection, repeat)
        events = 10_000 if quick else 100_000
        with closing(_reader(_places(folder / "map.vademecum", events))) as connection:
            yield from _map(connection, events, repeat)
    del application


def _figures(connection: sqlite3.Connection, repeat: int) -> Iterator[Measure]:
    asked = Asked(
        (), (), "", (), 0, None, intensity=False, readings=False, planned=False, each_part=False
    )
    raw = _reading(
        connection,
        "SELECT * FROM event JOIN participation ON event_id = event.id"
        " LEFT JOIN evidence ON target_id = event.id",
    )
    yield Measure("balance of the shipped library", _middle(lambda: weigh(connection, asked),
                  repeat), "ms", _middle(raw, repeat), AT_ONCE)  # fmt: skip
    raw = _reading(connection, "SELECT * FROM event LEFT JOIN evidence ON target_id = event.id")

    def corroborated() -> object:
        return corroboration.corroboration(connection)

    yield Measure("corroboration of the shipped library", _middle(corroborated, repeat), "ms",
                  _middle(raw, repeat), AT_ONCE)  # fmt: skip


def _map(connection: sqlite3.Connection, events: int, repeat: int) -> Iterator[Measure]:
    raw = _reading(connection, "SELECT id, place_id, domain, start_min, end_max FROM event")
    name = f"map of {events:,} events"
    yield Measure(f"{name}: read", _middle(lambda: places.placed(connection), 3), "ms",
                  _middle(raw, 3))  # fmt: skip
    found = places.placed(connection)
    chart = MapChart(Look())
    chart.resize(WIDTH, HEIGHT)
    longitude = np.array([one.longitude for one in found.spots])
    latitude = np.array([one.latitude for one in found.spots])
    on = places.within(found, None)
    chart.show_placed(found, on, fitting(longitude, latitude), {}, {})
    for times_larger in (1, 4, 16):
        chart.fit()
        chart.zoom(float(times_larger))
        value = _middle(lambda: _frame(chart), repeat)
        discs = len(chart.seen())
        base = _middle(lambda: _bare(chart), repeat)
        told = f"{name}: frame, {times_larger} times as large, {discs} discs"
        yield Measure(told, value, "ms", base, FRAME)
    chart.deleteLater()


def _frame(chart: MapChart) -> None:
    """Draw as after a movement, by which all that was reckoned for the last frame is void."""
    chart.move_by(3.0, 0.0)
    image = _image()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chart.draw(painter, QSizeF(WIDTH, HEIGHT))
    painter.end()


def _bare(chart: MapChart) -> None:
    image = _image()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.translate(chart.origin)
    painter.scale(chart.scale, chart.scale)
    pen = QPen(QColor("grey"), 1.0)
    pen.setCosmetic(True)
    painter.setPen(pen)
    for land in chart.ground().lands:
        painter.drawPath(land.path)
    painter.restore()
    for one in chart.seen():
        painter.drawEllipse(chart.where(one))
    painter.end()


def _image() -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    return image


def _middle(call: Callable[[], object], repeat: int) -> float:
    """Give the median of the milliseconds that a call keeps this thread at work."""
    found: list[float] = []

    def timed() -> None:
        start = thread_time()
        call()
        found.append((thread_time() - start) * 1000)

    times(timed, repeat)
    return percentile(found[1:], 50)


def _reading(connection: sqlite3.Connection, sql: str) -> Callable[[], object]:
    return lambda: connection.execute(sql).fetchall()


def _places(path: Path, events: int) -> Path:
    """Write events at places around twenty towns, and give the file."""
    _fill(path, events)
    chance = random.Random(2)
    towns = [(chance.uniform(-40, 65), chance.uniform(-120, 140)) for _ in range(20)]
    with Library.open(path) as library, library.edit("places") as edit:
        made = [
            {
                "name": f"Place {at} with a name of some length",
                "latitude": round(towns[at % 20][0] + chance.gauss(0, 4), 3),
                "longitude": round(towns[at % 20][1] + chance.gauss(0, 6), 3),
            }
            for at in range(PLACES)
        ]
        ids = list(write.add_many(edit, "place", made))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute("UPDATE writing SET mode = 1")
        rows = [int(id_) for (id_,) in connection.execute("SELECT id FROM event ORDER BY id")]
        connection.executemany(
            "UPDATE event SET place_id = ? WHERE id = ?",
            ((ids[int(PLACES * chance.random() ** 2)], id_) for id_ in rows),
        )
        connection.execute("UPDATE writing SET mode = 0")
        connection.execute("COMMIT")
    return path
