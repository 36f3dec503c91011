"""What brings documents into the window: files, folders, what is dropped or pasted."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from db.errors import DocumentError
from db.library import SUFFIX
from desktop.tr import tr
from desktop.widgets.file_names import ask_for_files, ask_for_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.dialogs.importing.dialog import ImportDialog
    from desktop.main_window import MainWindow


class Importing(QObject):
    """Opens the screen of an import, and takes what is dropped onto the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @property
    def ways(self) -> "Mapping[str, Callable[[], None]]":
        """The commands, by name."""
        return {
            "import_documents": self._ask_files,
            "import_folder": self._ask_folder,
            "paste_text": self._paste,
        }

    def take_in(self, paths: list[Path]) -> "ImportDialog":
        """Read files and folders, and show what they would become."""
        dialog = self._dialog()
        dialog.read(paths)
        return dialog

    def take_text(self, text: str) -> "ImportDialog":
        """Read text that was copied elsewhere, and show what it would become."""
        dialog = self._dialog()
        dialog.read_text(text)
        return dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take files and text that are dropped onto the window."""
        if isinstance(event, QDropEvent) and event.type() in {
            QEvent.Type.DragEnter,
            QEvent.Type.DragMove,
            QEvent.Type.Drop,
        }:
            return self._take_drag(event)
        return super().eventFilter(watched, event)

    def _take_drag(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        paths = _files(data)
        if not paths and not data.hasText():
            return False
        event.acceptProposedAction()
        if event.type() != QEvent.Type.Drop or isinstance(event, QDragEnterEvent):
            return True
        libraries = [path for path in paths if path.suffix == SUFFIX]
        for path in libraries:
            self._window.open_other(path)
        documents = [path for path in paths if path not in libraries]
        if documents and self._may():
            self.take_in(documents)
        elif not paths and self._may():
            self.take_text(data.text())
        return True

    def _may(self) -> bool:
        return not self._window.session.read_only

    def _dialog(self) -> "ImportDialog":
        from desktop.dialogs.importing.dialog import ImportDialog  # loads what reads documents

        window = self._window
        dialog = ImportDialog(window.session, window.jobs, window.look, window)
        dialog.opened.connect(window.go)
        dialog.show()
        return dialog

    def _ask_files(self) -> None:
        paths = ask_for_files(self._window, tr("Import documents"), file_filter())
        if paths:
            self.take_in(paths)

    def _ask_folder(self) -> None:
        folder = ask_for_folder(self._window, tr("Import a folder of documents"))
        if folder is not None:
            self.take_in([folder])

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.take_text(text)
        else:
            self._window.tell(DocumentError("document.nothing_copied"))


def file_filter() -> str:
    """Name the files that can be read, for Qt's file dialog."""
    from db.formats.registry import FORMATS

    endings = " ".join(f"*{suffix}" for form in FORMATS for suffix in form.suffixes)
    return f"{tr('Documents')} ({endings});;{tr('All files')} (*)"


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
