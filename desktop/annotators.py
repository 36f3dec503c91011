"""Who annotates: the menu of annotators to switch to, a new one, another name."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QMenu

from db.library import Library
from db.store import annotators, read
from desktop.models import writing
from desktop.session import Session
from desktop.tr import tr

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


def begin(library: Library, name: str) -> str:
    """Make a new annotator; give its uid."""
    id_ = writing.add(library, "annotator", {"name": name})
    return read.uids(library.reader, [id_])[id_]


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
    if signer is not None:
        words = tr("Rename “{name}”…", name=signer.name).replace("&", "&&")
        made.addAction(words).triggered.connect(lambda: rename(window))
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


def rename(window: "MainWindow") -> None:
    """Ask for another name of who annotates: it stands beside every annotation they made."""
    signer = window.session.signer
    if signer is None:
        return
    text, agreed = QInputDialog.getText(
        window, tr("Rename annotator"), tr("Name of the annotator"), text=signer.name
    )
    name = text.strip()
    if agreed and name and name != signer.name:
        given = {"name": name}
        window.session.write(
            partial(writing.change, id_=signer.id, title=signer.name, given=given, key="")
        )


def _choose(session: Session, uid: str, _: bool = False) -> None:
    session.sign_as(uid)
