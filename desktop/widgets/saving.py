"""Saves what a view shows: as a picture, as a table, on paper."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from db.errors import VademecumError
from db.formats.table import csv_text
from db.formats.whole import whole
from db.ports import Progress, Reader, Silent
from desktop.models.figures import Table
from desktop.tr import number, tr
from desktop.widgets import picture
from desktop.widgets.file_names import ask_to_save
from desktop.widgets.print_run import PrintRun
from desktop.widgets.printing import Sheet, print_chart, print_table

if TYPE_CHECKING:
    from desktop.widgets.view_frame import ViewFrame

LONG: Final = 2_000
"""Rows from which on a table is written by a job."""
MOST_PRINTED: Final = 20_000
"""Rows of a table that go on paper, some seven hundred pages: more are for a file."""
_STEP: Final = 100
_END_OF_PDF: Final = b"%%EOF"


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
    """Write a table as CSV, all of it or nothing. Raises VademecumError."""

    def rows() -> Iterator[tuple[str, ...]]:
        for at, row in enumerate(table.rows):
            if at % _STEP == 0:
                progress.step(at, len(table.rows), tr("rows"))
            yield row

    text = csv_text(table.head, rows())
    with whole(path) as file:
        file.write(text.encode())


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
        picture.save_svg(view.chart, path, _sheet(view))
    elif view.chart is not None:
        picture.save_png(view.chart, path, _sheet(view))


def print_out(view: "ViewFrame", rows: int | None = None) -> None:
    """Ask for a printer and print what is shown; what fails is told by the window.

    `rows` is how many a table has, where the view knows it without making them.
    """
    if _as_table(view):
        rows = len(view.table().rows) if rows is None else rows
        if rows > MOST_PRINTED:
            told = VademecumError("print.too_long", rows=number(rows), most=number(MOST_PRINTED))
            view.session.failed.emit(told)
            return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, view)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        failed = view.session.failed.emit
        try:
            if _as_table(view):
                PrintRun(view, view.table(), printer, _sheet(view), _whole(printer), failed)
            else:
                print_to(view, printer)
        except VademecumError as error:
            failed(error)


def print_to(view: "ViewFrame", printer: QPrinter) -> None:
    """Print a view: the picture on one page, a table on as many as it takes; in light colours.

    Raises VademecumError.
    """
    with _whole(printer), view.on_paper():
        sheet = _sheet(view)
        if view.chart is None or _as_table(view):
            print_table(view.table(), printer, sheet)
        else:
            print_chart(view.chart, printer, sheet)


def _as_table(view: "ViewFrame") -> bool:
    return view.chart is None or view.place.option("as") == "table"


def _sheet(view: "ViewFrame") -> Sheet:
    about = " · ".join(part for part in (view.place.query, view.remark.accessibleName()) if part)
    return Sheet(view.title, about, view.legend.keys, view.note.text())


@contextmanager
def _whole(printer: QPrinter) -> Generator[None]:
    """Let what is printed into a file stand there whole or not at all: Qt tells no full disk."""
    name = printer.outputFileName()
    if not name:
        yield
        return
    with TemporaryDirectory() as folder:
        apart = Path(folder, "printed.pdf")
        printer.setOutputFileName(str(apart))
        yield
        printer.setOutputFileName(name)
        printed = apart.read_bytes() if apart.exists() else b""
    if not printed.rstrip().endswith(_END_OF_PDF):
        raise VademecumError("file.full", path=str(apart))
    with whole(Path(name)) as file:
        file.write(printed)
