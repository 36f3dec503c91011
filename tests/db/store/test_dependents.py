"""Before a record is deleted it can be told what depends on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import RecordError
from db.library import Library
from db.store.dependents import dependents
from tests import sample
from tests.sample import Sample


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[Library, Sample]]:
    library, ids = sample.new(tmp_path / "a.vademecum")
    yield library, ids
    library.close()


def told(library: Library, id_: int) -> dict[str, set[tuple[int, str, bool, bool]]]:
    return {
        kind: {(one.record_id, one.field, one.required, one.whole) for one in members}
        for kind, members in dependents(library.reader, id_).items()
    }


def test_an_actor_is_named_by_events_relations_evidence_and_collections(
    held: tuple[Library, Sample],
) -> None:
    library, ids = held
    assert told(library, ids.velmora) == {
        "event": {
            (ids.event, "participant", True, False),
            (ids.event, "participant", False, False),
        },
        "relation": {(ids.relation, "object", True, True)},
        "evidence": {(ids.evidence, "speaker", False, True)},
        "collection": {(ids.collection, "item", True, False)},
    }


def test_an_event_carries_evidence_readings_and_figures(held: tuple[Library, Sample]) -> None:
    library, ids = held
    found = told(library, ids.event)
    assert set(found) == {"event", "evidence", "reading", "figure"}
    assert found["event"] == {(ids.other_event, "link", True, False)}


def test_a_tag_and_a_source_are_used(held: tuple[Library, Sample]) -> None:
    library, ids = held
    assert set(told(library, ids.tag)) == {"actor", "event"}
    assert set(told(library, ids.source)) == {"source", "annotation", "evidence", "collection"}


def test_what_is_in_the_trash_does_not_count(held: tuple[Library, Sample]) -> None:
    library, ids = held
    library.trash([ids.relation, ids.collection])
    assert set(told(library, ids.velmora)) == {"event", "evidence"}


def test_nothing_depends_on_what_stands_alone(held: tuple[Library, Sample]) -> None:
    library, ids = held
    assert told(library, ids.figure) == {}
    with pytest.raises(RecordError, match="not_found"):
        dependents(library.reader, 10_000)
