"""Commands of the timeline: opening it on what is in front; zooming and moving."""

from typing import Final

from desktop.actions.action import Action, Commands, call_view, can
from desktop.actions.shown import picture


def _open(window: Commands) -> None:
    """Open the timeline of what is in front: chosen records, a search, a page, a collection."""
    window.go(picture(window, "timeline"))


ACTIONS: Final = (
    Action(
        "view.timeline", "Timeline of what is shown", ("Ctrl+Shift+L",), "Go", _open,
        icon="chart-gantt",
    ),
    Action(
        "view.zoom_in", "Zoom in", ("+", "="), "View", call_view("zoom_in"), can("zoom"),
        scope="view",
    ),
    Action(
        "view.zoom_out", "Zoom out", ("-",), "View", call_view("zoom_out"), can("zoom"),
        scope="view",
    ),
    Action(
        "view.fit", "Show all", ("0",), "View", call_view("fit"), can("zoom"), scope="view",
    ),
    Action(
        "view.reported", "Show when it was reported", ("R",), "View", call_view("reports"),
        can("reports"), scope="view",
    ),
)  # fmt: skip
