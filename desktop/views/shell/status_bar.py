"""The status bar: library, whether all is saved, the job under way, annotator, counts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from db.store.outline import Outline
from desktop import places
from desktop.jobs import Jobs
from desktop.models.job_words import far
from desktop.models.wording import kind_name
from desktop.places import Place
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import number, tr
from desktop.widgets.buttons import ElidedButton
from desktop.widgets.labels import Elided

WIDEST = 40
"""Letters of the annotator that are shown."""


class StatusBar(QWidget):
    """The line under everything."""

    jobs_asked = Signal()
    annotator_asked = Signal()
    unfinished_asked = Signal(object)
    """The place of a record that was begun."""

    def __init__(self, session: Session, jobs: Jobs, look: Look) -> None:
        super().__init__()
        self._jobs = jobs
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(3), look.px(1), look.px(3), look.px(1))
        row.setSpacing(look.px(4))
        self._library = Elided(session.path.name)
        self._saved = Elided("", "small")
        for one in (self._library, self._saved):
            one.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._say_saved(self._saved_text(session))
        self._job = ElidedButton()
        self._job.setObjectName("flat")
        self._job.clicked.connect(self.jobs_asked)
        self._stop = QPushButton(tr("Stop"))
        self._stop.setObjectName("flat")
        self._stop.clicked.connect(self._on_stop)
        self.annotator = QPushButton()
        self.annotator.setObjectName("flat")
        self.annotator.setToolTip(tr("Annotate as another"))
        self.annotator.setAccessibleName(tr("Choose an annotator"))
        self.annotator.setEnabled(not session.read_only)
        self.annotator.clicked.connect(self.annotator_asked)
        self.unfinished = ElidedButton()
        self.unfinished.setObjectName("flat")
        self.unfinished.clicked.connect(self._on_unfinished)
        self._waiting: list[Place] = []
        self.show_unfinished([])
        self._counts = Elided("")
        self._counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._library)
        row.addWidget(self._saved)
        row.addWidget(self.unfinished)
        row.addWidget(self._job)
        row.addWidget(self._stop)
        row.addWidget(self._counts, 1)
        row.addWidget(self.annotator)
        self._session = session
        session.saving.connect(self._on_saving)
        session.waits.connect(self._on_waits)
        session.signed.connect(self._show_annotator)
        jobs.changed.connect(self._on_jobs)
        self._on_jobs()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the name of the library the room that what is told beside it does not need."""
        self._library.setMaximumWidth(self.width() * 2 // 5)
        super().resizeEvent(event)

    def show_outline(self, found: Outline) -> None:
        """Show counts and annotator."""
        counts = [
            f"{number(found.counts.get(kind, 0))} "
            f"{kind_name(kind, found.counts.get(kind, 0)).lower()}"
            for kind in places.LISTED
        ]
        self._counts.say(" · ".join(counts))
        self._show_annotator()

    def _show_annotator(self) -> None:
        signer = self._session.signer
        who = tr("Annotating as: {name}", name=signer.name if signer else "")
        self.annotator.setAccessibleName(who if signer else tr("Choose an annotator"))
        shown = self.annotator.accessibleName()
        room = self.fontMetrics().averageCharWidth() * WIDEST
        elided = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room)
        self.annotator.setText(elided.replace("&", "&&"))

    def show_unfinished(self, waiting: list[Place]) -> None:
        """Tell of records that were begun and not created: the last one is gone to by a click."""
        self._waiting = waiting
        kind = kind_name(waiting[-1].kind_of_record).lower() if waiting else ""
        words = tr("Unfinished: new {kind}", kind=kind)
        if len(waiting) > 1:
            words = tr("{words} and {number} more", words=words, number=len(waiting) - 1)
        self.unfinished.setText(words)
        self.unfinished.setAccessibleName(words)
        self.unfinished.setToolTip(f"{words}\n{tr('Go on with what you had begun')}")
        self.unfinished.setVisible(bool(waiting))

    def _on_unfinished(self) -> None:
        if self._waiting:
            self.unfinished_asked.emit(self._waiting[-1])

    def _saved_text(self, session: Session) -> str:
        if session.read_only:
            return tr("Read-only")
        return tr("Not everything is saved") if session.unsaved else tr("All changes saved")

    def _on_saving(self, busy: bool) -> None:
        self._say_saved(tr("Saving…") if busy else self._saved_text(self._session))

    def _on_waits(self) -> None:
        self._say_saved(tr("Waiting for another program…"))

    def _say_saved(self, text: str) -> None:
        self._saved.say(text)

    def _on_jobs(self) -> None:
        job = self._jobs.running
        self._stop.setVisible(job is not None)
        self._stop.setEnabled(job is not None and not job.stop_wanted)
        if job is None:
            last = self._jobs.all[-1] if self._jobs.all else None
            self._tell(f"{last.title}: {far(last)}" if last else "")
            return
        self._tell(f"{job.title} · {far(job)}")

    def _tell(self, text: str) -> None:
        self._job.setText(text)
        self._job.setAccessibleName(text)
        self._job.setToolTip(f"{text}\n{tr('Show all jobs')}")
        self._job.setVisible(bool(text))

    def _on_stop(self) -> None:
        job = self._jobs.running
        if job is not None:
            self._jobs.stop(job)
