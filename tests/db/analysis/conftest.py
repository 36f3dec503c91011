"""A library of two states, their people and a group, whose figures can be counted by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from db.store import write
from desktop import shipped


class Hand:
    """A small library; adds records in one line each."""

    def __init__(self, library: Library) -> None:
        self.library = library
        terms = [
            ("event_type", "agree", None, 1, 3.0),
            ("event_type", "aid", None, 2, 8.0),
            ("event_type", "sanction", None, 4, -7.0),
            ("event_type", "accuse", None, 3, -2.0),
            ("event_type", "nudge", None, 3, None),
            ("event_type", "election", None, None, None),
            ("role", "actor", None, None, None),
            ("role", "recipient", None, None, None),
            ("role", "participant", None, None, None),
            ("role", "bystander", None, None, None),
            ("role", "lender", "actor", None, None),
            ("role", "borrower", "recipient", None, None),
            ("role", "debtor", "borrower", None, None),
            ("role", "a", "b", None, None),
            ("role", "b", "a", None, None),
        ]
        for vocabulary, key, parent, quad, intensity in terms:
            self.add(
                "term",
                vocabulary=vocabulary,
                key=key,
                label=key,
                parent=parent,
                quad=quad,
                intensity=intensity,
            )
        self.north = self.add("actor", name="North", kind="state")
        self.south = self.add("actor", name="South", kind="state")
        self.person = self.add("actor", name="A person of North", kind="person")
        self.ministry = self.add("actor", name="Ministry of North", kind="organisation")
        self.coast = self.add("actor", name="The Coast", kind="group")
        self.east = self.add("actor", name="East", kind="state")
        self.west = self.add("actor", name="West", kind="state")
        self.tie(self.ministry, "part_of", self.north, "1990/..")

    def add(self, record: str, /, **given: object) -> int:
        with self.library.edit("record.add") as edit:
            return write.add(edit, record, {k: v for k, v in given.items() if v is not None})

    def tie(self, subject: int, kind: str, object_: int, date: str | None = None) -> int:
        return self.add("relation", subject=subject, kind=kind, object=object_, date=date)

    def event(self, type_: str, date: str | None, *parts: tuple, **more: object) -> int:
        """Add an event; a part is (actor, role), or with `for`, or with `for` and `side`."""
        rows = []
        for actor, role, *rest in parts:
            row = {"actor": actor, "role": role}
            if rest and rest[0]:
                row["for"] = rest[0]
            if len(rest) > 1:
                row["side"] = rest[1]
            rows.append(row)
        title = more.pop("title", f"{type_} {date}")
        return self.add("event", title=title, type=type_, date=date, participant=rows, **more)

    def source(self, title: str, **more: object) -> int:
        return self.add("source", title=title, **more)

    def told(self, target: int, source: int, **more: object) -> int:
        return self.add("evidence", target=target, source=source, **{"stance": "supports"} | more)


@pytest.fixture
def hand(tmp_path: Path) -> Iterator[Hand]:
    with Library.create(tmp_path / "hand.vademecum") as library:
        yield Hand(library)


@pytest.fixture(scope="module")
def shipped_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path = tmp_path_factory.mktemp("shipped") / "shipped.vademecum"
    shipped.make(path, empty=False)
    with Library.open(path, read_only=True) as library:
        yield library
