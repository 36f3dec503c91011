"""Saves what a view shows: as a picture, as a table, on paper."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from db.errors import VademecumError
from db.formats.table import csv_text
from db.ports import Progress, Reader, Silent
from desktop.models.figures import Table
from desktop.tr import tr
from desktop.widgets import picture
from desktop.widgets.file_names import ask_to_save
from desktop.widgets.printing import Sheet, print_chart, print_table

if TYPE_CHECKING:
    from desktop.widgets.view_frame import ViewFrame

LONG: Final = 2_000
"""Rows from which on a table is written by a job."""
_STEP: Final = 100


def ask_for_name(view: "ViewFrame", suffix: str) -> Path | None:
    """Ask where to save what a view shows; None where nobody wants to."""
    kinds = {
        "png": tr("Pictures"), "svg": tr("Drawings"), "csv": tr("Tables"), "html": tr("Pages"),
    }  # fmt: skip
    return ask_to_save(
        view,
        tr("Save {title}", title=view.title),
        f"{view.title}.{suffix}".replace("/", "-"),
        f"{kinds[suffix]} (*.{suffix})",
        f".{suffix}",
    )


def save(view: "ViewFrame", suffix: str) -> None:
    """Ask for a name and save there; what fails is told by the window."""
    path = ask_for_name(view, suffix)
    if path is not None:
        try:
            save_to(view, path)
        except VademecumError as error:
            view.session.failed.emit(error)


def _save_table(table: Table, path: Path, progress: Progress) -> None:
    """Write a table as CSV, all of it or nothing. Raises VademecumError ("file.unreadable")."""

    def rows() -> Iterator[tuple[str, ...]]:
        for at, row in enumerate(table.rows):
            if at % _STEP == 0:
                progress.step(at, len(table.rows), tr("rows"))
            yield row

    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(csv_text(table.head, rows()), "utf-8", newline="")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        reason = error.strerror or ""
        raise VademecumError("file.unreadable", path=str(path), reason=reason) from error


def save_to(view: "ViewFrame", path: Path) -> None:
    """Save what a view shows, in the format of the name; a long table by a job.

    Raises VademecumError.
    """
    if path.suffix == ".csv":
        table, title = view.table(), view.title
        if len(table.rows) < LONG:
            _save_table(table, path, Silent())
        else:

            def work(_: Reader, progress: Progress) -> None:
                _save_table(table, path, progress)

            view.working.emit(tr("Save {title}", title=title), work)
    elif view.chart is not None and path.suffix == ".svg":
        picture.save_svg(view.chart, path, view.title)
    elif view.chart is not None:
        picture.save_png(view.chart, path)


def print_out(view: "ViewFrame") -> None:
    """Ask for a printer and print what is shown."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, view)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        print_to(view, printer)


def print_to(view: "ViewFrame", printer: QPrinter) -> None:
    """Print a view: the picture on one page, a table on as many as it takes; in light colours."""
    table = view.chart is None or view.place.option("as") == "table"
    with view.on_paper():
        about = " · ".join(
            part for part in (view.place.query, view.remark.accessibleName()) if part
        )
        sheet = Sheet(view.title, about, view.legend.keys, view.note.text())
        if view.chart is None or table:
            print_table(view.table(), printer, sheet)
        else:
            print_chart(view.chart, printer, sheet)
