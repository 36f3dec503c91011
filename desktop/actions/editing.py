"""Commands that edit records: one, several, two into one; the trash; what was done to them."""

from typing import Final

from desktop import places
from desktop.actions.action import Action, Commands, call, can, chosen, chosen_in_trash, go


def _listed(window: Commands) -> bool:
    """Be possible where a list shows records."""
    return bool(window.chosen) and window.place.kind in {"list", "search", "trash"}


def _in_collection(window: Commands) -> bool:
    """Be possible where records are chosen in the list of a collection."""
    return chosen(window) and window.place.kind == "list" and bool(window.place.id)


def _in_order(window: Commands) -> bool:
    """Be possible where that list stands in the order of the collection."""
    return _in_collection(window) and "order" in window.can


def _mergeable(window: Commands) -> bool:
    """Be possible where one record is chosen, or two."""
    return chosen(window) and len(window.chosen) <= 2


def _searched(window: Commands) -> bool:
    """Be possible where a search is in front, or a list or view that a query narrows."""
    return "edit" in window.can and window.place.kind != "record" and bool(window.place.query)


def _to_open(window: Commands) -> bool:
    """Be possible where a record is chosen that is not in front already."""
    return bool(window.chosen) and window.place.kind not in {"record", "reader", "overview"}


ACTIONS: Final = (
    Action("record.open", "Open", (), "Go", call("open"), _to_open),
    Action("record.open_apart", "Open in a new tab", (), "Go", call("open_apart"), _to_open),
    Action("record.edit", "Edit", ("Ctrl+E", "F2"), "Edit", call("edit_record"), chosen, "pencil"),
    Action(
        "record.change_many", "Change the chosen records…", ("Ctrl+Shift+E",), "Edit",
        call("change_many"), chosen,
    ),
    Action("record.tag", "Add or take off a tag…", ("Ctrl+Alt+T",), "Edit", call("tag"), chosen),
    Action(
        "record.collect", "Put into a collection…", ("Ctrl+Alt+G",), "Edit", call("collect"),
        chosen,
    ),
    Action(
        "record.merge", "Merge with another…", ("Ctrl+M",), "Edit", call("merge"), _mergeable,
        "git-merge",
    ),
    Action(
        "record.history", "History of the record", ("Ctrl+H",), "Edit", call("history"),
        lambda window: bool(window.chosen), "history",
    ),
    Action(
        "record.uses", "List what has to do with it", ("Ctrl+Alt+U",), "Go", call("uses"),
        lambda window: len(window.chosen) == 1,
    ),
    Action("record.copy_csv", "Copy as CSV", ("Ctrl+Alt+V",), "Edit", call("copy_csv"), _listed),
    Action(
        "collection.move_up", "Move up in the collection", ("Alt+Up",), "Edit", call("move_up"),
        _in_order, "arrow-up",
    ),
    Action(
        "collection.move_down", "Move down in the collection", ("Alt+Down",), "Edit",
        call("move_down"), _in_order, "arrow-down",
    ),
    Action(
        "collection.take_out", "Take out of the collection", ("Shift+Del",), "Edit",
        call("take_out"), _in_collection,
    ),
    Action("search.save", "Save search…", ("Ctrl+S",), "Go", call("save_search"), _searched),
    Action(
        "record.purge", "Delete for good…", ("Ctrl+Shift+Del",), "Edit", call("purge"),
        chosen_in_trash, "x",
    ),
    Action("record.empty_trash", "Empty the trash…", (), "Edit", call("empty_trash"), can("edit")),
    Action(
        "go.duplicates", "Likely duplicates", ("Ctrl+7",), "Go", go(places.view("duplicates"))
    ),
    Action("go.places", "Places", (), "Go", go(places.listed("place"))),
    Action("go.vocabularies", "Vocabularies", (), "Go", go(places.listed("term"))),
    Action("go.annotators", "Annotators", (), "Go", go(places.listed("annotator"))),
    Action("place.new", "New place…", (), "New", call("new_place"), can("edit")),
    Action(
        "duplicates.merge", "Merge these two…", ("Return",), "Edit", call("merge"), _mergeable,
        scope="duplicates",
    ),
)  # fmt: skip
