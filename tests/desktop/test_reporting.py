"""The window's command for annotations: those of what is in front, in each form."""

from pathlib import Path

import pytest

from db.store import rows
from desktop import places, reporting
from desktop.main_window import MainWindow


def _annotated(window: MainWindow) -> list[int]:
    found = window.session.reader.execute(
        "SELECT DISTINCT target_id FROM annotation JOIN record USING (id) WHERE record.state = 0"
        " AND target_id IN (SELECT id FROM source) ORDER BY 1"
    )
    return [int(row[0]) for row in found]


def _saved(window: MainWindow, target: Path) -> str:
    """Save, and give what was written where it is plain text."""
    reporting.save_to(window, target)
    window.session.wait()
    job = window.jobs.all[-1]
    assert job.state == "done", job.log
    assert target.stat().st_size > 300
    return "" if target.suffix == ".docx" else target.read_text("utf-8")


def _parts(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("## ")][:-1]


@pytest.mark.parametrize("suffix", sorted(reporting.FORMS))
def test_the_annotations_of_the_source_in_front_are_saved(
    window: MainWindow, tmp_path: Path, suffix: str
) -> None:
    source = _annotated(window)[0]
    window.go(places.reader(source))
    window.session.wait()
    text = _saved(window, tmp_path / f"a{suffix}")
    if suffix == ".md":
        title = rows.title(window.session.reader, source)
        assert len(_parts(text)) == 1
        assert title.split()[0] in _parts(text)[0]


def test_those_of_chosen_sources_or_of_the_whole_list(window: MainWindow, tmp_path: Path) -> None:
    annotated = _annotated(window)
    window.go(places.listed("source"))
    window.session.wait()
    assert len(_parts(_saved(window, tmp_path / "all.md"))) == len(annotated) > 2
    window.tabs.view.selected.emit(annotated[:2])
    assert len(_parts(_saved(window, tmp_path / "two.md"))) == 2


def test_a_folder_that_is_not_there_is_told(window: MainWindow, tmp_path: Path) -> None:
    reporting.save_to(window, tmp_path / "no" / "a.md")
    window.session.wait()
    assert window.jobs.all[-1].state == "failed"
    assert window.jobs.all[-1].log


def test_how_much_was_saved_and_where_is_told(window: MainWindow, tmp_path: Path) -> None:
    window.go(places.search("tag:Metaphor"))
    window.session.wait()
    _saved(window, tmp_path / "a.md")
    total = window.tabs.view.results.total
    assert total > 1
    assert window.jobs.all[-1].outcome == f"{total} annotations in a.md"
    assert str(tmp_path / "a.md") in window.jobs.all[-1].log
