"""What is offered while a query is typed: completions, records to open, best hits, commands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from db.errors import QueryError, RecordError
from db.ports import Reader
from db.search import engine
from db.search.engine import Hit
from db.search.suggest import Suggestion, suggest
from db.store import read
from desktop import places
from desktop.models.found import uses
from desktop.models.hits import facts, place_of
from desktop.models.wording import kind_name
from desktop.places import Place
from desktop.tr import Text, tr

SUGGESTED: Final = 7
HITS: Final = 5
COMMANDS: Final = 3
RANKED: Final = 3_000
"""Hits up to which the best are shown while somebody types; of more, the newest."""
_SHORTEST_COMMAND: Final = 3
_ICONS: Final = {
    "field": "funnel",
    "value": "funnel",
    "saved_search": "search",
    "word": "search",
    "command": "chevron-right",
}
_WORDS: Final[dict[str, Text]] = {
    "field": "field",
    "value": "value",
    "saved_search": "saved search",
    "word": "word",
}


@dataclass(frozen=True, slots=True)
class Guess:
    """One line of what is offered.

    `text` replaces the code points from `start` to `end` of the query when it is taken into it;
    `place` is where it leads when it is opened, `command` the id of the command it runs.
    `badge` is a kind of record, `icon` stands where there is none.
    """

    label: str
    detail: str = ""
    badge: str = ""
    icon: str = ""
    text: str = ""
    start: int = 0
    end: int = 0
    place: Place | None = None
    command: str = ""
    heading: bool = False

    @property
    def completes(self) -> bool:
        """Whether it can be taken into the query."""
        return bool(self.text)

    def into(self, query: str) -> tuple[str, int]:
        """Give the query with this taken into it, and where the cursor then stands."""
        open_ended = self.text.endswith(":")
        text = self.text if open_ended else f"{self.text} "
        rest = query[self.end :]
        done = query[: self.start] + text + (rest if open_ended else rest.lstrip())
        return done, self.start + len(text)


def guess(reader: Reader, query: str, cursor: int) -> list[Guess]:
    """Give completions and records for what is typed before the cursor, then the best hits.

    A hit that is offered among the records is not offered twice.
    """
    found = [_of_suggestion(reader, one) for one in suggest(reader, query, cursor, SUGGESTED)]
    offered = {one.place for one in found}
    hits = [one for one in _hits(reader, query) if one.place not in offered]
    if hits:
        found += [Guess(tr("Best hits"), heading=True), *hits]
    return found


def commands(query: str, texts: Mapping[str, str]) -> list[Guess]:
    """Give the commands whose words hold all that was typed; `texts` are words by id."""
    typed = query.casefold().split()
    if len(query.strip()) < _SHORTEST_COMMAND or not typed:
        return []
    fitting = [
        Guess(text, tr("command"), icon="chevron-right", command=id_)
        for id_, text in texts.items()
        if all(word in text.casefold() for word in typed)
    ][:COMMANDS]
    return [Guess(tr("Commands"), heading=True), *fitting] if fitting else []


def examples(rows: Sequence[tuple[str, str]]) -> list[Guess]:
    """Give examples to begin with: pairs of a query and what it finds."""
    made = [Guess(query, words, icon="search", text=query, start=0, end=0) for query, words in rows]
    return [Guess(tr("For example"), heading=True), *made]


def _of_suggestion(reader: Reader, one: Suggestion) -> Guess:
    place = _place(reader, one)
    words = kind_name(one.record_kind) if one.record_kind else tr(_WORDS.get(one.kind, one.kind))
    detail = f"{words} · {one.matched}" if one.matched else words
    if one.kind == "saved_search":
        detail = one.text
    badge = one.record_kind if one.record_kind != "saved_search" else ""
    label = f"{one.label}:" if one.kind == "field" else one.label
    return Guess(
        label, detail, badge, _ICONS.get(one.kind, ""), one.text, one.start, one.end, place
    )


def _place(reader: Reader, one: Suggestion) -> Place | None:
    if one.kind == "saved_search":
        return places.search(one.text)
    if one.kind != "record" or not one.uid:
        return None
    try:
        return _where(reader, one.record_kind, read.find_id(reader, one.uid))
    except RecordError:  # it was deleted while somebody typed
        return None


def _where(reader: Reader, kind: str, id_: int) -> Place:
    """Give where a record opens: of a tag or collection what it marks or holds."""
    held = uses(reader, id_) if kind in {"tag", "collection"} else None
    return held or places.record(id_)


def _hits(reader: Reader, query: str) -> list[Guess]:
    try:
        one, results = engine.begin(reader, query, limit=HITS)
        if HITS < results.total <= RANKED:
            results = engine.ranked(reader, one, limit=HITS)
    except QueryError:  # it is not finished
        return []
    return [
        Guess(hit.title, facts(hit), "source" if hit.kind == "passage" else hit.kind,
              place=_where_hit(reader, hit))
        for hit in results.hits
    ]  # fmt: skip


def _where_hit(reader: Reader, hit: Hit) -> Place:
    if hit.kind in {"tag", "collection"}:
        return _where(reader, hit.kind, hit.record_id)
    return place_of(hit)
