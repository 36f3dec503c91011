"""What a search over everything found: facets at the side, hits by rank."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.changes import ChangeSet
from db.search import engine
from db.search.engine import FacetValue, Results
from db.search.parser import parse
from db.search.writer import toggle, write
from desktop.models.hits import PAGE, Hits
from desktop.models.wording import counted, kind_name
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import number, tr
from desktop.views.search.hit_delegate import HitDelegate
from desktop.widgets.labels import label

MOST_VALUES = 6
LONGEST = 20
FACET_NAMES = {"by": "Annotator", "lang": "Language"}


class HitList(QListView):
    """The hits; Enter opens one, with Ctrl in a new tab."""

    opened = Signal(object, bool)
    selected = Signal(object)

    def __init__(self, look: Look, model: Hits) -> None:
        super().__init__()
        self._hits = model
        self.setModel(model)
        self.setItemDelegate(HitDelegate(look, self))
        self.setAccessibleName(tr("Results"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_double_click)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._open(self.currentIndex(), new_tab=apart)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Measure the snippets anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex, *, new_tab: bool) -> None:
        if index.isValid():
            self.opened.emit(self._hits.hits[index.row()].record_id, new_tab)

    def _on_double_click(self, index: QModelIndex) -> None:
        self._open(index, new_tab=False)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.selected.emit([self._hits.hits[index.row()].record_id])


class SearchView(QWidget):
    """The screen of one search."""

    selected = Signal(object)
    opened = Signal(object, bool)
    rewritten = Signal(str)
    save_asked = Signal(str)

    def __init__(self, session: Session, look: Look, query: str) -> None:
        super().__init__()
        self._session, self._look, self._query = session, look, query
        self.setObjectName("list")
        self.results: Results | None = None
        self.hits = Hits(self)
        self.table = HitList(look, self.hits)
        self._facets = QVBoxLayout()
        self._total = label("", "listTitle")
        self._time = label("", "quiet")
        self._empty = QLabel()
        self._stack = QStackedWidget()
        self._lay_out()
        self.table.selected.connect(self.selected)
        self.table.opened.connect(self.opened)
        session.changed.connect(self._on_changed)
        self._ask()

    def _lay_out(self) -> None:
        px = self._look.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        side = QWidget()
        side.setObjectName("facets")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        frame = QScrollArea()
        frame.setObjectName("facets")
        frame.setAccessibleName(tr("Narrow the search"))
        frame.setWidgetResizable(True)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame.setFixedWidth(px(52))
        frame.setWidget(side)
        outer = QVBoxLayout(side)
        outer.setContentsMargins(px(3.5), px(4), px(2), px(2))
        outer.setSpacing(px(1.5))
        outer.addLayout(self._facets)
        outer.addStretch(1)
        row.addWidget(frame)
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QWidget()
        head.setObjectName("listHead")
        line = QHBoxLayout(head)
        line.setContentsMargins(px(4.5), px(2.5), px(3.5), px(2.5))
        line.setSpacing(px(2))
        line.addWidget(self._total)
        line.addWidget(self._time)
        line.addStretch(1)
        save = QPushButton(tr("Save search"))
        save.clicked.connect(lambda: self.save_asked.emit(self._query))
        line.addWidget(save)
        column.addWidget(head)
        self._empty.setObjectName("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.linkActivated.connect(self.rewritten)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)

    def _ask(self) -> None:
        query = self._query
        self._session.lists.ask(
            f"search {id(self)}",
            lambda reader: engine.search(reader, query, limit=PAGE),
            self._take,
        )

    def _take(self, results: Results) -> None:
        self.results = results
        self.hits.show(results)
        self._total.setText(counted(results.total, "result", "results"))
        self._total.setAccessibleName(self._total.text())
        shown = tr(" · the best {number}", number=PAGE) if results.total > PAGE else ""
        self._time.setText(tr("{ms} ms", ms=round(results.took_ms)) + shown)
        self._show_facets(results)
        self._stack.setCurrentWidget(self.table if results.hits else self._empty)
        self._empty.setText(_why_empty(results))
        if results.hits:
            self.table.setCurrentIndex(self.hits.index(0))
        else:
            self.selected.emit([])

    def _show_facets(self, results: Results) -> None:
        while (item := self._facets.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, values in results.facets.items():
            shown = _worth_showing(values)
            if shown:
                heading = label(tr(FACET_NAMES.get(name, name.capitalize())).upper(), "heading")
                self._facets.addWidget(heading)
                for value in shown:
                    self._facets.addWidget(self._facet(name, value))
                self._facets.addSpacing(self._look.px(2))

    def _facet(self, name: str, value: FacetValue) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        text = kind_name(value.value, 2) if name == "kind" else value.label
        box = QCheckBox(text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…")
        box.setToolTip(text)
        box.setChecked(value.selected)
        box.setAccessibleName(f"{text}, {value.count}")
        box.toggled.connect(
            lambda _=False: self.rewritten.emit(
                write(toggle(parse(self._query), name, value.value))
            )
        )
        row.addWidget(box, 1)
        row.addWidget(label(number(value.count), "small"))
        return line

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes:
            self._ask()


def _worth_showing(values: list[FacetValue]) -> list[FacetValue]:
    """Give the most frequent values and all ticked ones; none where there is nothing to choose."""
    shown = [value for at, value in enumerate(values) if at < MOST_VALUES or value.selected]
    return shown if len(values) > 1 or any(value.selected for value in values) else []


def _why_empty(results: Results) -> str:
    if results.hits:
        return ""
    if not results.suggestions:
        return tr("Nothing found. Try fewer words, another spelling, or name~ for a likeness.")
    links = [f'<a href="{text}">{text}</a>' for text in results.suggestions]
    return tr("Nothing found. Did you mean {others}?", others=", ".join(links))
