"""Commands that weigh, compare and recount events: balance, corroboration, chronology."""

from typing import Final

from desktop import places
from desktop.actions.action import Action, Commands, call, call_view, can
from desktop.actions.shown import in_front, picture


def _balance_here(window: Commands) -> None:
    """Weigh the first of the chosen actors against the others, or against its own partners.

    Where none can be chosen, weigh the events of what is in front.
    """
    place, focus = window.place, ";".join(str(id_) for id_ in window.chosen)
    if place.kind_of_record == "actor" or _is_page_of_actor(window):
        window.go(places.view("balance", focus=focus))
    elif place.kind == "search":
        window.go(places.view("balance", place.query, focus=focus))
    else:
        window.go(picture(window, "balance"))


def _is_page_of_actor(window: Commands) -> bool:
    return window.place.kind == "record" and window.query.startswith("actor:")


def _corroborate_here(window: Commands) -> None:
    """Show the events of a list, search or view by their sources; of chosen records, just them."""
    place, ids = window.place, ",".join(str(id_) for id_ in window.chosen)
    several = place.kind == "list" and len(window.chosen) > 1
    options = {
        "relation": {"only": ids, "of": "relations"},
        "source": {"sources": ids},
    }.get(place.kind_of_record if several else "")
    if options:
        window.go(places.view("corroboration", **options))
    else:
        query, only = in_front(window)
        window.go(places.view("corroboration", query, only=only))


ACTIONS: Final = (
    Action(
        "balance.chosen", "Balance of what is chosen or shown", ("Ctrl+Alt+B",), "Go",
        _balance_here,
    ),
    Action(
        "corroboration.here", "Who reports these events", ("Ctrl+Alt+C",), "Go",
        _corroborate_here,
    ),
    Action(
        "view.compare", "Choose what to compare…", ("C",), "View", call_view("compare"),
        can("compare"), scope="view",
    ),
    Action(
        "library.chronology", "Save events as chronology…", (), "Library", call("chronology"),
        icon="file-text",
    ),
)  # fmt: skip
