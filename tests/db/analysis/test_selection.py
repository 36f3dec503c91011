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
