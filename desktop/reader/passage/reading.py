"""What the passage inspector shows of a selection, read off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.passages import context, holding, similar
from db.ports import Reader
from db.store import mentions, read, short_names
from desktop import quoting
from desktop.session import Session

if TYPE_CHECKING:
    from db.changes import ChangeSet

Span = context.Span
Where = context.Place


@dataclass(frozen=True, slots=True)
class Passage:
    """What a selection holds, with its source: short name, how it is cited, and what is like it."""

    span: Where
    holding: holding.Holding
    cited: str
    elsewhere: tuple[similar.Elsewhere, ...]
    alike: tuple[similar.Similar, ...] = ()
    sources: tuple[tuple[int, str], ...] = ()

    @property
    def source_names(self) -> dict[int, str]:
        """The short names of the sources that are shown."""
        return dict(self.sources)


class Reading:
    """Reads selections of one source; a newer one takes the place of an older."""

    def __init__(self, session: Session, source_id: int) -> None:
        self._session, self._source = session, source_id
        self._names = mentions.Names()
        self._stale = False
        self._key = f"passage {id(self)}"

    def on_changed(self, changes: "ChangeSet") -> None:
        """Forget the names where an actor changed."""
        self._stale |= changes.concerns("actor")

    def ask(self, span: Where, done: Callable[[Passage], None]) -> None:
        """Read what a span or a region holds, then `done`."""
        names, source, stale = self._names, self._source, self._stale
        self._stale = False

        def work(reader: Reader) -> Passage:
            if stale:
                names.forget()
            return _read(reader, source, span, names)

        self._session.pages.ask(self._key, work, done)

    def ask_alike(self, passage: Passage, done: Callable[[Passage], None]) -> None:
        """Look for passages like one that was read, then `done` with them in it."""
        self._session.lists.ask(self._key, lambda reader: _with_alike(reader, passage), done)


def first(reader: Reader, annotations: Sequence[int]) -> tuple[int, Span] | None:
    """Give the source and span of the first of some annotations that stands on words."""
    for one in read.get_many(reader, annotations):
        target, start, end = (one[name] for name in ("target", "start", "end"))
        if isinstance(target, int) and isinstance(start, int) and isinstance(end, int):
            return target, (start, end)
    return None


def _read(reader: Reader, source: int, span: Where, names: mentions.Names) -> Passage:
    if isinstance(span, int):
        found = holding.hold(reader, context.of_region(reader, span, names=names))
    else:
        found = holding.hold(reader, context.gather(reader, source, *span, names=names))
    elsewhere = holding.elsewhere(found)
    wanted = {source} | {one for event in elsewhere for one in event.sources}
    short = short_names.short_names(reader, wanted)
    if isinstance(span, int):
        cited = quoting.of_annotation(reader, span)
    else:
        cited = quoting.reference(reader, source, *span)
    return Passage(span, found, cited, elsewhere, sources=tuple(short.items()))


def _with_alike(reader: Reader, passage: Passage) -> Passage:
    if passage.holding.context.region_id is not None:
        return passage
    alike = similar.similar(reader, passage.holding.context)
    short = short_names.short_names(reader, {one.source_id for one in alike})
    return Passage(
        passage.span,
        passage.holding,
        passage.cited,
        passage.elsewhere,
        alike,
        tuple({**dict(passage.sources), **short}.items()),
    )
