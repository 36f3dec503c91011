"""Commands of the network and the map: focus, path, ties, time, the part that is seen."""

from typing import Final

from desktop import places
from desktop.actions.action import Action, Commands, call_view, can
from desktop.actions.shown import picture


def _open_network(window: Commands) -> None:
    """Show the network of what is in front: around an actor, between two chosen ones."""
    place, query, chosen = window.place, window.query, window.chosen
    if place.kind == "record" and query.startswith("actor:"):
        window.go(places.view("network", focus=str(place.id)))
    elif place.kind == "list" and place.kind_of_record == "actor" and len(chosen) == 2:
        focus, to = (str(id_) for id_ in chosen)
        window.go(places.view("network", focus=focus, to=to))
    else:
        window.go(picture(window, "network"))


def _open_map(window: Commands) -> None:
    """Show the map of what is in front."""
    window.go(picture(window, "map"))


ACTIONS: Final = (
    Action("go.network", "Network", ("Ctrl+8",), "Go", _open_network, icon="waypoints"),
    Action("go.map", "Map", ("Ctrl+9",), "Go", _open_map, icon="map"),
    Action(
        "network.focus", "Neighbourhood of the actor", ("N",), "View",
        call_view("network_focus"), can("network_focus"), scope="view",
    ),
    Action(
        "network.path", "Path between the two actors", ("P",), "View",
        call_view("network_path"), can("network_path"), scope="view",
    ),
    Action(
        "network.whole", "Whole network", ("W",), "View", call_view("network_whole"),
        can("network_whole"), scope="view",
    ),
    Action(
        "network.next_tie", "Next tie of the actor", ("E",), "View",
        call_view("network_next_tie"), can("network_tie"), scope="view",
    ),
    Action(
        "network.previous_tie", "Previous tie of the actor", ("Shift+E",), "View",
        call_view("network_previous_tie"), can("network_tie"), scope="view",
    ),
    Action(
        "view.run", "Let time run", ("Space",), "View", call_view("run"),
        can("run"), scope="view",
    ),
    Action(
        "network.release", "Let go of what is pinned", (), "View",
        call_view("network_release"), can("network_release"), scope="view",
    ),
)  # fmt: skip
