"""In which order and which groups the commands stand in the menus."""

from collections.abc import Iterable
from typing import Final

from desktop.actions.action import Action

GROUPS: Final[tuple[tuple[str, ...], ...]] = (
    ("library.new", "library.open", "library.recent", "library.window"),
    ("library.import", "library.import_folder", "library.paste_text"),
    (
        "library.chronology", "library.save_annotations", "view.csv", "view.html", "view.png",
        "view.svg", "view.print",
    ),
    ("library.copy", "library.backup"),
    ("library.annotator", "library.new_annotator", "library.rename_annotator"),
    ("library.properties",),
    ("library.close", "library.quit"),
    ("record.new",),
    ("actor.new", "event.new", "source.new", "place.new"),
    ("tag.new", "collection.new"),
    ("edit.undo", "edit.redo"),
    ("record.copy", "record.copy_citation", "record.copy_link", "record.copy_csv"),
    (
        "record.edit", "record.change_many", "record.tag", "record.collect", "record.merge",
        "duplicates.merge", "record.history",
    ),
    ("collection.move_up", "collection.move_down", "collection.take_out"),
    ("record.delete", "record.restore", "record.purge", "record.empty_trash"),
    ("go.back", "go.forward"),
    ("go.search", "search.save", "go.find"),
    ("record.open", "record.open_apart", "source.read", "record.uses"),
    (
        "go.overview", "go.actors", "go.events", "go.sources", "go.annotations", "go.trash",
        "go.duplicates", "go.places", "go.vocabularies", "go.annotators",
    ),
    ("view.timeline", "go.network", "balance.chosen", "corroboration.here", "go.map"),
    (
        "tab.new", "tab.close", "tab.reopen", "tab.next", "tab.previous", "tab.left", "tab.right",
    ),
    ("view.next_pane", "view.inspector"),
    ("view.larger", "view.smaller", "view.normal"),
    ("view.system", "view.light", "view.dark", "view.contrast"),
    ("view.jobs", "view.preferences"),
    ("help.manual", "help.keys", "help.search"),
    ("help.commands", "help.guide"),
)  # fmt: skip
"""Ids of commands: a line is drawn between two groups of a menu."""

_PLACES: Final = {
    id_: (number, at) for number, group in enumerate(GROUPS) for at, id_ in enumerate(group)
}
_END: Final = _PLACES["library.close"][0]


def in_order(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Sort commands by their groups; those of no group stand last, as they were declared.

    Nothing stands after what ends the program.
    """
    return tuple(sorted(actions, key=_place))


def group_of(action: Action) -> float:
    """Give the number of the group that a command stands in."""
    return _place(action)[0]


def _place(action: Action) -> tuple[float, int]:
    last = _END - 0.5 if action.menu == "Library" else len(GROUPS)
    return _PLACES.get(action.id, (last, 0))
