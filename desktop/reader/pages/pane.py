"""The second way to read a PDF: its pages, with a bar for page, zoom, rotation and small pages."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolButton, QVBoxLayout, QWidget

from desktop.reader.pages.canvas import Canvas
from desktop.reader.pages.content import Content
from desktop.reader.pages.drawing import Drawing
from desktop.reader.pages.thumbnails import Thumbnails
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import Elided


class PagesPane(QWidget):
    """Shows a PDF's pages. `close_drawing` ends its thread and processes; so does its end."""

    selection_changed = Signal()
    region_marked = Signal(int, object)
    """A page (from 1) and a region in points: left, bottom, right, top."""

    def __init__(self, look: Look, content: Content) -> None:
        super().__init__()
        self._look = look
        self._drawing = Drawing(content.data, self)
        self._small_drawing = Drawing(content.data, self)
        self.canvas = Canvas(look, content, self._drawing)
        self.thumbnails = Thumbnails(look, self._small_drawing)
        self._total = QLabel()
        self._number = QSpinBox()
        self._zoom = QLabel()
        self._lay_out()
        self._connect()

    @property
    def selection(self) -> tuple[int, int] | None:
        """The selected span of the text in code points, or None."""
        return self.canvas.selection

    @property
    def busy(self) -> bool:
        """Whether anything is still being drawn."""
        return self._drawing.busy or (self.thumbnails.isVisible() and self._small_drawing.busy)

    def show_span(self, start: int, end: int) -> None:
        """Bring a span of the text into view."""
        self.canvas.show_span(start, end)

    def close_drawing(self) -> None:
        """End what draws."""
        self._drawing.close()
        self._small_drawing.close()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QWidget()
        bar.setObjectName("listHead")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        px = self._look.px
        row.setContentsMargins(px(3), px(1), px(3), px(1))
        row.setSpacing(px(1))
        self._hint = Elided(
            tr("Arrows move, Shift and arrows size, Enter marks, Esc leaves"), "quiet"
        )
        self._hint.hide()
        self.strip_button = self._button("panel-left", tr("Small pages"), checkable=True)
        row.addWidget(self.strip_button)
        self._number.setAccessibleName(tr("Page"))
        self._number.setKeyboardTracking(False)
        self._number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        row.addWidget(self._number)
        self._total.setObjectName("quiet")
        row.addWidget(self._total)
        row.addStretch(1)
        row.addWidget(self._hint, 8)
        self._out = self._button("zoom-out", tr("Smaller (-)"))
        self._in = self._button("zoom-in", tr("Larger (+)"))
        self._zoom.setObjectName("quiet")
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom.setMinimumWidth(px(12))
        self._wide = self._button("move-horizontal", tr("Fit the width"))
        self._whole = self._button("maximize", tr("Fit the page"))
        self._turn = self._button("rotate-cw", tr("Turn the pages"))
        self.region_button = self._button("square-dashed", tr("Mark a region"), checkable=True)
        for one in (self._out, self._zoom, self._in, self._wide, self._whole, self._turn):
            row.addWidget(one)
        row.addWidget(self.region_button)
        column.addWidget(bar)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.thumbnails)
        below.addWidget(self.canvas, 1)
        column.addLayout(below, 1)
        self.thumbnails.hide()
        self.setFocusProxy(self.canvas)

    def _button(self, icon: str, name: str, *, checkable: bool = False) -> QToolButton:
        one = QToolButton()
        one.setObjectName("flat")
        one.setProperty("lucide", icon)
        self._dress(one)
        one.setToolTip(name)
        one.setAccessibleName(name)
        one.setCheckable(checkable)
        return one

    def _dress(self, one: QToolButton) -> None:
        side = self._look.px(4)
        one.setIcon(self._look.icon(str(one.property("lucide"))))
        one.setIconSize(QSize(side, side))

    def _connect(self) -> None:
        canvas = self.canvas
        self._drawing.opened.connect(self._on_opened)
        canvas.selection_changed.connect(self.selection_changed)
        canvas.region_marked.connect(self.region_marked)
        canvas.framed.connect(self._on_framed)
        canvas.page_changed.connect(self._on_page)
        canvas.looked.connect(self._on_looked)
        self.thumbnails.asked.connect(canvas.show_page)
        self._number.valueChanged.connect(self._on_number)
        self.strip_button.toggled.connect(self.thumbnails.setVisible)
        self.region_button.toggled.connect(canvas.set_region_mode)
        self._out.clicked.connect(lambda: canvas.step_zoom(-1))
        self._in.clicked.connect(lambda: canvas.step_zoom(1))
        self._wide.clicked.connect(lambda: canvas.set_fit("width"))
        self._whole.clicked.connect(lambda: canvas.set_fit("page"))
        self._turn.clicked.connect(canvas.rotate)
        for keys, step in (("+", 1), ("=", 1), ("-", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: canvas.step_zoom(step))
        self._look.changed.connect(self._on_look)
        for drawing in (self._drawing, self._small_drawing):
            self.destroyed.connect(drawing.end)

    def _on_opened(self, sizes: list[object]) -> None:
        self._number.blockSignals(True)
        self._number.setRange(1, max(len(sizes), 1))
        self._number.blockSignals(False)
        self._total.setText(tr("of {total}").format(total=len(sizes)))

    def _on_page(self, number: int) -> None:
        self._number.blockSignals(True)
        self._number.setValue(number)
        self._number.blockSignals(False)
        self.thumbnails.show_page(number)

    def _on_number(self, number: int) -> None:
        self.canvas.show_page(number)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_looked(self) -> None:
        self._zoom.setText(f"{round(self.canvas.zoom * 100)} %")

    def _on_framed(self) -> None:
        self._hint.setVisible(self.canvas.framing.by_keys)

    def _on_look(self) -> None:
        for one in self.findChildren(QToolButton):
            self._dress(one)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Let a region that was begun go."""
        self.canvas.framing.leave()
        super().hideEvent(event)
