"""The legend of a timeline: colours with their shapes, and what the forms of marks say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter

from db.analysis.timeline import Form, Mark, Timeline
from desktop.models.timeline import Terms
from desktop.models.wording import term
from desktop.theme.look import Look
from desktop.tr import Text, tr
from desktop.views.timeline.colours import shape
from desktop.views.timeline.painting import Painting
from desktop.views.timeline.scale import Scale
from desktop.views.timeline.scene import Drawn, Measures
from desktop.widgets.legend import Key

MOST_COLOURS: Final = 10
_VOCABULARY: Final = {"domain": "domain", "type": "event_type", "quad": "quad"}

_COLOUR_OF: Final[dict[str, Text]] = {"domain": "Domain", "type": "Type", "quad": "Sign"}

_FORMS: Final[tuple[tuple[Text, str, str], ...]] = (
    ("some time within", "within", "happened"),
    ("lasted, ends unsure", "span", "happened"),
    ("planned", "span", "planned"),
    ("alleged", "span", "alleged"),
    ("cancelled", "span", "cancelled"),
)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a sample stands on."""

    scale: Scale
    width: float
    measures: Measures


def keys(
    look: Look, timeline: Timeline, colours: Sequence[QColor], by: str, terms: Terms
) -> list[Key]:
    """Give the entries for what occurs: the most frequent colours, then forms and states."""
    counts = timeline.colour_counts
    order = [int(code) for code in np.argsort(-counts, kind="stable") if counts[code]]
    found: list[Key] = []
    of_colour, of_form = tr(_COLOUR_OF[by]), tr("Form")
    for code in order[:MOST_COLOURS]:
        key = timeline.colours[code]
        text = term(terms, _VOCABULARY[by], key) if key else tr("other")
        found.append(Key(text, draw=partial(_draw_shape, look, code, colours[code]),
                         group=of_colour))  # fmt: skip
    if len(order) > MOST_COLOURS:
        rest = tr("and {number} more", number=len(order) - MOST_COLOURS)
        found.append(Key(rest, draw=_draw_nothing, group=of_colour))
    for text, form, status in _FORMS:
        if status == "happened" or status in timeline.statuses:
            draw = _sample(look, form, status)  # type: ignore[arg-type]
            found.append(Key(tr(text), draw=draw, group=of_form))
    if timeline.disputed:
        draw = _sample(look, "day", "happened", disputed=True)
        found.append(Key(tr("disputed"), draw=draw, group=of_form))
    return found


def of_reports(look: Look) -> Key:
    """Give the entry for publications."""
    return Key(tr("published"), draw=partial(_draw_square, look), group=tr("Form"))


def _draw_shape(look: Look, code: int, colour: QColor, painter: QPainter, where: QRectF) -> None:
    side = look.px(2.75)
    middle = where.center()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(shape(code, QRectF(middle - QPointF(side / 2, side / 2), _size(side))))


def _draw_nothing(painter: QPainter, where: QRectF) -> None:
    """Draw nothing: these words stand for no colour."""


def _draw_square(look: Look, painter: QPainter, where: QRectF) -> None:
    side = look.px(1.75)
    middle = where.center()
    painter.fillRect(
        QRectF(middle - QPointF(side / 2, side / 2), _size(side)), look.colour("source")
    )


def _size(side: float) -> QSizeF:
    return QSizeF(side, side)


def _sample(
    look: Look, form: Form, status: str, *, disputed: bool = False
) -> Callable[[QPainter, QRectF], None]:
    def draw(painter: QPainter, where: QRectF) -> None:
        ground = _Ground(
            Scale(0.0, 10 / where.width()),
            where.width() + 1,
            Measures(look.px, lambda _: 0.0, lambda text, _: text),
        )
        last = 9 if form != "day" else 0
        sure = (3, 6) if form == "span" else (None, None)
        mark = Mark(
            id=0, place=0, form=form, first=0, last=last, sure_first=sure[0], sure_last=sure[1],
            goes_on=False, began_ever=False, status=status, colour=0, approximate=False,
            uncertain=False, disputed=disputed, sources=0, parent=-1,
        )  # fmt: skip
        top = where.center().y() - ground.measures.row / 2
        point = None if form == "span" else where.center().x()
        one = Drawn(mark, "", 0, 1.0, where.width() - 1, point, top=top)
        Painting(look, [look.colour("quiet")]).mark(painter, ground, one)

    return draw
