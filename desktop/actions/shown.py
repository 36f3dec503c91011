"""What is in front, as a view or a chronology over it takes it: a query, or chosen records."""

from desktop.actions.action import Commands
from desktop.models.found import without_kind


def in_front(window: Commands) -> tuple[str, str]:
    """Give a query and the ids of chosen records, parted by commas; one of them may be "".

    Several records that are chosen in a list stand for themselves, and so do those that the view
    in front was opened on. A page stands for what has to do with its record, a collection for
    what it holds.
    """
    place, chosen = window.place, window.chosen
    if place.kind == "view":
        return place.query, place.option("only")
    if place.kind in {"list", "search"} and len(chosen) > 1:
        return "", ",".join(str(id_) for id_ in chosen)
    return without_kind(window.query), ""
