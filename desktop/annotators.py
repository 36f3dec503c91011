"""Who annotates: the menu of annotators to switch to, a new one, another name."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from db.library import Library
from db.store import annotators, read
from desktop.dialogs.naming import Naming
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

    def named(name: str) -> None:
        session = window.session
        session.write(partial(begin, name=name), session.sign_as)

    told = tr("Whoever annotates signs what this window writes from now on.")
    asked = Naming(window.look, window, tr("New annotator"), told=told)
    asked.named.connect(named)
    asked.open()


def rename(window: "MainWindow") -> None:
    """Ask for another name of who annotates."""
    signer = window.session.signer
    if signer is None:
        return

    def named(name: str) -> None:
        given = {"name": name}
        window.session.write(
            partial(writing.change, id_=signer.id, title=signer.name, given=given, key="")
        )

    told = tr("The name stands beside every annotation that was made under it.")
    asked = Naming(window.look, window, tr("Rename annotator"), signer.name, told)
    asked.named.connect(named)
    asked.open()


def _choose(session: Session, uid: str, _: bool = False) -> None:
    session.sign_as(uid)
