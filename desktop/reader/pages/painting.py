"""Draws pages, the annotations on them, the selection and the caret."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.messages import sentence
from desktop.reader.colours import outline
from desktop.reader.pages.content import PageMark
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.reader.pages.canvas import Canvas

_PRINTED_ON = "#ffffff"
_PAPER = QColor(_PRINTED_ON)
"""Pages are shown as they were printed, in every theme."""

_HIGHLIGHT, _SELECTED = 64, 75
_FOUND, _FOUND_NOW = QColor("#fbe7a8"), QColor("#f5b942")


def paint(painter: QPainter, canvas: "Canvas", dirty: QRectF) -> None:
    """Draw everything in view."""
    look = canvas.look
    painter.fillRect(dirty, look.colour("paper"))
    if canvas.trouble is not None:
        _say(painter, canvas, sentence(canvas.trouble), QRectF(canvas.viewport().rect()))
        return
    visible = canvas.visible()
    painter.translate(-visible.topLeft())
    for page in canvas.layout_.between(visible.top(), visible.bottom()):
        _page(painter, canvas, page, visible)
    _frame(painter, canvas)


def region_rect(canvas: "Canvas", mark: PageMark) -> QRectF | None:
    """Give where a region is shown; None while its page is not known."""
    if mark.page is None or mark.region is None:
        return None
    words = canvas.drawing.words(mark.page - 1)
    return (
        None if words is None else canvas.layout_.place(mark.page - 1, words.to_page(mark.region))
    )


def _page(painter: QPainter, canvas: "Canvas", page: int, visible: QRectF) -> None:
    on = canvas.layout_.rect(page)
    painter.setPen(QPen(canvas.look.colour("strong_line"), 1))
    painter.setBrush(_PAPER)
    painter.drawRect(on.adjusted(-0.5, -0.5, 0.5, 0.5))
    if canvas.drawing.is_broken(page):
        _say(painter, canvas, tr("This page cannot be drawn."), on)
        return
    tiles = canvas.tiles(page, visible)
    images = [(canvas.drawing.image(tile), where) for tile, where in tiles]
    if any(image is None for image, _ in images):
        rough = canvas.drawing.stand_in(page, canvas.turns)
        if rough is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(on, rough)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    for image, where in images:
        if image is not None:
            painter.drawImage(where, image)
    _marks(painter, canvas, page)
    _found(painter, canvas, page)
    _selection(painter, canvas, page)


def _marks(painter: QPainter, canvas: "Canvas", page: int) -> None:
    """Lay the colours of the annotations over the page so that the print shows through."""
    found = canvas.content.glyphs(page)
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    marks = tuple(canvas.marks_on(page))
    for mark in marks:
        if mark.start is None or mark.end is None or not found:
            continue
        rects = [canvas.layout_.place(page, rect) for rect in found.rects(mark.start, mark.end)]
        for rect in rects:
            painter.fillRect(rect, _tint(mark.colour, _HIGHLIGHT))
            line = QRectF(rect.left(), rect.bottom() - 1.5, rect.width(), 2)
            edge = outline(mark.colour, _PRINTED_ON)
            painter.fillRect(line, edge)
            if mark.id in canvas.chosen:
                painter.setPen(QPen(edge, 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect)
    painter.restore()
    for mark in marks:
        rect = region_rect(canvas, mark) if mark.start is None else None
        if rect is not None:
            wide = 3.0 if mark.id in canvas.chosen else 1.5
            painter.setPen(QPen(outline(mark.colour, _PRINTED_ON), wide))
            painter.setBrush(_tint(mark.colour, 28))
            painter.drawRect(rect)


def _found(painter: QPainter, canvas: "Canvas", page: int) -> None:
    """Lay a ground over the words that were found, with an edge around the place shown now."""
    glyphs = canvas.content.glyphs(page)
    if not glyphs:
        return
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for start, end, current in canvas.found_on(page):
        for rect in glyphs.rects(start, end):
            on = canvas.layout_.place(page, rect)
            painter.fillRect(on, _FOUND_NOW if current else _FOUND)
            if current:
                painter.setPen(QPen(Qt.GlobalColor.black, 1.5))
                painter.drawRect(on)
    painter.restore()


def _selection(painter: QPainter, canvas: "Canvas", page: int) -> None:
    found, span = canvas.content.glyphs(page), canvas.selection
    if found and span is not None and canvas.content.touches(page, *span):
        colour = canvas.look.colour("link")
        colour.setAlpha(_SELECTED)
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for rect in found.rects(*span):
            painter.fillRect(canvas.layout_.place(page, rect), colour)
        painter.restore()
    if found and canvas.hasFocus() and canvas.content.page_of(canvas.caret) == page:
        caret = found.caret(canvas.caret)
        if caret is not None:
            on = canvas.layout_.place(page, caret)
            painter.setPen(QPen(QColor("#000000"), 1.5))
            painter.drawLine(on.topLeft(), on.bottomRight())


def _frame(painter: QPainter, canvas: "Canvas") -> None:
    if canvas.framing.frame is not None:
        _, first, second = canvas.framing.frame
        colour = canvas.look.colour("annotation")
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DashLine))
        colour.setAlpha(36)
        painter.setBrush(colour)
        painter.drawRect(QRectF(first, second).normalized())


def _tint(colour: str, alpha: int) -> QColor:
    tint = QColor(colour)
    tint.setAlpha(alpha)
    return tint


def _say(painter: QPainter, canvas: "Canvas", words: str, where: QRectF) -> None:
    painter.setFont(canvas.look.font())
    on_paper = canvas.trouble is None
    painter.setPen(QColor("#444444") if on_paper else canvas.look.colour("quiet"))
    gap = canvas.look.px(4)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(where.adjusted(gap, gap, -gap, -gap), flags, words)
