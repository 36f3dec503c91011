"""Who annotates: the menu of annotators to switch to, and a new one."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QMenu

from db.library import Library
from db.store import reader_text, settings, write
from db.store.reader_text import Annotator
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


def choose(library: Library, one: Annotator) -> None:
    """Let an annotator sign what is written from now on."""
    with library.edit("annotator.choose") as edit:
        edit.touched.add(one.id)
        settings.put(edit.connection, settings.ANNOTATOR, one.uid)


def begin(library: Library, name: str) -> None:
    """Make a new annotator, who signs what is written from now on."""
    with library.edit("record.add", kind="annotator", title=name) as edit:
        id_ = write.add(edit, "annotator", {"name": name})
    choose(library, next(one for one in reader_text.annotators(library.reader) if one.id == id_))


def menu(window: "MainWindow") -> QMenu:
    """Make the menu: every annotator, the current one checked, and a new one."""
    made = QMenu(window)
    session = window.session
    for one in reader_text.annotators(session.reader):
        action = made.addAction(one.name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(one.current)
        action.triggered.connect(partial(_choose, window, one))
    made.addSeparator()
    made.addAction(tr("New annotator…")).triggered.connect(lambda: ask(window))
    return made


def show(window: "MainWindow") -> None:
    """Open the menu over the annotator in the status bar."""
    made = menu(window)
    made.aboutToHide.connect(made.deleteLater)
    bar = window.status_bar.annotator
    corner = bar.mapToGlobal(bar.rect().topLeft())
    corner.setY(corner.y() - made.sizeHint().height())
    made.popup(corner)


def ask(window: "MainWindow") -> None:
    """Ask for the name of a new annotator, and let that one annotate."""
    text, agreed = QInputDialog.getText(window, tr("New annotator"), tr("Name of the annotator"))
    name = text.strip()
    if agreed and name:
        window.session.write(partial(begin, name=name))


def _choose(window: "MainWindow", one: Annotator, _: bool = False) -> None:
    window.session.write(partial(choose, one=one))
