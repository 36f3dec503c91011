"""An import that is told to stop leaves nothing, whether it still reads or stores already."""

from pathlib import Path

import pytest

from db import intake, maintenance
from db.library import Library


class StopError(Exception):
    """Somebody wanted it so."""


class StopAt:
    """A progress that stops the work at the nth telling of a number."""

    def __init__(self, done: int, time: int) -> None:
        self._done, self._left = done, time

    def step(self, done: int, total: int | None, what: str = "") -> None:
        """Stop when it is time."""
        del total, what
        self._left -= done == self._done
        if not self._left:
            raise StopError


@pytest.mark.parametrize(
    "progress", [StopAt(0, 1), StopAt(2, 1), StopAt(4, 1), StopAt(4, 3), StopAt(4, 5)]
)
def test_a_stopped_import_leaves_nothing(tmp_path: Path, progress: StopAt) -> None:
    library = Library.create(tmp_path / "library.vademecum")
    files = [tmp_path / f"{number}.txt" for number in range(4)]
    for number, path in enumerate(files):
        path.write_text(f"Report {number}\n\nWords of report number {number}.\n", encoding="utf-8")
    before, last = library.counts(), library.history()[:1]
    with pytest.raises(StopError):
        intake.import_documents(library, files, progress=progress)
    assert library.counts() == before
    assert library.history()[:1] == last
    assert maintenance.check(library) == []
    assert {one.status for one in intake.import_documents(library, files)} == {"imported"}
    library.close()
