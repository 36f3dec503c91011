"""Words as a name: of an actor that is there, of a new one; and what is decided of a mention."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from db.library import Library
from db.passages.proposal import Participant
from db.search.picking import Candidate
from db.store import mentions, write
from desktop.reader.passage import parts
from desktop.reader.passage.form import Form
from desktop.reader.passage.reading import Passage
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import Elided, label
from desktop.widgets.picker import RecordPicker

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST, MOST_WORDS = 120, 8
"""Code points and words of a name at most: longer ones are a passage and no name."""


class ActorForm(Form):
    """Whom the selected words name."""

    def __init__(self, session: Session, look: Look, passage: Passage) -> None:
        super().__init__(session, look, passage, tr("Whom do these words name?"))
        context = passage.holding.context
        self.words = context.shown(context.span)
        in_text = passage.holding.context.region_id is None
        low, high = context.span
        here = [m for m in passage.holding.mentions if m.span[0] < high and m.span[1] > low]
        for one in here[:4] if in_text else ():
            self._offer_decisions(one)
        if len(self.words) > LONGEST or len(self.words.split()) > MOST_WORDS:
            self.picker: RecordPicker | None = None
            hint = tr("To add a name, select the name alone.")
            self.rows.addWidget(label(hint, "quiet", wrap=True))
            self.rows.addStretch(1)
            return
        self.rows.addWidget(parts.heading(tr("Another name")))
        picker = RecordPicker(
            session, look, ("actor",), create=("actor",), name=tr("The actor whose name it is")
        )
        picker.setPlaceholderText(tr("Type an actor, or a new one"))
        picker.picked.connect(self._on_picked)
        picker.creating.connect(self._on_creating)
        self.rows.addWidget(picker)
        self.picker = picker
        self.kind = parts.Choice(session.terms, "actor_kind", "person")
        self.rows.addWidget(parts.field(look, tr("What a new actor is"), self.kind))
        create = parts.link(
            tr("Create actor “{name}”", name=self.words[:60]), self._create, kind="command"
        )
        self.rows.addWidget(create)
        hint = tr("The words become one more name of the actor you pick.")
        self.rows.addWidget(label(hint, "small", wrap=True))
        self.close_rows(tr("Create actor"))

    def begin(self) -> None:
        """Start where the actor is looked for."""
        if self.picker is not None:
            self.picker.setFocus()
        else:
            chip = self.findChild(QPushButton)
            (chip or self).setFocus()

    def save(self) -> None:
        """Create an actor of that name."""
        if self.picker is not None:
            self._create()

    def _offer_decisions(self, one: Participant) -> None:
        titles = self.passage.holding.titles
        name = titles.get(one.actor_id, "?")
        form = self.passage.holding.context.words(one.span)
        self.rows.addWidget(parts.line(self.look, "actor", Elided(name), f"“{form}”"))
        decide_on = partial(self._decide, one.actor_id, form)
        ways: list[tuple[str, Callable[[], None]]] = [
            (tr("Accept"), partial(self._accept, one)),
            (tr("Always this actor"), partial(decide_on, "always", here=False)),
            (tr("Not here"), partial(decide_on, "never", here=True)),
            (tr("Never"), partial(decide_on, "never", here=False)),
        ]
        for other in one.candidates[1:4]:
            text = tr("Always {name}", name=titles.get(other, "?"))
            ways.append((text, partial(self._decide, other, form, "always", here=False)))
        box = QWidget()
        row = FlowLayout(box, self.look.px(1.5))
        for text, run in ways:
            row.addWidget(parts.chip(text, run, name=f"{name}: {text}"))
        self.rows.addWidget(box)

    def _accept(self, one: Participant) -> None:
        accept(self.session, self.passage.holding.context.source_id, one.span, one.actor_id,
               self.passage.holding.titles.get(one.actor_id, ""))  # fmt: skip
        self.left.emit()

    def _decide(self, actor: int, form: str, verdict: str, *, here: bool) -> None:
        source = self.passage.holding.context.source_id if here else None
        decide(self.session, actor, form, verdict, source)
        self.left.emit()

    def _on_picked(self, found: Candidate) -> None:
        words, lang = self.words, self.passage.holding.context.language

        def work(library: Library) -> int:
            with library.edit("actor.name", name=words, title=found.title) as edit:
                mentions.add_name(edit, found.id, words, lang=lang)
            return found.id

        self.session.write(work)
        self.left.emit()

    def _on_creating(self, kind: str, name: str) -> None:
        del kind
        self._add(name, self.words)

    def _create(self) -> None:
        self._add(self.words, "")

    def _add(self, name: str, other: str) -> None:
        names = [name] if not other or other.casefold() == name.casefold() else [name, other]
        kind = self.kind.value

        def work(library: Library) -> int:
            with library.edit("record.add", kind="actor", title=name) as edit:
                return write.add(edit, "actor", {"name": list(names), "kind": kind})

        self.session.write(work)
        self.left.emit()


def accept(session: Session, source: int, span: tuple[int, int], actor: int, title: str) -> None:
    """Accept a mention: mark its place and link it to the actor."""

    def work(library: Library) -> int:
        with library.edit("mention.accept", title=title) as edit:
            return mentions.accept(edit, source, span, actor)

    session.write(work)


def decide(session: Session, actor: int, form: str, verdict: str, source: int | None) -> None:
    """Keep that a form is always, or never, an actor; in one source or everywhere."""

    def work(library: Library) -> None:
        here = verdict == "never" and source is not None
        with library.edit("mention.not_here" if here else f"mention.{verdict}", form=form) as edit:
            mentions.decide(edit, actor, form, verdict, source_id=source)

    session.write(work)
