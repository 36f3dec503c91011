"""What is shown at a place: one maker for each kind of screen."""

from PySide6.QtWidgets import QWidget

from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.views.lists.list_view import ListView
from desktop.views.overview.overview import Overview
from desktop.views.page.record_view import RecordView
from desktop.views.search.search_view import SearchView


def make(place: Place, session: Session, look: Look) -> QWidget:
    """Make the screen of a place."""
    if place.kind == "record":
        page = RecordView(session, look, wide=True)
        page.show_record(place.id)
        return page
    if place.kind == "overview":
        return Overview(session, look)
    if place.kind == "search":
        return SearchView(session, look, place.query)
    return ListView(session, look, place)
