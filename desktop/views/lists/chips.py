"""The row of filter chips: what the query asks for, and what else can be asked."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.dialogs.filtering import Period, Picking
from desktop.models import filters
from desktop.models.filters import Offer
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.flow import FlowLayout

LONGEST = 44


class ChipRow(QWidget):
    """Chips that rewrite a query text; `rewritten` gives the new text."""

    rewritten = Signal(str)
    typing_asked = Signal()

    def __init__(self, session: Session, look: Look, kind: str) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._kind, self._query = kind, ""
        self._flow = FlowLayout(self, look.px(1.5))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_query(self, query: str) -> None:
        """Show the chips of a query."""
        self._query = query
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for chip in filters.chips(query):
            self._flow.addWidget(self._active(chip))
        for offer in filters.OFFERS.get(self._kind, ()):
            self._flow.addWidget(self._offer(offer))
        more = QPushButton(tr("+ Filter"))
        more.setObjectName("chip")
        more.setToolTip(tr("Type another filter into the search box: actor:, tag:, date:, by: …"))
        more.setAccessibleName(tr("Type another filter"))
        more.clicked.connect(self.typing_asked)
        self._flow.addWidget(more)

    def _active(self, chip: filters.Chip) -> QPushButton:
        text = chip.text if len(chip.text) <= LONGEST else chip.text[: LONGEST - 1] + "…"
        button = QPushButton(f"{text}  ×")
        button.setObjectName("chip")
        button.setProperty("active", "true")
        button.setToolTip(chip.text)
        button.setAccessibleName(tr("Remove the filter {filter}", filter=chip.text))
        button.clicked.connect(lambda _=False, rest=chip.without: self.rewritten.emit(rest))
        return button

    def _offer(self, offer: Offer) -> QPushButton:
        button = QPushButton(f"{tr(offer.title)} ▾")
        button.setObjectName("chip")
        button.setAccessibleName(tr("Filter by {field}", field=tr(offer.title)))
        if offer.picks or not (offer.vocabulary or offer.choices):
            button.clicked.connect(partial(self._pick, offer))
            return button
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill(menu, offer))
        button.setMenu(menu)
        return button

    def _pick(self, offer: Offer, checked: bool = False) -> None:
        del checked
        dialog = (
            Picking(self._session, self._look, self, offer, self._query)
            if offer.picks
            else Period(self._look, self, self._query)
        )
        dialog.rewritten.connect(self.rewritten)
        dialog.open()

    def _fill(self, menu: QMenu, offer: Offer) -> None:
        menu.clear()
        for choice in filters.choices(offer, self._session.terms):
            entry = QAction(choice.text, menu, checkable=True)
            entry.setChecked(filters.is_on(self._query, choice))
            entry.triggered.connect(
                lambda _=False, one=choice: self.rewritten.emit(filters.toggled(self._query, one))
            )
            menu.addAction(entry)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
