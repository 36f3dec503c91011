"""What happens while somebody types into the search box: suggestions, hits, keys."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.models import guesses, query_help
from desktop.models.guesses import Guess
from desktop.session import Session
from desktop.theme.look import Look
from desktop.views.shell.suggestions import Suggestions

PAUSE_MS: Final = 30


class Typing(QObject):
    """Watches the box and steers the list under it."""

    gone = Signal(object, bool)
    typed = Signal(str)
    """The query as typed, at every keystroke."""

    def __init__(
        self,
        session: Session,
        look: Look,
        box: QLineEdit,
        commands: Callable[[], Mapping[str, QAction]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._box, self._commands = session, box, commands
        self._open = False
        self._made_for = ""
        self._completes = False
        self.list = Suggestions(look, parent)
        self.list.taken.connect(self._on_taken)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        box.textEdited.connect(self._on_typed)
        box.returnPressed.connect(self._end)
        box.installEventFilter(self)
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Steer the list by the keys of the box; hide it when the keyboard leaves."""
        if watched is not self._box:
            if event.type() == QEvent.Type.Resize and self.list.isVisible():
                self.list.place_under(self._box)
            return False
        if event.type() == QEvent.Type.FocusOut:
            self._end()
        # Tab would leave the box before a key press is seen: it asks for an override first.
        if isinstance(event, QKeyEvent) and event.type() in {
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        }:
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Answer a key of the box; what is not answered the box itself does."""
        pressed = event.type() == QEvent.Type.KeyPress
        key = event.key()
        if not self.list.isVisible():
            if key == Qt.Key.Key_Down and not self._box.text() and pressed:
                self._offer(guesses.examples(query_help.EXAMPLES))
            return self.list.isVisible()
        ways: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Down: lambda: self.list.step(1),
            Qt.Key.Key_Up: lambda: self.list.step(-1),
            Qt.Key.Key_Escape: self._end,
            Qt.Key.Key_Tab: self._on_tab,
        }
        # What was offered for other words than those that stand there now is not meant.
        chosen = self.list.chosen if self._made_for == self._box.text() else None
        if chosen is not None:
            apart = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            ways[Qt.Key.Key_Return] = lambda: self._take(chosen, new_tab=apart)
            ways[Qt.Key.Key_Enter] = ways[Qt.Key.Key_Return]
        if key not in ways:
            return False
        if pressed:
            return ways[key]() is not False
        event.accept()
        return True

    def _on_tab(self) -> None:
        """Complete by what is chosen; where it is not there yet, once it is."""
        if self._made_for == self._box.text():
            self._complete(self.list.chosen)
        else:
            self._completes = True
            self.ask_now()

    def _end(self) -> None:
        self._open = self._completes = False
        self._pause.stop()
        self.list.hide()

    def _on_typed(self, text: str) -> None:
        self._open, self._completes = True, False
        self._pause.start()
        self.typed.emit(text)

    def ask_now(self) -> None:
        """Do not wait for a pause in typing: for pictures."""
        self._pause.stop()
        self._ask()

    def _ask(self) -> None:
        text, cursor = self._box.text(), self._box.cursorPosition()
        if not text.strip():
            self.list.hide()
            return
        # Qt counts UTF-16 units, the core code points.
        place = len(text.encode("utf-16-le")[: 2 * cursor].decode("utf-16-le", "ignore"))
        self._session.pages.ask(
            "guesses",
            lambda reader: guesses.guess(reader, text, place),
            lambda found: self._take_guesses(text, found),
        )

    def _take_guesses(self, text: str, found: list[Guess]) -> None:
        if not self._open:
            return
        texts = {
            # Undo names what it takes back, which is no word of the command.
            id_: action.text().partition(": ")[0]
            for id_, action in self._commands().items()
            if action.isEnabled()
        }
        self._offer([*found, *guesses.commands(text, texts)], text)
        if self._completes and self._made_for == self._box.text():
            self._completes = False
            self._complete(self.list.chosen)

    def _offer(self, rows: list[Guess], text: str = "") -> None:
        self._made_for = text
        self.list.offer(rows, self._box)

    def _on_taken(self, one: Guess) -> None:
        self._take(one, new_tab=False)

    def _take(self, one: Guess, *, new_tab: bool) -> None:
        if one.command:
            self._end()
            self._commands()[one.command].trigger()
        elif one.place is not None:
            self._end()
            self.gone.emit(one.place, new_tab)
        else:
            self._complete(one)

    def _complete(self, one: Guess | None) -> bool:
        """Take a line into the query: the one chosen, else the first that completes."""
        first = next((row for row in self.list.rows if row.completes), None)
        wanted = one if one is not None and one.completes else first if one is None else None
        if wanted is None:
            return False
        text, cursor = wanted.into(self._box.text())
        self._box.setText(text)
        self._box.setCursorPosition(len(text[:cursor].encode("utf-16-le")) // 2)
        self._on_typed(text)
        return True
