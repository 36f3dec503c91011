"""What is in front, as a view or a chronology over it takes it: a query, or chosen records."""

from desktop import places
from desktop.actions.action import Commands
from desktop.models.found import without_kind
from desktop.places import Place


def in_front(window: Commands) -> tuple[str, str]:
    """Give a query and the ids of chosen records, parted by commas; one of them may be "".

    Several records that are chosen in a list stand for themselves, and so do those that the view
    in front was opened on. A page stands for what has to do with its record, a collection for
    what it holds. The page of an event or of anything else that is nobody's subject stands for
    that record alone.
    """
    place, chosen = window.place, window.chosen
    if place.kind == "view":
        return place.query, place.option("only")
    if place.kind in {"list", "search"} and len(chosen) > 1:
        return "", ",".join(str(id_) for id_ in chosen)
    if _is_page_of_one(window):
        return "", str(place.id)
    return without_kind(window.query), ""


def picture(window: Commands, name: str) -> Place:
    """Give the place of a view that draws what is in front.

    From the page of an event it shows everything, with that event in sight and chosen: alone it
    would have no surroundings to be looked at in.
    """
    if _is_page_of_one(window):
        return places.view(name, at=str(window.place.id))
    query, only = in_front(window)
    return places.view(name, query, only=only)


def _is_page_of_one(window: Commands) -> bool:
    return window.place.kind == "record" and bool(window.place.id) and not window.query
