"""What uses a word of a vocabulary or an annotator is counted and found; merged words move."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.errors import RecordError
from db.library import Library
from db.store import merge, read, usage, write


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.vademecum") as made:
        yield made


def term(library: Library, vocabulary: str, key: str) -> int:
    with library.edit("record.add") as edit:
        return write.add(edit, "term", {"vocabulary": vocabulary, "key": key})


def test_words_of_events_roles_and_units_are_counted_and_found(library: Library) -> None:
    aid, loan = term(library, "event_type", "aid"), term(library, "event_type", "loan")
    host, euro = term(library, "role", "host"), term(library, "unit", "EUR")
    with library.edit("record.add") as edit:
        who = write.add(edit, "actor", {"name": "Orsk"})
        given = {"participant": [{"actor": who, "role": "host"}, {"actor": who, "role": "host"}]}
        one = write.add(edit, "event", {"title": "One", "type": "aid", **given})
        two = write.add(edit, "event", {"title": "Two", "type": "aid"})
        write.add(edit, "figure", {"target": one, "value": 5, "unit": "EUR"})
    assert usage.counts(library.reader, "term") == {aid: 2, host: 1, euro: 1}
    assert usage.users(library.reader, aid, "term", 1) == usage.Users((two,), 2)
    assert usage.users(library.reader, loan, "term", 9) == usage.Users((), 0)
    library.trash([two])
    assert usage.counts(library.reader, "term")[aid] == 1
    assert set(usage.others(library.reader, aid)) >= {host, euro}
    with library.edit("record.merge") as edit:
        merge.merge(edit, loan, aid, {})
    assert read.get(library.reader, one).values["type"] == "loan"
    assert usage.users(library.reader, loan, "term", 9).ids == (one,)


def test_words_that_the_program_tells_apart_are_not_merged(library: Library) -> None:
    one, two = term(library, "status", "happened"), term(library, "status", "planned")
    with pytest.raises(RecordError) as refused, library.edit("record.merge") as edit:
        merge.merge(edit, one, two, {})
    assert refused.value.code == "merge.fixed_vocabulary"


def test_marks_of_an_annotator_and_events_of_a_place_are_counted(library: Library) -> None:
    with library.edit("record.add") as edit:
        mine = write.add(edit, "annotator", {"name": "Reader two"})
        place = write.add(edit, "place", {"name": "Orsk"})
        event = write.add(edit, "event", {"title": "One", "place": place})
        note = write.add(edit, "annotation", {"target": event, "note": "Why?", "annotator": mine})
    assert usage.counts(library.reader, "annotator") == {mine: 1}
    assert usage.users(library.reader, mine, "annotator", 5).ids == (note,)
    assert usage.counts(library.reader, "place") == {place: 1}
