"""The tags and annotators of a library as the reader needs them: numbers, colours, paths."""

from collections.abc import Mapping

from db.ports import Reader
from db.store import annotators, reader_text
from db.store.annotators import Annotator
from db.store.reader_text import Mark, ReaderTag

NUMBERED = 9


class Codebook:
    """Tags by id, the most used first, the nine that have a number, and who annotates.

    `uses`: how many annotations bear a tag, by its id. `signer`: who annotates now.
    """

    def __init__(
        self,
        connection: Reader,
        plain: str,
        uses: Mapping[int, int],
        signer: Annotator | None,
    ) -> None:
        tags = sorted(reader_text.tags(connection), key=lambda tag: -uses.get(tag.id, 0))
        self.tags = {tag.id: tag for tag in tags}
        self.annotators = {one.id: one for one in annotators.annotators(connection)}
        self.current = signer
        self.plain = plain
        self.numbers = _numbers(list(self.tags.values()))

    def colour(self, mark: Mark) -> str:
        """Give the colour of a mark: its own, its first tag's with a colour, its annotator's."""
        if mark.colour:
            return mark.colour
        for id_ in mark.tags:
            colour = self.tag_colour(id_)
            if colour:
                return colour
        return self.plain

    def tag_colour(self, id_: int) -> str | None:
        """Give the colour of a tag, or of what it stands below."""
        colours = (self.tags[one].colour for one in self.upwards(id_))
        return next((colour for colour in colours if colour), None)

    def upwards(self, id_: int) -> list[int]:
        """Give a tag and those it stands below, itself first; none if it is not there."""
        found: list[int] = []
        tag = self.tags.get(id_)
        while tag is not None and tag.id not in found:
            found.append(tag.id)
            tag = self.tags.get(tag.parent_id or 0)
        return found

    def path(self, id_: int) -> str:
        """Name a tag with what it stands below: "Economy › Loans"."""
        return " › ".join(self.tags[one].name for one in reversed(self.upwards(id_)[:8]))

    def annotator(self, id_: int | None) -> str:
        """Name an annotator."""
        found = self.annotators.get(id_ or 0)
        return found.name if found else ""


def _numbers(tags: list[ReaderTag]) -> dict[int, ReaderTag]:
    """Give the tag of each number: by its key in the codebook, else the most used that is free."""
    keyed = {int(tag.key): tag for tag in tags if tag.key in set("123456789")}
    taken = {tag.id for tag in keyed.values()}
    free = iter([tag for tag in tags if tag.id not in taken])
    found: dict[int, ReaderTag] = {}
    for number in range(1, NUMBERED + 1):
        tag = keyed.get(number) or next(free, None)
        if tag is not None:
            found[number] = tag
    return found
