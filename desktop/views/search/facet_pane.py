"""The facets beside the hits: each value with its count; a tick rewrites the query."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QStyle, QVBoxLayout, QWidget

from db.search.engine import FacetValue
from desktop.models.form import name_label
from desktop.models.wording import kind_name
from desktop.theme.look import Look
from desktop.tr import Text, number, tr
from desktop.widgets.labels import label

MOST_VALUES = 6
WIDE, LEFT, RIGHT = 52, 3.5, 2
"""Steps of the grid: the pane, and its edges."""
FACET_NAMES: Final[dict[str, Text]] = {"by": "Annotator", "lang": "Language"}


def facet_name(name: str) -> str:
    """Give the words for a facet: those of the field that it narrows by."""
    return tr(FACET_NAMES[name]) if name in FACET_NAMES else name_label(name)


class FacetPane(QScrollArea):
    """The facets of one search. `ticked` gives field and value."""

    ticked = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = QVBoxLayout()
        self.setObjectName("facets")
        self.setAccessibleName(tr("Narrow the search"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = QWidget()
        side.setObjectName("facets")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(side)
        px = look.px
        outer.setContentsMargins(px(LEFT), px(4), px(RIGHT), px(2))
        outer.addLayout(self._rows)
        outer.addStretch(1)
        self._rows.setSpacing(px(1.5))
        self.setFixedWidth(px(WIDE))
        self.setWidget(side)

    def show_facets(self, facets: Mapping[str, Sequence[FacetValue]]) -> None:
        """Show the facets of a search."""
        self._clear()
        for name, values in facets.items():
            shown = worth_showing(values)
            if shown:
                heading = label(facet_name(name).upper(), "heading")
                self._rows.addWidget(heading)
                for value in shown:
                    self._rows.addWidget(self._facet(name, value))
                self._rows.addSpacing(self._look.px(2))

    def show_waiting(self) -> None:
        """Say that the facets are still being counted."""
        self._clear()
        self._rows.addWidget(label(tr("Counting…"), "quiet"))

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _facet(self, name: str, value: FacetValue) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(2))
        text = kind_name(value.value, 2) if name == "kind" else value.label
        count = label(number(value.count), "small")
        box = QCheckBox()
        box.setText(self._cut(text, box, count).replace("&", "&&"))
        box.setToolTip(text)
        box.setChecked(value.selected)
        box.setAccessibleName(f"{text}, {value.count}")
        box.toggled.connect(lambda _=False: self.ticked.emit(name, value.value))
        row.addWidget(box, 1)
        row.addWidget(count)
        return line

    def _cut(self, text: str, box: QCheckBox, count: QWidget) -> str:
        """Give as much of a text as there is room for, beside its box and its count."""
        px, style = self._look.px, self.style()
        metric = QStyle.PixelMetric
        bar = style.pixelMetric(metric.PM_ScrollBarExtent, None, self)
        aside = box.sizeHint().width() + px(2) + count.sizeHint().width()
        room = px(WIDE) - px(LEFT) - px(RIGHT) - bar - aside
        return box.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)


def worth_showing(values: Sequence[FacetValue]) -> list[FacetValue]:
    """Give the most frequent values and all ticked ones; none where there is nothing to choose."""
    shown = [value for at, value in enumerate(values) if at < MOST_VALUES or value.selected]
    return shown if len(values) > 1 or any(value.selected for value in values) else []
