"""What a record's page is made of, as plain data: views draw it, tests read it."""

from dataclasses import dataclass, field
from typing import Final

from desktop.places import Place

MOST_LINES: Final = 60
"""Lines of one section that are drawn; more of them are counted, and the list shows them."""


@dataclass(frozen=True, slots=True)
class Link:
    """A record to go to. `kind` "" is plain text that leads nowhere; `hint` says more."""

    text: str
    kind: str = ""
    id: int = 0
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The top of a page: kind, title, what it is in a few words, its names by language."""

    kind: str
    about: str
    title: str
    names: tuple[tuple[str, str], ...] = ()
    trashed: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A field with its value; `doubt` says in words what it rests on where no passage says it.

    `field` names what is edited there, "" for nothing; `swatch` is a colour to show before it.
    """

    label: str
    value: Link
    doubt: str = ""
    field: str = ""
    swatch: str = ""


Stand = tuple[int, tuple[int, int] | None, int]
"""Where something is read: a source, a span of its text or None, an annotation or 0."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: something before the link (a date, a role) and something after it.

    `read` is the sentence that it rests on.
    """

    link: Link
    before: str = ""
    after: str = ""
    swatch: str = ""
    read: Stand | None = None


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A piece of evidence: stance, source, where, how, and the words around and in it."""

    stance: str
    stance_text: str
    source: Link
    facts: str
    before: str = ""
    exact: str = ""
    after: str = ""
    given: str = ""
    speaker: Link | None = None
    target: Link | None = None
    span: tuple[int, int] | None = None
    mark: int = 0
    """The annotation that it rests on, where that marks a region of a page."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the library holds true of a field, how surely, why, and who says so."""

    about: str
    value: str
    certainty: str
    reason: str
    who: str
    read: Stand | None = None


Item = Fact | Line | ProofLine | Reading | str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under its heading ("" for none). `side`: right column of a wide page.

    `field` names the list, or the kind of record, that is edited there; `place` is where all that
    it tells stands as a list.
    """

    title: str
    items: tuple[Item, ...]
    side: bool = False
    more: int = 0
    field: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """A small chart: how many events of each colour in each year."""

    title: str
    first: int
    last: int
    bars: tuple[tuple[int, str, int], ...]


@dataclass(frozen=True, slots=True)
class Blocks:
    """A whole page. `beside` stands in the inspector while the page itself is open."""

    id: int
    head: Head
    description: str
    sections: tuple[Section, ...]
    beside: tuple[Section, ...] = ()
    years: Years | None = None
    readable: bool = False
    trashed: bool = field(default=False)
