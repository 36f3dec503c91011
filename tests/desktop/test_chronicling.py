"""The window's command for a chronology: the events that are shown, in each form."""

from pathlib import Path

import pytest

from desktop import chronicling, places
from desktop.main_window import MainWindow


@pytest.mark.parametrize("suffix", sorted(chronicling.FORMS))
def test_the_events_that_are_shown_are_saved(
    window: MainWindow, tmp_path: Path, suffix: str
) -> None:
    window.go(places.listed("event", "domain:security"))
    window.session.wait()
    target = tmp_path / f"c{suffix}"
    chronicling.save_to(window, target)
    window.session.wait()
    assert window.jobs.all[-1].state == "done"
    assert window.jobs.all[-1].outcome.endswith(f" events in c{suffix}")
    assert target.stat().st_size > 500
    if suffix == ".md":
        text = target.read_text("utf-8")
        shown = window.tabs.view.records.ids
        assert text.count("\n**") == len(shown)


def test_a_folder_that_is_not_there_is_told(window: MainWindow, tmp_path: Path) -> None:
    chronicling.save_to(window, tmp_path / "no" / "c.md")
    window.session.wait()
    assert window.jobs.all[-1].state == "failed"
    assert window.jobs.all[-1].log
