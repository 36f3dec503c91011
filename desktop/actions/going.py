"""Commands that go somewhere."""

from typing import Final

from desktop import places
from desktop.actions.action import Action, call, can, go

ACTIONS: Final = (
    Action(
        "go.back", "Back", ("Alt+Left",), "Go", call("back"), can("back"), "chevron-left"
    ),
    Action(
        "go.forward", "Forward", ("Alt+Right",), "Go", call("forward"), can("forward"),
        "chevron-right",
    ),
    Action("go.search", "Search", ("Ctrl+K", "Ctrl+L"), "Go", call("search"), icon="search"),
    Action("go.find", "Find here", ("Ctrl+F",), "Go", call("find"), icon="search"),
    Action("go.overview", "Overview", ("Ctrl+1",), "Go", go(places.OVERVIEW)),
    Action("go.actors", "Actors", ("Ctrl+2",), "Go", go(places.listed("actor"))),
    Action("go.events", "Events", ("Ctrl+3",), "Go", go(places.listed("event"))),
    Action("go.sources", "Sources", ("Ctrl+4",), "Go", go(places.listed("source"))),
    Action("go.annotations", "Annotations", ("Ctrl+5",), "Go", go(places.listed("annotation"))),
    Action("go.trash", "Trash", ("Ctrl+6",), "Go", go(places.TRASH)),
    Action("tab.new", "New tab", ("Ctrl+T",), "Go", call("new_tab")),
    Action("tab.close", "Close tab", ("Ctrl+W",), "Go", call("close_tab")),
    Action("tab.reopen", "Reopen closed tab", ("Ctrl+Shift+T",), "Go", call("reopen_tab"),
           can("reopen")),
    Action("tab.next", "Next tab", ("Ctrl+PgDown", "Ctrl+Tab"), "Go", call("next_tab")),
    Action(
        "tab.previous", "Previous tab", ("Ctrl+PgUp", "Ctrl+Shift+Tab"), "Go",
        call("previous_tab"),
    ),
    Action("tab.left", "Move the tab left", ("Ctrl+Shift+PgUp",), "Go", call("tab_left")),
    Action("tab.right", "Move the tab right", ("Ctrl+Shift+PgDown",), "Go", call("tab_right")),
)  # fmt: skip
