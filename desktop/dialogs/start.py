"""The window without a library: what could not be opened and why, and which one to open instead."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.errors import VademecumError
from db.library import SUFFIX
from desktop import shipped
from desktop.dialogs import choosing
from desktop.messages import sentence
from desktop.rescuing import Rescuing
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import Elided, label

_AGAIN = ("file.locked", "file.not_found", "file.unreadable", "file.full")
_MENDABLE = ("file.damaged",)


class StartWindow(QMainWindow):
    """Lets a person choose a library. `chosen` gives its path."""

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        recent: list[Path],
        error: VademecumError | None = None,
        path: Path | None = None,
    ) -> None:
        super().__init__()
        self._look, self._recent = look, recent
        self._rescuing: Rescuing | None = None
        self.setWindowTitle("Vademecum")
        self.setAccessibleName("Vademecum")
        self.setAcceptDrops(True)
        self.resize(look.px(150), look.px(130))
        self._frame = QScrollArea()
        self._frame.setObjectName("page")
        self._frame.setAccessibleName(tr("Choose a library"))
        self._frame.setWidgetResizable(True)
        self._frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCentralWidget(self._frame)
        self._draw(error, path)

    def tell(self, error: VademecumError, path: Path) -> None:
        """Say why a library could not be opened, and offer what helps."""
        self._draw(error, path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take a library that is dragged here."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open a library that is dropped here."""
        for path in _dropped(event):
            self.chosen.emit(path)

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        px = self._look.px
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(7.5), px(6), px(7.5), px(6))
        column.setSpacing(px(2))
        column.addWidget(label("Vademecum", "pageTitle"))
        return body, column

    def _draw(self, error: VademecumError | None, path: Path | None) -> None:
        px = self._look.px
        body, column = self._page()
        if error is not None:
            told = label(sentence(error), "error", wrap=True)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(told)
            self._offer_remedies(column, error, path)
        if self._recent:
            column.addSpacing(px(2))
            column.addWidget(label(tr("RECENT LIBRARIES"), "heading"))
            for one in self._recent:
                link = QPushButton(one.stem.replace("&", "&&"))
                link.setObjectName("link")
                link.setToolTip(str(one))
                link.clicked.connect(lambda _=False, to=one: self.chosen.emit(to))
                pair = QVBoxLayout()
                pair.setSpacing(0)
                pair.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
                pair.addWidget(Elided(str(one.parent), "small"))
                column.addLayout(pair)
        column.addSpacing(px(2))
        column.addWidget(label(tr("OPEN"), "heading"))
        for words, way in (
            (tr("Open a library…"), self._on_open),
            (tr("New library…"), self._on_new),
            (tr("The library that comes with the program"), self._on_shipped),
        ):
            button = QPushButton(words)
            button.clicked.connect(way)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._frame.setWidget(body)

    def _offer_remedies(
        self, column: QVBoxLayout, error: VademecumError, path: Path | None
    ) -> None:
        if path is None:
            return
        if error.code in _AGAIN:
            again = QPushButton(tr("Try again"))
            again.clicked.connect(lambda: self.chosen.emit(path))
            column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        if error.code in _MENDABLE:
            mend = QPushButton(tr("Rescue what can be read into a new library"))
            mend.clicked.connect(lambda: self._rescue(path))
            column.addWidget(mend, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_open(self) -> None:
        path = choosing.library_to_open(self)
        if path is not None:
            self.chosen.emit(path)

    def _on_new(self) -> None:
        path = choosing.library_to_make(self)
        if path is not None:
            self._try(path, lambda: shipped.make(path, empty=True))

    def _on_shipped(self) -> None:
        path = shipped.user_library_path()
        self._try(path, shipped.user_library)

    def _rescue(self, path: Path) -> None:
        self._rescuing = Rescuing(path, self)
        body, column = self._page()
        what = tr("Rescuing what can be read of {name}. The file itself is left alone.",
                  name=path.name)  # fmt: skip
        column.addWidget(label(what, wrap=True))
        far = label("", "quiet", wrap=True)
        column.addWidget(far)
        column.addStretch(1)
        self._frame.setWidget(body)
        self._rescuing.stepped.connect(far.setText)
        self._rescuing.ended.connect(self._on_rescued)
        self._rescuing.start()

    def _on_rescued(self, error: VademecumError | None, target: Path) -> None:
        self._rescuing = None
        if error is not None:
            self._draw(error, None)
        else:
            self.chosen.emit(target)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Leave nothing half-made."""
        if self._rescuing is not None:
            self._rescuing.stop()
        super().closeEvent(event)

    def _try(self, path: Path, work: Callable[[], object]) -> None:
        try:
            work()
        except VademecumError as error:
            self._draw(error, path)
            return
        self.chosen.emit(path)


def _dropped(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix == SUFFIX]
