"""What stands behind a mark: records in the order asked for, with their passages."""

from pathlib import Path

from db.analysis.behind import behind
from db.library import Library
from tests.sample import fill


def test_events_and_relations_come_with_their_passages(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.vademecum") as library:
        sample = fill(library)
        asked = [sample.relation, sample.event, sample.event, 10**9]
        relation, event = behind(library.reader, asked)
        assert (relation.kind, relation.type, relation.passages) == ("relation", "member_of", ())
        assert (event.title, event.date) == ("Signing of the treaty", "2020")
        (passage,) = event.passages
        assert passage.exact == "signed in Orsk"
        assert passage.stance == "supports"
        assert passage.span is not None
        assert passage.source.startswith("A. Writer")
        library.trash([sample.evidence])
        assert behind(library.reader, [sample.event])[0].passages == ()
        library.trash([sample.event])
        assert behind(library.reader, [sample.event]) == ()
