"""Who annotates: the menu of annotators to switch to, and a new one."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QMenu

from db.library import Library
from db.store import annotators, read, write
from desktop.session import Session
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


def begin(library: Library, name: str) -> str:
    """Make a new annotator; give its uid."""
    with library.edit("record.add", kind="annotator", title=name) as edit:
        id_ = write.add(edit, "annotator", {"name": name})
        return read.uids(edit.connection, [id_])[id_]


def menu(window: "MainWindow") -> QMenu:
    """Make the menu: every annotator, the current one checked, and a new one."""
    made = QMenu(window)
    session = window.session
    signer = session.signer
    for one in annotators.annotators(session.reader):
        action = made.addAction(one.name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(one == signer)
        action.triggered.connect(partial(_choose, session, one.uid))
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
        session = window.session
        session.write(partial(begin, name=name), session.sign_as)


def _choose(session: Session, uid: str, _: bool = False) -> None:
    session.sign_as(uid)
