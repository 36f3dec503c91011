"""A view on paper: its title and filter above, the picture, the legend and the note below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPainter,
)
from PySide6.QtPrintSupport import QPrinter

from desktop.models.figures import Table
from desktop.theme import fonts, icons
from desktop.theme.look import Look
from desktop.widgets.chart import Chart
from desktop.widgets.legend import Key
from desktop.widgets.paper_table import PaperTable

MARGIN_MM: Final = 14.0
DOT: Final = 1 / 96
"""Inches of a pixel on paper, as on a screen of ordinary size."""
WIDE_FROM: Final = 5
"""Columns from which a table is printed on pages that lie level."""

_Wrap = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands around a picture or table; `about` says what it was filtered by."""

    title: str
    about: str = ""
    keys: Sequence[Key] = ()
    note: str = ""


def print_chart(chart: Chart, printer: QPrinter, sheet: Sheet) -> None:
    """Put a chart on one page, as large as fits, with what is needed to read it.

    Texts around it have the size they have on a screen. Call it within `Look.light`.
    """
    wide = chart.width() >= chart.height()
    _set_page(printer, level=wide)
    painter = QPainter(printer)
    dots = printer.logicalDpiX() * DOT
    page = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    room = QSizeF(page.width() / dots, page.height() / dots)
    painter.scale(dots, dots)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    setting = Setting(painter, chart.look, room.width())
    top = setting.head(sheet)
    foot = Setting(None, chart.look, room.width()).foot(sheet, 0.0)
    space = room.height() - top - foot
    size = QSizeF(chart.size())
    scale = min(room.width() / size.width(), space / size.height())
    painter.save()
    painter.translate((room.width() - size.width() * scale) / 2, top)
    painter.scale(scale, scale)
    painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
    chart.draw(painter, size)
    painter.restore()
    setting.foot(sheet, top + size.height() * scale)
    painter.end()


def print_table(table: Table, printer: QPrinter, sheet: Sheet) -> None:
    """Put a table on as many pages as it takes; each repeats the heads and has its number."""
    setting, painter, dots = begin_table(table, printer, sheet)
    for _ in setting.run(painter, printer, dots):
        pass
    painter.end()


def begin_table(
    table: Table, printer: QPrinter, sheet: Sheet
) -> tuple[PaperTable, QPainter, float]:
    """Make ready to set a table: give what sets it, the painter, and the dots of a pixel."""
    _set_page(printer, level=len(table.head) >= WIDE_FROM)
    dots = printer.logicalDpiX() * DOT
    page = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
    room = QSizeF(page.width() / dots, page.height() / dots)
    return PaperTable(table, sheet.title, sheet.about, room), QPainter(printer), dots


class Setting:
    """Sets texts and legend around a picture, in pixels of a screen; measures without a painter."""

    def __init__(self, painter: QPainter | None, look: Look, width: float) -> None:
        self._painter, self._look, self._width = painter, look, width

    def head(self, sheet: Sheet) -> float:
        """Write title and filter; give where the picture begins."""
        top = self._text(sheet.title, _font(20, 600), "text", 0.0)
        if sheet.about:
            top = self._text(sheet.about, _font(12), "quiet", top + 2)
        return top + 12

    def foot(self, sheet: Sheet, top: float) -> float:
        """Set legend and note from `top` on; give the height they take."""
        at = self._legend(sheet.keys, top + 10) if sheet.keys else top + 4
        if sheet.note:
            at = self._text(sheet.note, _font(11), "quiet", at + 4)
        return at - top

    def _text(self, text: str, font: QFont, colour: str, top: float) -> float:
        metrics = QFontMetricsF(font)
        room = QRectF(0, top, self._width, 10_000)
        taken = metrics.boundingRect(room, int(_Wrap), text)
        if self._painter is not None:
            self._painter.setFont(font)
            self._painter.setPen(self._look.colour(colour))
            self._painter.drawText(room, int(_Wrap), text)
        return top + taken.height()

    def _legend(self, keys: Sequence[Key], top: float) -> float:
        font, painter = _font(12), self._painter
        metrics = QFontMetricsF(font)
        line, x, y, group = metrics.height() + 4, 0.0, top, ""
        names = (metrics.horizontalAdvance(key.group) + 16 for key in keys if key.group)
        left = max(names, default=0.0)
        for key in keys:
            if key.group != group:
                x, y, group = left, y + line * (y > top or x > 0), key.group
                if painter is not None:
                    painter.setFont(font)
                    painter.setPen(self._look.colour("quiet"))
                    place = QRectF(0, y, left, line)
                    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, group)
            sample = 22.0 if key.draw else 11.0
            width = sample + 6 + metrics.horizontalAdvance(key.text)
            if x > left and x + width > self._width:
                x, y = left, y + line
            if painter is not None:
                painter.save()
                painter.translate(x, y)
                if key.draw is not None:
                    key.draw(painter, QRectF(0, 0, sample, line))
                else:
                    square = QRectF(0, (line - sample) / 2, sample, sample)
                    icons.swatch(painter, key.colour, square)
                painter.restore()
                painter.setFont(font)
                painter.setPen(self._look.colour("text"))
                place = QRectF(x + sample + 6, y, width, line)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, key.text)
            x += width + 16
        return y + line


def _font(size: float, weight: int = 400) -> QFont:
    return fonts.font(size, weight)


def _set_page(printer: QPrinter, *, level: bool) -> None:
    ways = QPageLayout.Orientation
    printer.setPageOrientation(ways.Landscape if level else ways.Portrait)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    printer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
