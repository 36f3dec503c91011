"""Commands of the network: focus, path, ties, time, the part that is seen."""

from typing import Final

from desktop import places
from desktop.actions.action import Action, Commands, call_view, can


def _open(window: Commands) -> None:
    """Show the network of what is in front: of a chosen actor, else of the query."""
    window.go(places.view("network", window.query))


ACTIONS: Final = (
    Action("go.network", "Network", ("Ctrl+8",), "Go", _open, icon="waypoints"),
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
        "network.run", "Let time run", ("Space",), "View", call_view("network_run"),
        can("network"), scope="view",
    ),
    Action(
        "network.fit", "Show the whole picture", ("0",), "View", call_view("network_fit"),
        can("network"), scope="view",
    ),
    Action(
        "network.in", "Enlarge", ("+", "="), "View", call_view("network_in"),
        can("network"), scope="view",
    ),
    Action(
        "network.out", "Make smaller", ("-",), "View", call_view("network_out"),
        can("network"), scope="view",
    ),
    Action(
        "network.release", "Let go of what is pinned", (), "View",
        call_view("network_release"), can("network_release"), scope="view",
    ),
)  # fmt: skip
