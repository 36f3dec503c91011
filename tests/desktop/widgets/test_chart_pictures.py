"""What the pictures of the views look like, by asking pixels where the scene says things stand."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from db.analysis.corroboration import Given
from desktop import places
from desktop.main_window import MainWindow
from desktop.theme.signs import signs
from desktop.views.balance.balance_view import BalanceView
from desktop.views.corroboration.corroboration_view import CorroborationView
from desktop.views.map.map_view import MapView
from desktop.views.network import strands
from desktop.views.network.network_view import NetworkView
from tests.desktop.conftest import OpenWindow

Pixels = NDArray[np.int64]
TOLERANCE = 12
"""How far a channel (0 to 255) may be from the colour that is asked for."""

pytestmark = pytest.mark.parametrize("theme", ["light", "dark", "contrast"])


def opened(window: MainWindow, view: str) -> QWidget:
    window.go(places.view(view))
    for _ in range(4):
        window.session.wait()
        QApplication.processEvents()
    return window.tabs.view


def drawn(widget: QWidget) -> Pixels:
    """Give rows of pixels as red, green and blue."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(image)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return rows[:, :, 2::-1].astype(np.int64)


def part(pixels: Pixels, where: QRectF) -> Pixels:
    left, top = max(round(where.left()), 0), max(round(where.top()), 0)
    return pixels[top : round(where.bottom()), left : round(where.right())]


def share(pixels: Pixels, colour: QColor) -> float:
    """Give which part of the pixels has a colour, within the tolerance."""
    wanted = np.array([colour.red(), colour.green(), colour.blue()])
    return float((np.abs(pixels - wanted).max(axis=-1) <= TOLERANCE).mean())


def test_strands_symbols_and_names_of_the_network_have_their_colours(
    open_window: OpenWindow, library: Path, theme: str
) -> None:
    window = open_window(library, theme=theme)
    view = opened(window, "network")
    assert isinstance(view, NetworkView)
    chart, look = view.drawing, window.look
    picture, pixels = chart.picture, drawn(chart)
    assert picture is not None
    found = strands.strands(picture.ties.weights, picture.ties.strength)
    ends = chart.pixels()
    colours = signs(look.palette)
    taken = [one.where for one in chart.labels] + [mark.where for mark in chart.marks()]
    for kind, colour in ((strands.COOPERATION, colours.cooperation),
                         (strands.CONFLICT, colours.conflict)):  # fmt: skip
        mine = np.flatnonzero((found.kind == kind) & (found.width > 2) & (found.side == 0))
        assert mine.size
        met = 0
        for tie in found.tie[mine].tolist():
            first, second = (ends[ends_of[tie]] for ends_of in
                             (picture.network.first, picture.network.second))  # fmt: skip
            for at in np.linspace(0.2, 0.8, 25):
                point = QPointF(*(first + (second - first) * at))
                if any(where.contains(point) for where in taken):
                    continue
                around = part(pixels, QRectF(point.x() - 3, point.y() - 3, 6, 6))
                met += share(around, QColor(colour)) > 0
        assert met > 5
    for mark in list(chart.marks())[:5]:
        assert share(part(pixels, mark.where), look.colour("actor")) > 0.3
    for one in chart.labels[:10]:
        inked = part(pixels, one.where)
        assert share(inked, look.colour("text")) > 0.005
        assert share(inked, look.colour("base")) > 0.4


def test_blocks_of_the_balance_are_hatched_or_hollow_beside_their_names(
    open_window: OpenWindow, library: Path, theme: str
) -> None:
    window = open_window(library, theme=theme)
    view = opened(window, "balance")
    assert isinstance(view, BalanceView)
    chart = view.picture
    assert chart.scene is not None
    pixels = drawn(chart)
    kinds: set[int] = set()
    for one in chart.scene.drawn:
        voices = one.blocks[0].voices
        ink = QColor(chart.colour(one.blocks[0].domain))
        inner = one.where.adjusted(2.5, 2.5, -2.5, -2.5)
        if theme == "contrast":  # the name stands on the left
            inner.setLeft(inner.right() - window.look.px(2))
        covered = share(part(pixels, inner), ink)
        if voices == 1:
            assert 0.08 < covered < 0.85
        elif not voices:
            assert covered < 0.1
            assert share(part(pixels, inner), window.look.colour("base")) > 0.7
        kinds.add(voices)
    assert {0, 1} <= kinds


def test_land_sea_and_discs_of_the_map_have_their_colours(
    open_window: OpenWindow, library: Path, theme: str
) -> None:
    window = open_window(library, theme=theme)
    view = opened(window, "map")
    assert isinstance(view, MapView)
    chart, look, pixels = view.drawing, window.look, drawn(view.drawing)
    assert share(pixels, look.colour("paper")) > 0.2
    assert share(pixels, look.colour("base")) > 0.1
    placed = view._placed
    assert placed is not None
    whole = [disc for disc in chart.seen() if not all(placed.spots[at].wide for at in disc.spots)]
    assert whole
    for disc in whole:
        where = chart.where(disc)
        for domain, number in disc.domains:
            colour = QColor(view._colour(placed.domains[domain]))
            expected = number / disc.number
            found = share(part(pixels, where), colour)
            assert found > 0.3 * expected
            assert found < expected + 0.1


def test_cells_of_the_corroboration_have_the_colour_of_their_stance(
    open_window: OpenWindow, library: Path, theme: str
) -> None:
    window = open_window(library, theme=theme)
    view = opened(window, "corroboration")
    assert isinstance(view, CorroborationView)
    table, model, look = view.matrix_table, view.matrix, window.look
    pixels = drawn(table.viewport())
    seen = 0
    for row in range(8):
        for column in range(2, 2 + len(model.sources)):
            index = model.index(row, column)
            cell, where = model.cell_at(index), QRectF(table.visualRect(index))
            inked = share(part(pixels, where), look.colour("supports"))
            pale = share(part(pixels, where), look.colour("supports_soft"))
            if isinstance(cell, Given) and cell.stance == "supports":
                assert inked > 0.005
                assert pale > 0.1
                seen += 1
            else:
                assert inked < 0.001
                assert theme == "contrast" or pale < 0.02  # there chips have a frame, no ground
    assert seen > 3
