"""What stands around a record: events before and after, and company."""

from pathlib import Path

from db.library import Library
from db.store import surroundings, write


def test_neighbours_share_a_participant_and_are_in_order(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.vademecum") as library:
        with library.edit("event.add") as edit:
            one, two, three = (write.add(edit, "actor", {"name": name}) for name in "abc")

            def event(date: str, *actors: int) -> int:
                taking = [{"actor": actor} for actor in actors]
                given = {"title": date, "date": date, "participant": taking}
                return write.add(edit, "event", given)

            event("2019", one, two)
            event("2020-01", three)
            middle = event("2020", one)
            event("2021", one, two)
            event("2022", one, three)
            event("2023", one)
            undated = write.add(edit, "event", {"title": "undated"})
        before, after = surroundings.around(library.reader, middle)
        assert [near.title for near in before] == ["2019"]
        assert [near.title for near in after] == ["2021", "2022"]
        assert surroundings.around(library.reader, undated) == ((), ())
        company = surroundings.appears_with(library.reader, one)
        assert [(near.title, near.number) for near in company] == [("b", 2), ("c", 1)]
