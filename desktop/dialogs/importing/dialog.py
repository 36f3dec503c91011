"""The screen of an import: reads files, shows what is proposed, stores them once they are right."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from db.library import Library
from db.ports import Progress, Reader
from desktop import places
from desktop.dialogs.importing.all_marks import AllMarks
from desktop.dialogs.importing.file_panes import FilePanes, FileTable
from desktop.dialogs.importing.form import ProposedForm
from desktop.dialogs.importing.passage_list import PassageList
from desktop.jobs import Job, Jobs
from desktop.models import proposed
from desktop.models.drafts import Drafts
from desktop.models.job_words import under_way
from desktop.models.passages import Passages
from desktop.models.proposed import Proposed
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import number, tr
from desktop.widgets.labels import Elided, label

if TYPE_CHECKING:
    from db.drafts import Draft
    from db.formats.worker import Worker
    from db.intake import Outcome


class ImportDialog(QDialog):
    """An import under way. `opened` gives the place of a source that was imported."""

    opened = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._look = session, jobs, look
        self._worker: Worker | None = None
        self._job: Job | None = None
        self._file: Proposed | None = None
        self._pasted: TemporaryDirectory[str] | None = None
        self.drafts = Drafts(self)
        self._passages = Passages(self)
        self.setWindowTitle(tr("Import documents"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(False)
        room = parent.size() if parent is not None else QSize(1400, 900)
        self.resize(min(look.px(270), room.width() - look.px(10)), min(look.px(190), room.height()))
        self._lay_out()
        jobs.changed.connect(self._on_jobs)
        self._refresh()

    def read(self, paths: list[Path]) -> None:
        """Read files, and all that folders hold of known formats; then show what was read."""

        def work(reader: Reader, progress: Progress) -> "tuple[list[Draft], list[Path]]":
            # What reads documents takes long to load: not on the window's thread.
            from db import intake
            from db.drafts import draft_files
            from db.formats.worker import Worker

            with Worker() as self._worker:
                found = intake.files_of(paths)
                drafts = draft_files(reader, found.files, worker=self._worker, progress=progress)
                return drafts, found.passed

        self._job = self._jobs.read(
            tr("Read documents"),
            work,
            self._take,
            stopped=self._on_stopped,
            on_stop=self._on_cancelled,
        )
        self._refresh()

    def read_text(self, text: str) -> None:
        """Read text that was copied from somewhere; it is kept as it came."""
        self._pasted = TemporaryDirectory(prefix="vademecum-")
        path = Path(self._pasted.name) / f"{tr('Pasted text')}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        self.read([path])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close as by Escape; while something is being stored, only go out of sight."""
        if self._job is not None and self._job.writes:
            self.hide()
            event.ignore()
            return
        super().closeEvent(event)

    def reject(self) -> None:
        """Give up what is being read; what is being stored goes on as a job, out of sight."""
        if self._job is not None and self._job.writes:
            self.hide()
            return
        if self._job is not None:
            self._jobs.stop(self._job)
        self._end()
        super().reject()

    # Laying out.

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), px(4), px(4), px(4))
        column.setSpacing(px(3))
        self._told, self._over = label("", "strong", wrap=True), label("", "quiet", wrap=True)
        column.addWidget(self._told)
        column.addWidget(self._over)
        self._over.hide()
        self._all_marks = AllMarks(self)
        self._all_marks.clicked.connect(self._on_all_marks)
        column.addWidget(self._all_marks)
        self._table = FileTable(self._look, self.drafts)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)
        self._table.doubleClicked.connect(self._on_show)
        self._panes = FilePanes(self._look, self._table, self._make_form(), self._make_text())
        column.addWidget(self._panes, 1)
        column.addStretch()
        column.addLayout(self._make_foot())

    def _make_form(self) -> QScrollArea:
        self.form = ProposedForm(self._look)
        self.form.setObjectName("pageBody")
        frame = QScrollArea()
        frame.setObjectName("page")
        frame.setAccessibleName(tr("What is proposed"))
        frame.setWidgetResizable(True)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame.setWidget(self.form)
        frame.setMinimumWidth(self._look.px(66))
        self.form.edited.connect(self._refresh)
        self.form.pointed.connect(self._on_pointed)
        self.form.encoding_chosen.connect(self._on_encoding)
        return frame

    def _make_text(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(self._look.px(3), 0, 0, 0)
        column.setSpacing(self._look.px(1))
        self._aside = label("", "quiet", wrap=True)
        self.text = PassageList(self._look, self._passages)
        column.addWidget(self._aside)
        column.addWidget(self.text, 1)
        held.setMinimumWidth(self._look.px(38))
        self._passages.dataChanged.connect(self._refresh)
        self.drafts.dataChanged.connect(self._refresh)
        return held

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(self._look.px(2))
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(self._look.px(2))
        self._far = Elided("", "quiet")
        self._stop = QPushButton(tr("Stop"))
        self._stop.clicked.connect(self._on_stop)
        self._close = QPushButton(tr("Close"))
        self._close.clicked.connect(self.close)
        self._show = QPushButton(tr("Show the source"))
        self._show.clicked.connect(self._on_show)
        self._store = QPushButton(tr("Import"))
        self._store.setObjectName("primary")
        self._store.setDefault(True)
        self._store.clicked.connect(self._on_store)
        foot.addWidget(self._bar, 2)
        foot.addWidget(self._far, 3)
        foot.addStretch(1)
        for button in (self._stop, self._close, self._show, self._store):
            foot.addWidget(button)
        return foot

    # What happens.

    def _take(self, found: "tuple[list[Draft], list[Path]]") -> None:
        drafts, passed = found
        self._over.setText(proposed.passed_over([path.name for path in passed]))
        self._over.setVisible(bool(passed))
        files = [proposed.of_draft(draft) for draft in drafts]
        self._tell_job(files, passed)
        self.drafts.show(files)
        first = next((at for at, one in enumerate(self.drafts.files) if one.can_store), 0)
        if drafts:
            self._table.selectRow(first)
        self._table.setVisible(len(drafts) > 1)
        self._refresh()
        self._panes.make_room(len(drafts))
        if self._file is not None and self._file.can_store:
            self.form.focus_first()

    def _on_row(self, now: QModelIndex) -> None:
        self._show_file(self.drafts.files[now.row()] if now.isValid() else None)

    def _show_file(self, file: Proposed | None) -> None:
        self._file = file
        if file is not None and file.can_store and file.draft.extracted is None:
            self._read_again(file)
        self.form.show_file(file)
        self._passages.show(file)
        self._refresh()

    def _read_again(self, file: Proposed, encoding: str = "") -> None:
        """Read one file anew: in another encoding, or because its text was not held."""
        path = file.path
        chosen = {path: encoding} if encoding else {}

        def work(reader: Reader, progress: Progress) -> "list[Draft]":
            from db.drafts import draft_files
            from db.formats.worker import Worker

            with Worker() as self._worker:
                return draft_files(
                    reader, [path], worker=self._worker, encodings=chosen, progress=progress
                )

        def take(drafts: "list[Draft]") -> None:
            if not isValid(self):
                return
            row = self.drafts.files.index(file)
            file.encoding = encoding
            self.drafts.replace(row, proposed.with_draft(file, drafts[0]))
            if self._file is file:
                self._show_file(self.drafts.files[row])

        self._jobs.read(tr("Read a document"), work, take, on_stop=self._on_cancelled)

    def _on_encoding(self, encoding: str) -> None:
        if self._file is not None:
            self._read_again(self._file, encoding.strip())

    def _on_pointed(self, offset: int) -> None:
        index = self._passages.index(self._passages.at(offset))
        self.text.setCurrentIndex(index)
        self.text.scrollTo(index, PassageList.ScrollHint.PositionAtCenter)

    def _on_all_marks(self) -> None:
        self._all_marks.turn()
        self.form.show_marks()
        self._refresh()

    def _on_store(self) -> None:
        files = [one for one in self.drafts.files if one.wanted and one.can_store]
        drafts = {one.path: one.draft for one in files}
        corrections = {one.path: one.correction() for one in files}

        def work(library: Library, progress: Progress) -> "list[Outcome]":
            from db import intake

            return intake.import_documents(
                library, list(drafts), drafts=drafts, corrections=corrections, progress=progress
            )

        self._job = self._jobs.start(tr("Import"), work, self._stored, stopped=self._on_stopped)
        self._refresh()

    def _tell_job(self, files: list[Proposed], passed: list[Path]) -> None:
        """Leave in the list of jobs what became of the files: this screen may be gone by then."""
        job, self._job = self._job, None
        if job is not None:
            self._jobs.tell(job, proposed.summary(files), proposed.log_lines(files, passed))

    def _stored(self, outcomes: "list[Outcome]") -> None:
        by_path = {one.path: one for one in outcomes}
        for file in self.drafts.files:
            file.outcome = by_path.get(file.path, file.outcome)
        self.drafts.tell_all()
        self._tell_job([one for one in self.drafts.files if one.outcome is not None], [])
        if self.isHidden():
            self.close()
            return
        self._show_file(self._file)
        if self._show.isVisible():
            self._show.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stopped(self) -> None:
        self._job = None
        if self.isHidden():
            self.close()
            return
        self._refresh()
        self._told.setText(tr("Stopped. Nothing was imported."))

    def _on_cancelled(self) -> None:
        """Break off the file that is being read; its thread ends the reader."""
        if self._worker is not None:
            self._worker.cancel()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._jobs.stop(self._job)

    def _on_show(self) -> None:
        uid = self._shown_uid()
        if uid:
            from db.store import read

            self.opened.emit(places.record(read.find_id(self._session.reader, uid)))
            self.close()

    def _shown_uid(self) -> str:
        file = self._file
        if file is None:
            return ""
        if file.outcome is not None:
            return file.outcome.uid or ""
        return (file.draft.uid or "") if file.draft.status == "same" else ""

    def _on_jobs(self) -> None:
        job = self._job
        self._bar.setVisible(job is not None)
        self._far.setVisible(job is not None)
        if job is None:
            return
        self._bar.setRange(0, job.total or 0)
        self._bar.setValue(job.done)
        self._stop.setEnabled(not job.stop_wanted)
        self._far.say(f"{job.title}: {under_way(job)}")

    def _refresh(self) -> None:
        busy = self._job is not None
        files = self.drafts.files
        wanted = sum(one.wanted and one.can_store for one in files)
        done = any(one.outcome is not None for one in files)
        self._stop.setVisible(busy)
        self._panes.setVisible(bool(files))
        self._store.setVisible(not done and any(one.can_store for one in files))
        self._store.setEnabled(not busy and wanted > 0 and not self._session.read_only)
        self._store.setText(tr("Import {what}", what=tr("{n:,} {n:document|documents}", n=wanted)))
        self._show.setVisible(bool(self._shown_uid()))
        self._show.setEnabled(not busy)
        if busy and not files:
            self._told.setText(tr("Reading…"))
        elif not files:
            self._told.setText(
                tr(
                    "There is no file of a known format: text, Markdown, HTML, PDF, Word, "
                    "OpenDocument, RTF, EPUB."
                )
            )
        else:
            self._told.setText(proposed.summary(files))
        self._told.setAccessibleName(self._told.text())
        aside = self._file.aside() if self._file else 0
        lines = self._passages.rowCount()
        self._all_marks.show_files(files)
        self._aside.setText(
            tr("{lines}; {aside} set aside as clutter (tick to keep; captions stay)",
               lines=tr("{n:,} {n:line|lines}", n=lines), aside=number(aside))
            if lines else ""
        )  # fmt: skip
        self._on_jobs()

    def _end(self) -> None:
        if self._pasted is not None:
            self._pasted.cleanup()
