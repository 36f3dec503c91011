"""The window's command for a chronology: the events that are shown, in each form."""

from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest

from desktop import chronicling, places
from desktop.main_window import MainWindow
from desktop.models.wording import long_date


def text_of(path: Path) -> str:
    """Give the words of a document."""
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(path)
        try:
            return "\n".join(page.get_textpage().get_text_range() for page in document)
        finally:
            document.close()
    if path.suffix == ".docx":
        return "\n".join(one.text for one in docx.Document(str(path)).paragraphs)
    return path.read_text("utf-8")


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


@pytest.mark.parametrize("suffix", sorted(chronicling.FORMS))
def test_under_its_title_a_chronology_says_what_it_was_filtered_by(
    window: MainWindow, tmp_path: Path, suffix: str
) -> None:
    window.go(places.listed("event", "domain:security"))
    window.session.wait()
    target = tmp_path / f"c{suffix}"
    chronicling.save_to(window, target)
    window.session.wait()
    number = len(window.tabs.view.records.ids)
    day = long_date(date.today().isoformat())
    said = f"{number} events · Domain: Security · written on {day}"
    assert said in " ".join(text_of(target).split())


def test_a_chronology_of_chosen_records_says_how_many_were_chosen(
    window: MainWindow, tmp_path: Path
) -> None:
    window.go(places.listed("event"))
    window.session.wait()
    window.tabs.view.table.selectAll()
    number = len(window.tabs.view.records.ids)
    chronicling.save_to(window, tmp_path / "c.md")
    window.session.wait()
    said = f"{number} events · of {number} chosen records · written on "
    assert said in (tmp_path / "c.md").read_text("utf-8")


def test_a_folder_that_is_not_there_is_told(window: MainWindow, tmp_path: Path) -> None:
    chronicling.save_to(window, tmp_path / "no" / "c.md")
    window.session.wait()
    assert window.jobs.all[-1].state == "failed"
    assert window.jobs.all[-1].log
