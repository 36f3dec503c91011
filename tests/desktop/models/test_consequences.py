"""What goes with a record is told in words."""

from pathlib import Path

from db.library import Library
from db.search import engine
from desktop.models.consequences import consequences


def test_a_reading_is_told_with_its_field_and_a_date_in_words(built: Path) -> None:
    with Library.open(built, read_only=True) as library:
        reader = library.reader
        event = engine.search(reader, 'kind:event "Li Qiang visits Belarus"').hits[0].record_id
        told = {group.kind: group.titles for group in consequences(reader, [event]).groups}
    assert told["reading"] == ("Date: 22 – 23 August 2024",)
