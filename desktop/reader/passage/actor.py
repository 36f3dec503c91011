"""Words as a name: of an actor that is there, of a new one; and what is decided of a mention."""

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
from desktop.widgets.labels import label
from desktop.widgets.picker import RecordPicker

LONGEST = 120
"""Code points of a name at most: longer words are a passage and no name."""


class ActorForm(Form):
    """Whom the selected words name."""

    def __init__(self, session: Session, look: Look, passage: Passage) -> None:
        super().__init__(session, look, passage, tr("Whom do these words name?"))
        self.words = " ".join(passage.holding.context.exact.split())
        for one in passage.holding.mentions[:4]:
            self._offer_decisions(one)
        self.rows.addWidget(parts.heading(tr("Another name")))
        self.picker = RecordPicker(
            session, look, ("actor",), create=("actor",), name=tr("The actor whose name it is")
        )
        self.picker.setPlaceholderText(tr("Type an actor, or a new one"))
        self.picker.picked.connect(self._on_picked)
        self.picker.creating.connect(self._on_creating)
        self.rows.addWidget(self.picker)
        self.kind = parts.Choice(session.terms, "actor_kind", "person")
        self.rows.addWidget(parts.field(look, tr("What a new actor is"), self.kind))
        create = parts.link(
            tr("Create actor “{name}”", name=self.words[:60]), self._create, kind="command"
        )
        self.rows.addWidget(create)
        hint = tr("The words become one more name of the actor you pick.")
        self.rows.addWidget(label(hint, "small", wrap=True))
        self.close_rows(tr("Create actor"))
        if len(self.words) > LONGEST:
            self.complain(tr("These words are too long for a name. Select the name alone."))

    def begin(self) -> None:
        """Start where the actor is looked for."""
        self.picker.setFocus()

    def save(self) -> None:
        """Create an actor of that name."""
        self._create()

    def _offer_decisions(self, one: Participant) -> None:
        titles = self.passage.holding.titles
        name = titles.get(one.actor_id, "?")
        form = self.passage.holding.context.words(one.span)
        self.rows.addWidget(parts.line(self.look, "actor", label(name), f"“{form}”"))
        accept = parts.link(tr("Accept this mention"), lambda: self._accept(one), kind="command")
        here = parts.link(
            tr("Not this actor, in this source"),
            lambda: self._decide(one.actor_id, form, "never", here=True),
            kind="command",
        )
        never = parts.link(
            tr("Never this actor"),
            lambda: self._decide(one.actor_id, form, "never", here=False),
            kind="command",
        )
        always = parts.link(
            tr("“{form}” is always {name}", form=form, name=name),
            lambda: self._decide(one.actor_id, form, "always", here=False),
            kind="command",
        )
        for button in (accept, always, here, never):
            self.rows.addWidget(button)
        for other in one.candidates[1:4]:
            text = tr("It is always {name}", name=titles.get(other, "?"))
            self.rows.addWidget(
                parts.link(
                    text,
                    lambda other=other: self._decide(other, form, "always", here=False),
                    kind="command",
                )
            )

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
        if len(words) > LONGEST:
            return

        def work(library: Library) -> int:
            with library.edit("actor.name", name=words, title=found.title) as edit:
                mentions.add_name(edit, found.id, words, lang=lang)
            return found.id

        self.session.write(work, self.saved.emit)
        self.left.emit()

    def _on_creating(self, kind: str, name: str) -> None:
        del kind
        self._add(name, self.words)

    def _create(self) -> None:
        self._add(self.words, "")

    def _add(self, name: str, other: str) -> None:
        if len(name) > LONGEST or len(other) > LONGEST:
            return
        names = [name] if not other or other.casefold() == name.casefold() else [name, other]
        kind = self.kind.value

        def work(library: Library) -> int:
            with library.edit("record.add", kind="actor", title=name) as edit:
                return write.add(edit, "actor", {"name": list(names), "kind": kind})

        self.session.write(work, self.saved.emit)
        self.left.emit()


def accept(
    session: Session, source: int, span: tuple[int, int], actor: int, title: str
) -> None:
    """Accept a mention: mark its place and link it to the actor."""

    def work(library: Library) -> int:
        with library.edit("mention.accept", title=title) as edit:
            return mentions.accept(edit, source, span, actor)

    session.write(work)


def decide(session: Session, actor: int, form: str, verdict: str, source: int | None) -> None:
    """Keep that a form is always, or never, an actor; in one source or everywhere."""

    def work(library: Library) -> None:
        with library.edit(f"mention.{verdict}", form=form) as edit:
            mentions.decide(edit, actor, form, verdict, source_id=source)

    session.write(work)
