"""Lays a chronology out on pages, as a PDF: Qt's own text layout of the HTML that the core makes.

Links between notes and their numbers are lost on paper; the numbers stay. The window has the pages
laid out by a process of its own: Qt lays text out on the thread of the interface alone, and a long
chronology takes seconds.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from db.errors import LibraryFileError
from db.formats import exports
from db.formats.whole import whole
from db.formats.wording import Wording
from db.library import Library
from db.ports import Progress
from desktop.models.wording import long_date
from desktop.theme import fonts
from desktop.tr import tr

MARGIN_MM = 2.0
"""Beside the two centimetres that Qt leaves around a text by itself."""

POINTS = 10
_WAY_BACK: Final = re.compile(r' <a href="#r\d+">[^<]*</a>')
"""The link from a note to its number: on paper nobody follows it."""


def export_alone(
    library: Library,
    path: Path,
    ids: Collection[int] | None,
    *,
    overwrite: bool,
    wording: Wording | None = None,
) -> int:
    """Export where no window runs: with an application of its own for fonts and layout."""
    application = QGuiApplication.instance() or QGuiApplication([])
    fonts.load()
    written = export(library, path, ids, overwrite=overwrite, lay_out=lay_out, wording=wording)
    del application
    return written


def export(
    library: Library,
    path: Path,
    ids: Collection[int] | None,
    *,
    overwrite: bool,
    progress: Progress | None = None,
    lay_out: Callable[[Path], bytes] | None = None,
    wording: Wording | None = None,
) -> int:
    """Write the chronology of events as a PDF, all of it or nothing; give how many events.

    Raises LibraryFileError as `db.formats.exports.export` does.
    """
    if path.is_dir():
        raise LibraryFileError("file.is_directory", path)
    if path.exists() and (not overwrite or path.samefile(library.path)):
        raise LibraryFileError("file.exists", path)
    if not path.parent.is_dir():
        raise LibraryFileError("file.no_folder", path)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "chronology.html"
        count = exports.export(
            library,
            "chronology-html",
            page,
            ids=ids,
            progress=progress,
            wording=wording or Wording(long_date),
        )
        laid_out = (lay_out or _lay_out_apart)(page)
    if not laid_out:
        reason = tr("its pages could not be laid out")
        raise LibraryFileError("file.unreadable", path, reason=reason)
    with whole(path) as file:
        file.write(laid_out)
    return count


def lay_out(page: Path) -> bytes:
    """Lay a page of HTML out as a PDF, on the thread of the interface."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setCreator("Vademecum")
    writer.setResolution(300)
    size = QPageSize(QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    orientation = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, orientation, margins, QPageLayout.Unit.Millimeter))
    document = QTextDocument()
    font = QFont("Noto Serif")
    font.setPointSize(POINTS)
    document.setDefaultFont(font)
    document.setHtml(_for_paper(page.read_text("utf-8")))
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    document.print_(writer)
    del writer
    return bytes(held.data().data())


def _for_paper(html: str) -> str:
    """Take out what paper has no use for; a colour that is inherited Qt writes as none at all."""
    return _WAY_BACK.sub("", html).replace("color:inherit", "color:black")


def _lay_out_apart(page: Path) -> bytes:
    """Lay it out in a process of its own; where that fails there is nothing."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "desktop.paper", str(page)]
    ended = subprocess.run(command, env=surroundings, check=False, capture_output=True)  # noqa: S603
    return ended.stdout if ended.returncode == 0 else b""


if __name__ == "__main__":
    _application = QGuiApplication([])
    fonts.load()
    sys.stdout.buffer.write(lay_out(Path(sys.argv[1])))
