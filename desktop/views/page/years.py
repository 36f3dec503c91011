"""The small chart of an actor's events by year, in the colours of their domains."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop import places
from desktop.models.blocks import Years
from desktop.models.found import query_about
from desktop.places import Place
from desktop.session import Session
from desktop.theme import icons
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label


class YearsChart(QWidget):
    """Stacks one block for each event over its year."""

    def __init__(self, look: Look, years: Years) -> None:
        super().__init__()
        self._look, self._years = look, years
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = tr("{title}, {first} to {last}", title=years.title, first=years.first,
                  last=years.last)  # fmt: skip
        self.setAccessibleName(told)
        self.setToolTip(told)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give its size."""
        return QSize(self._look.px(80), self._look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint blocks, axis and years."""
        del event
        look, years = self._look, self._years
        painter = QPainter(self)
        painter.setFont(look.font(11))
        foot = look.px(5)
        floor = self.height() - foot
        stacks: dict[int, int] = {}
        for year, _, number in years.bars:
            stacks[year] = stacks.get(year, 0) + number
        step = self.width() / (years.last - years.first + 1)
        block = min((floor - look.px(1)) / max(stacks.values()), look.px(3))
        width = min(step * 0.7, look.px(5))
        tops: dict[int, float] = {}
        for year, colour, number in years.bars:
            left = (year - years.first + 0.5) * step - width / 2
            top = tops.get(year, floor) - number * block
            tops[year] = top
            where = QRectF(left, top + 1, width, number * block - 1)
            icons.swatch(painter, colour or look.palette.bar, where)
        painter.setPen(look.colour("line"))
        painter.drawLine(0, floor, self.width(), floor)
        painter.setPen(look.colour("quiet"))
        under = QRectF(0, floor, self.width(), foot)
        painter.drawText(under, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom,
                         str(years.first))  # fmt: skip
        painter.drawText(under, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
                         str(years.last))  # fmt: skip
        painter.end()


def years_card(
    session: Session, look: Look, id_: int, years: Years, go: Callable[[Place, bool], None]
) -> QFrame:
    """Make the card of a record: the chart, its title and span, and what leads to the timeline."""

    def to_timeline() -> None:
        about = query_about(session.reader, places.record(id_))
        go(places.view("timeline", about), False)

    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    px = look.px
    column.setContentsMargins(px(3.5), px(3), px(3.5), px(2))
    row = QHBoxLayout()
    row.addWidget(label(years.title, "strong"))
    row.addStretch(1)
    row.addWidget(label(f"{years.first} – {years.last}", "quiet"))
    row.addSpacing(px(2))
    link = QPushButton(tr("Timeline"))
    link.setObjectName("link")
    link.setProperty("kind", "command")
    link.setToolTip(tr("Show these events on the timeline (Ctrl+Shift+L)"))
    link.clicked.connect(lambda _=False: to_timeline())
    row.addWidget(link)
    column.addLayout(row)
    column.addWidget(YearsChart(look, years))
    return card
