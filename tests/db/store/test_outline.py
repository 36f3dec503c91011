"""The library at a glance: counts, the tree of tags, vocabularies."""

from pathlib import Path

from db.store import outline
from tests.libraries import of_everything


def test_counts_tags_collections_and_searches(tmp_path: Path) -> None:
    with of_everything(tmp_path / "a.vademecum") as library:
        found = outline.outline(library.reader)
        terms = outline.terms(library.reader)
    assert found.counts["actor"] == 3
    assert found.trashed >= 1
    assert [one.name for one in found.collections] == ["Loans"]
    assert found.collections[0].number == 3
    assert [one.query for one in found.searches] == ["type:aid"]
    by_name = {tag.name: tag for tag in found.tags}
    assert by_name["loans"].parent_id == by_name["economy"].id
    assert by_name["economy"].number == by_name["loans"].number, "a tag counts its children once"
    assert terms["event_type", "aid"].quad == 2
