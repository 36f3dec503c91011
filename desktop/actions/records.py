"""Commands on records: undo, delete, copy, new ones."""

from typing import Final

from desktop.actions.action import Action, Commands, call, can, chosen, chosen_in_trash

LISTED: Final = ("actor", "event", "source", "place")
"""Kinds of which a person makes a new one from their list or from a record's page."""


def _to_name(window: Commands) -> bool:
    """Be possible where live records are chosen, also in a library that may only be read."""
    return bool(window.chosen) and "trashed" not in window.can


def _like(window: Commands) -> bool:
    """Be possible where a list of such records is shown, or where it can be told what is meant."""
    return "edit" in window.can and window.place.kind_of_record in {"", *LISTED}


ACTIONS: Final = (
    Action("edit.undo", "Undo", ("Ctrl+Z",), "Edit", call("undo"), can("undo"), "undo-2"),
    Action(
        "edit.redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Edit", call("redo"), can("redo"),
        "redo-2",
    ),
    Action(
        "record.delete", "Move to the trash", ("Del",), "Edit", call("delete"), chosen, "trash-2"
    ),
    Action(
        "record.restore", "Restore from the trash", ("Ctrl+Shift+R",), "Edit", call("restore"),
        chosen_in_trash, "rotate-ccw",
    ),
    Action("record.copy", "Copy as text", ("Ctrl+C",), "Edit", call("copy")),
    Action(
        "record.copy_citation", "Copy as citation", ("Ctrl+Shift+C",), "Edit",
        call("copy_citation"), _to_name,
    ),
    Action("record.copy_link", "Copy link", ("Ctrl+Alt+L",), "Edit", call("copy_link"), _to_name),
    Action("record.new", "New record of this kind…", ("Ctrl+N",), "New", call("new_like"), _like),
    Action("actor.new", "New actor…", ("Ctrl+Alt+A",), "New", call("new_actor"), can("edit")),
    Action("event.new", "New event…", ("Ctrl+Alt+E",), "New", call("new_event"), can("edit")),
    Action("source.new", "New source…", ("Ctrl+Alt+S",), "New", call("new_source"), can("edit")),
    Action("tag.new", "New tag…", (), "New", call("new_tag"), can("edit")),
    Action(
        "collection.new", "New collection…", (), "New", call("new_collection"), can("edit")
    ),
)  # fmt: skip
