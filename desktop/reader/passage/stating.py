"""What a passage says and in what way: as proposed, and editable where evidence rests on it."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.library import Library
from db.passages.holding import Rests
from db.records import FieldInput
from db.search.picking import Candidate
from db.store import write
from desktop.models.wording import term
from desktop.reader.passage import parts, telling
from desktop.reader.passage.reading import Passage
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import label
from desktop.widgets.picker import RecordPicker


class Stating(QWidget):
    """Stance, mode, speaker: of the evidence that rests here, else as the words propose them."""

    def __init__(self, session: Session, look: Look, passage: Passage) -> None:
        super().__init__()
        self._session, self._look, self._passage = session, look, passage
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(1.5))
        evidence = passage.holding.evidence
        rows.addWidget(parts.heading(tr("Says")))
        if evidence and not session.read_only:
            whole = next((one for one in evidence if not one.field), evidence[0])
            rows.addWidget(self._edited(whole))
        else:
            rows.addWidget(self._proposed())

    def _proposed(self) -> QWidget:
        offer, terms = self._passage.holding.proposal, self._session.terms
        context, titles = self._passage.holding.context, self._passage.holding.titles
        speakers = [titles.get(one.value, "?") for one in offer.speakers]
        facts = [
            (tr("Stance"), term(terms, "stance", offer.stance.value), ""),
            (
                tr("Mode"),
                term(terms, "mode", offer.mode.value),
                telling.because(offer.mode, context),
            ),
            (
                tr("Speaker"),
                ", ".join(speakers) or tr("the text"),
                telling.why_speaker(offer.speakers, context),
            ),
        ]
        if offer.type:
            type_ = term(terms, "event_type", offer.type.value)
            facts.append((tr("Type"), type_, telling.because(offer.type, context)))
        shown: list[tuple[str, QWidget]] = []
        for name, value, why in facts:
            held, inner = parts.column(self._look, 0.5)
            inner.addWidget(label(value, "", wrap=True))
            if why:
                inner.addWidget(label(why, "small", wrap=True))
            shown.append((name, held))
        return parts.named(self._look, shown)

    def _edited(self, one: Rests) -> QWidget:
        terms, titles = self._session.terms, self._passage.holding.titles
        stance = parts.Choice(terms, "stance", one.stance, none=False)
        mode = parts.Choice(terms, "mode", one.mode or "")
        for name, choice in (("stance", stance), ("mode", mode)):
            choice.activated.connect(partial(self._on_chosen, one, name, choice))
        speaker = RecordPicker(self._session, self._look, ("actor",), name=tr("Speaker"))
        speaker.setPlaceholderText(tr("the text"))
        if one.speaker_id:
            speaker.show_record(one.speaker_id, titles.get(one.speaker_id, "?"))

        def spoken(found: Candidate) -> None:
            self._set(one, {"speaker": found.id})

        speaker.picked.connect(spoken)
        speaker.cleared.connect(lambda: self._set(one, {"speaker": None}))
        speaker.setAccessibleName(tr("Speaker"))
        facts = [(tr("Stance"), stance), (tr("Mode"), mode), (tr("Speaker"), speaker)]
        return parts.named(self._look, facts)

    def _on_chosen(self, one: Rests, name: str, choice: parts.Choice, _: int) -> None:
        self._set(one, {name: choice.value})

    def _set(self, one: Rests, given: dict[str, FieldInput]) -> None:
        title = self._passage.holding.titles.get(one.target_id, "")
        fields = ", ".join(given)

        def work(library: Library) -> None:
            with library.edit("record.edit", fields=fields, title=title) as edit:
                write.change(edit, one.id, given)

        self._session.write(work)
