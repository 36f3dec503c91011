"""Asks which sources and which events or relations to set side by side, one by one."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.search.picking import Candidate
from db.store import summary
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import chip_button
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import label
from desktop.widgets.picker import RecordPicker


class PickedBox(QWidget):
    """Records of a kind: a box to find one more, and a chip for each that was chosen."""

    def __init__(self, session: Session, look: Look, kind: str, title: str, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self.picker = RecordPicker(session, look, (kind,), name=title)
        self.picker.setPlaceholderText(title)
        self._told = label("", "quiet", wrap=True)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, look.px(1.5))
        self._chosen: dict[int, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(3))
        column.setSpacing(look.px(1.5))
        for widget in (self.picker, self._told, self._chips):
            column.addWidget(widget)
        self.picker.picked.connect(self.add)

    @property
    def ids(self) -> tuple[int, ...]:
        """What is chosen."""
        return tuple(self._chosen)

    def show_chosen(self, chosen: dict[int, str]) -> None:
        """Show other records, by their ids."""
        self._chosen = chosen
        self._show()

    def add(self, one: Candidate) -> None:
        """Choose one more."""
        self._chosen[one.id] = one.title
        self.picker.show_record(0, "")
        self._show()

    def _show(self) -> None:
        self.picker.leave_out(self._chosen)
        self._told.setText("" if self._chosen else self._nothing)
        self._told.setVisible(not self._chosen)
        self._chips.setVisible(bool(self._chosen))
        self._flow.clear()
        for id_, title in self._chosen.items():
            shown = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
            chip = chip_button(f"{shown}  ×")
            chip.setToolTip(title)
            chip.setAccessibleName(tr("Take {name} out", name=title))
            chip.clicked.connect(self._drop(id_))
            self._flow.addWidget(chip)

    def _drop(self, id_: int) -> Callable[[], None]:
        def drop() -> None:
            del self._chosen[id_]
            self._show()
            self.picker.setFocus()

        return drop


LONGEST = 48
"""Letters of a title on its chip."""


class PickDialog(QDialog):
    """The dialog; `agreed` gives ids of sources and ids of rows, empty where all are meant."""

    agreed = Signal(object, object)

    def __init__(self, session: Session, look: Look, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("What to compare"))
        self.resize(look.px(130), look.px(120))
        events = kind == "event"
        self.sources = PickedBox(
            session, look, "source", tr("Add a source"),
            tr("None chosen: all sources that tell of them."),
        )  # fmt: skip
        self.rows = PickedBox(
            session, look, kind, tr("Add an event") if events else tr("Add a relation"),
            tr("None chosen: all that the filter leaves."),
        )  # fmt: skip
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setSpacing(look.px(2))
        inner.addWidget(label(tr("Sources"), "strong"))
        inner.addWidget(self.sources)
        inner.addWidget(label(tr("Events") if events else tr("Relations"), "strong"))
        inner.addWidget(self.rows)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(buttons)

    def choose(self, sources: Collection[int], rows: Collection[int]) -> None:
        """Begin with what is chosen."""
        titles = summary.titles(self._session.reader, (*sources, *rows))
        self.sources.show_chosen({id_: titles[id_] for id_ in sources if id_ in titles})
        self.rows.show_chosen({id_: titles[id_] for id_ in rows if id_ in titles})
        self.sources.picker.setFocus()

    def accept(self) -> None:
        """Give what is chosen."""
        self.agreed.emit(self.sources.ids, self.rows.ids)
        super().accept()
