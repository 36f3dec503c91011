"""Saves the events that are shown, or everything, as a chronology: the command of the window."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Final

from db.analysis.selection import events, listed
from db.formats import exports
from db.library import Library
from db.ports import Progress
from db.search import engine
from desktop import paper
from desktop.actions.shown import in_front
from desktop.models.told_filter import wording
from desktop.tr import tr
from desktop.widgets.file_names import ask_for_form

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

FORMS: Final = {
    ".docx": "chronology-docx",
    ".html": "chronology-html",
    ".md": "chronology-markdown",
    ".pdf": "",
}
"""Suffix → the format of the core; a PDF is laid out here."""


def save(window: "MainWindow") -> None:
    """Ask for a name and save the events of the place there."""
    path = ask_for_document(window, tr("Save as chronology"), tr("Chronology"), FORMS)
    if path is not None:
        save_to(window, path)


def ask_for_document(
    window: "MainWindow", title: str, stem: str, forms: Collection[str]
) -> Path | None:
    """Ask for the name of a document in one of the forms, given by their suffixes."""
    names = {
        ".docx": tr("Word documents"), ".html": tr("Pages"), ".md": tr("Markdown"),
        ".pdf": tr("PDF"),
    }  # fmt: skip
    lines = {suffix: f"{names[suffix]} (*{suffix})" for suffix in forms}
    return ask_for_form(window, title, f"{stem}{next(iter(lines))}", lines)


def save_to(window: "MainWindow", path: Path) -> None:
    """Save the events of the place as a job; the suffix tells the format."""
    query, only = in_front(window)
    said = wording(query, len(listed(only)) if only else 0, window.session.terms)

    def work(library: Library, progress: Progress) -> int:
        ids: list[int] | None = None
        if only or query:
            found = listed(only) if only else engine.id_array(library.reader, query).tolist()
            ids = events(library.reader, found)
        if path.suffix == ".pdf":
            return paper.export(library, path, ids, overwrite=True, progress=progress, wording=said)
        return exports.export(
            library, FORMS[path.suffix], path, ids=ids, overwrite=True, progress=progress,
            wording=said,
        )  # fmt: skip

    def done(written: int) -> None:
        words = tr("{n:,} {n:event|events} in {file}", n=written, file=path.name)
        window.jobs.tell(job, words, [str(path)])

    job = window.jobs.start(tr("Chronology"), work, done)
