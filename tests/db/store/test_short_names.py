"""Short names of sources: authors and year, or what stands in for them."""

from pathlib import Path

from db.library import Library
from db.store import write
from db.store.short_names import short_names


def test_short_names(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.vademecum") as library:
        with library.edit("source.add") as edit:

            def source(**given: object) -> int:
                return write.add(edit, "source", {"title": "A title"} | given)  # type: ignore[arg-type]

            people = [{"name": f"X {name}", "family": name} for name in ("Adams", "Berg", "Chen")]
            wanted = {
                source(creator=people[:1], date="2022-01"): "Adams 2022",
                source(creator=people[:2], date="2022"): "Adams & Berg 2022",
                source(creator=people, date="2022"): "Adams et al. 2022",
                source(creator=people[:1]): "Adams",
                source(publication="A paper", date="2024-08-23"): "A paper 2024",
                source(title="Long " * 10): f"{('Long ' * 10)[:31].rstrip()}…",
            }
        assert short_names(library.reader, wanted) == wanted
