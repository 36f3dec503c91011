"""Which events a query stands for."""

from pathlib import Path

from db.analysis import selection
from db.library import Library
from tests.sample import fill


def test_events_found_go_before_those_of_what_is_found(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.vademecum") as library:
        sample = fill(library)
        reader = library.reader
        both = [sample.event, sample.velmora, sample.source]
        assert selection.events(reader, both) == [sample.event]
        for id_ in (sample.velmora, sample.orsk, sample.source, sample.annotation):
            assert selection.events(reader, [id_]) == [sample.event]
        assert selection.events(reader, [sample.collection]) == []
        library.trash([sample.event])
        assert selection.events(reader, both) == []


def test_a_query_stands_for_the_events_of_the_sources_it_finds(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.vademecum") as library:
        sample = fill(library)
        reader = library.reader
        found = selection.of_query(reader, "kind:event")
        assert sample.event in found
        assert len(found) == 2
        assert selection.of_query(reader, "kind:source") == [sample.event]
        assert selection.of_query(reader, "kind:collection") == []
