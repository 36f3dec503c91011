"""Saves annotations with their references as a document: the command of the window."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from db.formats import exports
from db.library import Library
from db.ports import Progress
from db.search import engine
from desktop import chronicling
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

FORMS: Final = {
    ".docx": "annotations-docx",
    ".html": "annotations-html",
    ".md": "annotations-md",
}
"""Suffix → the format of the core."""


def save(window: "MainWindow") -> None:
    """Ask for a name and save the annotations of what is in front there."""
    title, stem = tr("Save annotations"), tr("Annotations")
    path = chronicling.ask_for_document(window, title, stem, FORMS)
    if path is not None:
        save_to(window, path)


def save_to(window: "MainWindow", path: Path) -> None:
    """Save them as a job; the suffix tells the format.

    They are those of the source that is read or whose page is open; those of the records chosen
    where there are several; else those of the whole list or search; elsewhere all.
    """
    place, chosen, query = window.place, list(window.chosen), ""
    ids: list[int] | None = None
    if place.kind in {"reader", "record"}:
        ids = [place.id]
    elif len(chosen) > 1:
        ids = chosen
    elif place.kind in {"list", "search"}:
        query = window.query

    def work(library: Library, progress: Progress) -> int:
        wanted = engine.id_array(library.reader, query).tolist() if query else ids
        return exports.export(
            library, FORMS[path.suffix], path, ids=wanted, overwrite=True, progress=progress
        )

    def done(written: int) -> None:
        words = tr("{n:,} {n:annotation|annotations} in {file}", n=written, file=path.name)
        window.jobs.tell(job, words, [str(path)])

    job = window.jobs.start(tr("Annotations"), work, done)
