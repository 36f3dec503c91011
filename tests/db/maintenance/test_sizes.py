"""Where the bytes of a library lie."""

from db import maintenance
from db.library import Library
from db.maintenance import sizes
from db.store import documents
from tests import sample
from tests.sample import Sample


def test_sizes_by_part_add_up_to_the_file(library: Library, ids: Sample) -> None:
    library.trash([ids.figure])
    found = maintenance.statistics(library)
    assert found.total == sum(found.sizes.values())
    assert set(found.sizes) == {"records", "texts", "originals", "history", "search", "free"}
    assert found.live["actor"] == 2
    assert found.trashed == {"figure": 1}
    assert found.edits == len(library.history())


def test_a_longer_text_counts_as_text(library: Library, ids: Sample) -> None:
    before = maintenance.statistics(library)
    with library.edit("text.replace") as edit:
        text = "Words that are not said elsewhere.\n" * 10_000
        documents.attach(edit, ids.source, sample.extracted(text))
    after = maintenance.statistics(library)
    assert after.sizes["texts"] - before.sizes["texts"] > 350_000
    assert after.sizes["originals"] == before.sizes["originals"]


def test_where_sqlite_cannot_tell_sizes_are_estimated(library: Library) -> None:
    found = sizes.estimates(library.reader)
    assert found["original"] > len(b"original bytes of the grain")
    assert found["document_chunk"] > len(sample.TEXT)
