"""The row of filter chips: what the query asks for, and what else can be asked.

All filters in force are shown, in as many lines as they need. Of those that could be added, as many
as fit in the last line; the others are in the menu of "+ Filter".
"""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.models import filters
from desktop.models.filters import Offer
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.buttons import chip_button
from desktop.widgets.flow import FlowLayout

LONGEST = 44


class ChipRow(QWidget):
    """Chips that rewrite a query text; `rewritten` gives the new text."""

    rewritten = Signal(str)
    typing_asked = Signal()

    def __init__(self, session: Session, look: Look, kind: str) -> None:
        super().__init__()
        self._session, self._look = session, look
        self._query = ""
        self._chips: list[QPushButton] = []
        self._more = chip_button(tr("+ Filter"))
        self._more.setToolTip(tr("More filters, or another one typed into the search box"))
        self._more.setAccessibleName(tr("More filters"))
        menu = QMenu(self._more)
        menu.aboutToShow.connect(lambda: self._fill_more(menu))
        self._more.setMenu(menu)
        self._offers = [(offer, self._offer(offer)) for offer in filters.OFFERS.get(kind, ())]
        self._flow = FlowLayout(self, look.px(1.5))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._set_out()

    def show_query(self, query: str) -> None:
        """Show the chips of a query."""
        if query != self._query:
            self._query = query
            self._set_out()

    def _set_out(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._flow.release()
        self._chips = [self._active(chip) for chip in filters.chips(self._query)]
        offers = [button for _, button in self._offers]
        for button in (*self._chips, *offers, self._more):
            self._flow.addWidget(button)
        if (
            self.isVisible()
        ):  # nothing else makes them as wide as they will be before they are fitted
            for chip in self._chips:
                chip.ensurePolished()
        for one, following in pairwise((self._more, *self._chips, *offers)):
            self.setTabOrder(one, following)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as many offers as fit, once the layout above has placed everything else."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Show the offers that fit in the line in which the filters in force end."""
        gap, width, used = self._flow.gap, self.width(), 0
        buttons = [button for _, button in self._offers]
        for chip in self._chips:
            wide = chip.sizeHint().width()
            used = used + gap + wide if used and used + gap + wide <= width else wide
        room = width - self._more.sizeHint().width() - (gap if self._chips else 0)
        for button in buttons:
            used += button.sizeHint().width() + gap
            button.setVisible(used <= room)

    def _fill_more(self, menu: QMenu) -> None:
        menu.clear()
        for offer, button in self._offers:
            if button.isVisibleTo(self):
                continue
            if _has_menu(offer):
                button.menu().setTitle(tr(offer.title))
                menu.addMenu(button.menu())
            else:
                menu.addAction(tr("{field}…", field=tr(offer.title)), button.click)
        menu.addSeparator()
        menu.addAction(tr("Type a filter…"), self.typing_asked.emit)

    def _active(self, chip: filters.Chip) -> QPushButton:
        text = chip.text if len(chip.text) <= LONGEST else chip.text[: LONGEST - 1] + "…"
        button = chip_button(f"{text}  ×")
        button.setProperty("active", "true")
        button.setToolTip(chip.text)
        button.setAccessibleName(tr("Remove the filter {filter}", filter=chip.text))
        button.clicked.connect(lambda _=False, rest=chip.without: self.rewritten.emit(rest))
        return button

    def _offer(self, offer: Offer) -> QPushButton:
        button = chip_button(f"{tr(offer.title)} ▾")
        button.setAccessibleName(tr("Filter by {field}", field=tr(offer.title)))
        if not _has_menu(offer):
            button.clicked.connect(partial(self._pick, offer))
            return button
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill(menu, offer))
        button.setMenu(menu)
        return button

    def _pick(self, offer: Offer, checked: bool = False) -> None:
        from desktop.dialogs.filtering import Period, Picking  # loads the editors

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


def _has_menu(offer: Offer) -> bool:
    """Tell whether a filter is chosen from a menu, and not in a dialog."""
    return bool(offer.vocabulary or offer.choices) and not offer.picks
