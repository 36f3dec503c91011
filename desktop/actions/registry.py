"""The commands, declared once: menus, keys, the palette and the list of keys come from here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from desktop import places
from desktop.places import Place


class Commands(Protocol):
    """What a command can ask of the window."""

    @property
    def chosen(self) -> list[int]:
        """The records that a command acts on."""
        ...

    @property
    def place(self) -> Place:
        """Where the window is."""
        ...

    @property
    def can(self) -> set[str]:
        """What is possible now: undo, redo, back, forward, edit."""
        ...

    def go(self, place: Place, *, new_tab: bool = False) -> None:
        """Go to a place."""
        ...

    def call(self, name: str) -> None:
        """Do what the window itself knows to do."""
        ...


When = Callable[[Commands], bool]


def always(_: Commands) -> bool:
    """Be possible at any time."""
    return True


def _can(what: str) -> When:
    return lambda window: what in window.can


def _chosen(window: Commands) -> bool:
    return bool(window.chosen) and "edit" in window.can and window.place.kind != "trash"


def _chosen_in_trash(window: Commands) -> bool:
    return bool(window.chosen) and "edit" in window.can and window.place.kind == "trash"


@dataclass(frozen=True, slots=True)
class Action:
    """One command: dotted id, words, keys, menu, when it is possible, what it runs."""

    id: str
    text: str
    keys: tuple[str, ...]
    menu: str
    run: Callable[[Commands], None]
    when: When = always
    icon: str = ""


def _call(name: str) -> Callable[[Commands], None]:
    return lambda window: window.call(name)


def _go(place: Place) -> Callable[[Commands], None]:
    return lambda window: window.go(place)


ACTIONS: Final = (
    Action("library.open", "Open library…", ("Ctrl+O",), "Library", _call("open_library")),
    Action("library.new", "New library…", ("Ctrl+Shift+N",), "Library", _call("new_library")),
    Action(
        "library.import", "Import documents…", ("Ctrl+I",), "Library", _call("import_documents"),
        _can("edit"), "upload",
    ),
    Action("library.backup", "Back up…", (), "Library", _call("back_up")),
    Action("library.quit", "Quit", ("Ctrl+Q",), "Library", _call("quit")),
    Action("edit.undo", "Undo", ("Ctrl+Z",), "Edit", _call("undo"), _can("undo"), "undo-2"),
    Action(
        "edit.redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Edit", _call("redo"), _can("redo"),
        "redo-2",
    ),
    Action(
        "record.delete", "Move to the trash", ("Del",), "Edit", _call("delete"), _chosen, "trash-2"
    ),
    Action(
        "record.restore", "Restore from the trash", ("Ctrl+Shift+R",), "Edit", _call("restore"),
        _chosen_in_trash, "rotate-ccw",
    ),
    Action("record.copy", "Copy as text", ("Ctrl+C",), "Edit", _call("copy")),
    Action("actor.new", "New actor…", ("Ctrl+Alt+A",), "New", _call("new_actor"), _can("edit")),
    Action("event.new", "New event…", ("Ctrl+Alt+E",), "New", _call("new_event"), _can("edit")),
    Action("source.new", "New source…", ("Ctrl+Alt+S",), "New", _call("new_source"), _can("edit")),
    Action("tag.new", "New tag…", (), "New", _call("new_tag"), _can("edit")),
    Action(
        "collection.new", "New collection…", (), "New", _call("new_collection"), _can("edit")
    ),
    Action(
        "go.back", "Back", ("Alt+Left",), "Go", _call("back"), _can("back"), "chevron-left"
    ),
    Action(
        "go.forward", "Forward", ("Alt+Right",), "Go", _call("forward"), _can("forward"),
        "chevron-right",
    ),
    Action("go.search", "Search", ("Ctrl+K", "Ctrl+F"), "Go", _call("search"), always, "search"),
    Action("go.overview", "Overview", ("Ctrl+1",), "Go", _go(places.OVERVIEW)),
    Action("go.actors", "Actors", ("Ctrl+2",), "Go", _go(places.listed("actor"))),
    Action("go.events", "Events", ("Ctrl+3",), "Go", _go(places.listed("event"))),
    Action("go.sources", "Sources", ("Ctrl+4",), "Go", _go(places.listed("source"))),
    Action("go.annotations", "Annotations", ("Ctrl+5",), "Go", _go(places.listed("annotation"))),
    Action("go.trash", "Trash", ("Ctrl+6",), "Go", _go(places.TRASH)),
    Action("tab.new", "New tab", ("Ctrl+T",), "Go", _call("new_tab")),
    Action("tab.close", "Close tab", ("Ctrl+W",), "Go", _call("close_tab")),
    Action("tab.next", "Next tab", ("Ctrl+PgDown",), "Go", _call("next_tab")),
    Action("tab.previous", "Previous tab", ("Ctrl+PgUp",), "Go", _call("previous_tab")),
    Action("view.next_pane", "Next pane", ("F6",), "View", _call("next_pane")),
    Action("view.inspector", "Inspector", ("F9",), "View", _call("toggle_inspector")),
    Action("view.larger", "Larger text", ("Ctrl++", "Ctrl+="), "View", _call("larger")),
    Action("view.smaller", "Smaller text", ("Ctrl+-",), "View", _call("smaller")),
    Action("view.normal", "Normal text", ("Ctrl+0",), "View", _call("normal")),
    Action("view.system", "Theme of the system", (), "View", _call("theme_system")),
    Action("view.light", "Light theme", (), "View", _call("theme_light")),
    Action("view.dark", "Dark theme", (), "View", _call("theme_dark")),
    Action("view.contrast", "High contrast", (), "View", _call("theme_contrast")),
    Action("help.commands", "All commands…", ("Ctrl+Shift+P",), "Help", _call("palette")),
    Action("help.keys", "Keys…", ("F1",), "Help", _call("keys")),
)  # fmt: skip
"""Every command of the window, in the order of the menus."""

MENUS: Final = ("Library", "New", "Edit", "Go", "View", "Help")
"""The menus, in order."""
