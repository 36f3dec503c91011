"""The ground of the forms beside the text: Enter saves, Escape leaves, the words stay in view."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.passages.tying import Statement
from desktop.reader.passage import parts, telling
from desktop.reader.passage.reading import Passage
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label
from desktop.widgets.picker import RecordPicker


class Form(QWidget):
    """A form about a passage. `left` tells that it is done with; `over` is true from then on."""

    left = Signal()

    def __init__(self, session: Session, look: Look, passage: Passage, title: str) -> None:
        super().__init__()
        self.session, self.look, self.passage = session, look, passage
        self.over = False
        self.left.connect(self._on_left)
        self.setAccessibleName(title)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(look.px(2))
        self.rows.addWidget(label(title, "strong", wrap=True))
        self.rows.addWidget(parts.quotation(look, shown(passage)))
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()

    def begin(self) -> None:
        """Put the keyboard where it is wanted first."""

    def save(self) -> None:
        """Write what is filled in."""

    def close_rows(self, save: str) -> None:
        """End the form with its buttons."""
        self.rows.addWidget(self.trouble)
        self.rows.addWidget(parts.buttons(self.look, save, self.save, self.left.emit))
        self.rows.addStretch(1)

    def complain(self, text: str) -> None:
        """Say what is missing."""
        self.trouble.setText(text)
        self.trouble.setAccessibleName(text)
        self.trouble.show()

    def _on_left(self) -> None:
        self.over = True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Save by Enter, leave by Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class Says(QWidget):
    """What the passage says and in what way: stance, mode, value, speaker, as proposed."""

    def __init__(self, session: Session, look: Look, passage: Passage, *, stance: bool) -> None:
        super().__init__()
        offer, terms = passage.holding.proposal, session.terms
        context = passage.holding.context
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(2))
        rows.addWidget(parts.heading(tr("Says")))
        self.stance = parts.Choice(terms, "stance", offer.stance.value, none=False)
        self.mode = parts.Choice(terms, "mode", offer.mode.value)
        mode = parts.field(look, tr("Mode"), self.mode, telling.because(offer.mode, context))
        why = telling.because(offer.stance, context) if offer.negated else ""
        held = parts.field(look, tr("Stance"), self.stance, why)
        self.speaker = RecordPicker(session, look, ("actor",), name=tr("Speaker"))
        self.speaker.setPlaceholderText(tr("the text itself"))
        if offer.speakers:
            id_ = offer.speakers[0].value
            self.speaker.show_record(id_, passage.holding.titles.get(id_, ""))
        taken = telling.why_speaker(offer.speakers, context)
        speaker = parts.field(look, tr("Speaker"), self.speaker, taken)
        if stance:
            rows.addWidget(parts.pair(look, held, mode))
            rows.addWidget(speaker)
        else:
            rows.addWidget(parts.pair(look, mode, speaker))
            self.stance.setCurrentIndex(max(self.stance.findData("supports"), 0))
            held.setParent(self)
            held.hide()
        self.value = _line(offer.value.value if offer.value else "")
        rows.addWidget(parts.field(look, tr("As given"), self.value))

    def take_stance(self, stance: str) -> None:
        """Propose another stance."""
        self.stance.take(stance)

    def take_value(self, words: str) -> None:
        """Propose other words as given, where nobody has typed any."""
        if not self.value.isModified():
            self.value.setText(words)
            self.value.setCursorPosition(0)

    def statement(self) -> Statement:
        """Give what is filled in."""
        return Statement(
            stance=self.stance.value or "supports",
            mode=self.mode.value,
            value=self.value.text().strip() or None,
            speaker_id=self.speaker.chosen or None,
        )


def _line(text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setCursorPosition(0)
    return made


def shown(passage: Passage, most: int = 240) -> str:
    """Give the words of a passage, a long one cut in the middle."""
    context = passage.holding.context
    words = context.shown(context.span)
    if context.region_id is not None and not words:
        return tr("A region without words. What its note says is read here.")
    if len(words) <= most:
        return words
    return f"{words[: most * 2 // 3].rstrip()} … {words[-most // 4 :].lstrip()}"
