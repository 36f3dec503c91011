"""Commands that weigh, compare and recount events: balance, corroboration, chronology."""

from typing import Final

from desktop import places
from desktop.actions.action import Action, Commands, call, call_view, can


def _balance_of_chosen(window: Commands) -> None:
    """Weigh the first of the chosen actors against the others, or against its own partners."""
    focus = ";".join(str(id_) for id_ in window.chosen)
    query = places.events_query(window.place)
    window.go(places.view("balance", query, focus=focus))


def _corroborate_here(window: Commands) -> None:
    """Show the events of a list, search or view by their sources; of chosen records, just them."""
    place, ids = window.place, ",".join(str(id_) for id_ in window.chosen)
    several = place.kind == "list" and len(window.chosen) > 1
    options = {
        "event": {"only": ids},
        "relation": {"only": ids, "of": "relations"},
        "source": {"sources": ids},
    }.get(place.kind_of_record if several else "")
    if options:
        window.go(places.view("corroboration", **options))
    else:
        window.go(places.view("corroboration", places.events_query(place)))


def _has_chosen(window: Commands) -> bool:
    return bool(window.chosen)


ACTIONS: Final = (
    Action(
        "balance.chosen", "Balance of the chosen actors", ("Ctrl+Alt+B",), "Go",
        _balance_of_chosen, _has_chosen,
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
