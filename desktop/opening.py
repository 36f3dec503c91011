"""What is shown at a place: one maker for each kind of screen.

What the first window does not need is imported when it is first gone to (`loading.py`).
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from db.records import FieldInput
from desktop import loading
from desktop.models.wording import kind_name
from desktop.places import Place
from desktop.session import Session
from desktop.settings import Settings
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.views.lists.list_view import ListView
from desktop.views.overview.overview import Overview
from desktop.views.page.record_view import RecordView
from desktop.views.search.search_view import SearchView

MakeView = Callable[[Session, Look, Place], QWidget]


def _timeline(session: Session, look: Look, place: Place) -> QWidget:
    from desktop.views.timeline.timeline_view import TimelineView  # loads numpy

    return TimelineView(session, look, place)


def _network(session: Session, look: Look, place: Place) -> QWidget:
    from desktop.views.network.network_view import NetworkView  # loads numpy

    return NetworkView(session, look, place)


def _map(session: Session, look: Look, place: Place) -> QWidget:
    from desktop.views.map.map_view import MapView  # loads numpy

    return MapView(session, look, place)


def _balance(session: Session, look: Look, place: Place) -> QWidget:
    from desktop.views.balance.balance_view import BalanceView

    return BalanceView(session, look, place)


def _corroboration(session: Session, look: Look, place: Place) -> QWidget:
    from desktop.views.corroboration.corroboration_view import CorroborationView

    return CorroborationView(session, look, place)


def _duplicates(session: Session, look: Look, place: Place) -> QWidget:
    from desktop.views.duplicates.duplicates_view import DuplicatesView

    return DuplicatesView(session, look, place)


def _manual(session: Session, look: Look, place: Place) -> QWidget:
    from desktop.views.manual.manual_view import ManualView

    return ManualView(session, look, place)


VIEWS: Final[dict[str, MakeView]] = {
    "timeline": _timeline,
    "balance": _balance,
    "corroboration": _corroboration,
    "network": _network,
    "map": _map,
    "manual": _manual,
    "duplicates": _duplicates,
}
"""Name of a view → what makes it."""


def module_of(place: Place) -> str:
    """Name the module of a place's screen, where the first window does not need it; else ""."""
    if place.kind == "reader":
        return "desktop.reader.view"
    if place.kind == "record" and not place.id:
        return loading.EDITORS
    return f"desktop.views.{place.view}.{place.view}_view" if place.kind == "view" else ""


def expect(session: Session, place: Place) -> None:
    """Load what a place needs that may be gone to soon, so that nobody has to wait for it."""
    module = module_of(place)
    if not loading.is_loaded(module):
        loading.load(session, session, module, lambda: None)


def make(place: Place, session: Session, look: Look, settings: Settings) -> QWidget:
    """Make the screen of a place."""
    if place.kind == "record":
        page = RecordView(session, look, wide=True)
        if place.id:
            page.show_record(place.id)
        else:
            page.begin(place.kind_of_record, _preset(place))
        return page
    if place.kind == "reader":
        from desktop.reader.view import ReaderView  # loads numpy

        return ReaderView(session, look, settings, place)
    if place.kind == "overview":
        return Overview(session, look)
    if place.kind == "view":
        return VIEWS[place.view](session, look, place)
    if place.kind == "search":
        return SearchView(session, look, place)
    return ListView(session, look, place)


def title(place: Place) -> str:
    """Give the title of a tab; "" where what it shows gives it."""
    if place.kind == "record" and not place.id:
        return tr("New {kind}", kind=kind_name(place.kind_of_record).lower())
    return tr("Overview") if place.kind == "overview" else ""


def _preset(place: Place) -> dict[str, FieldInput]:
    """Give what a new record begins with; ids of records are numbers."""
    given = (pair for pair in place.options if pair[0] != "another")
    return {name: int(text) if text.isdigit() else text for name, text in given}
