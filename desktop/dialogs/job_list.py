"""The jobs of this window: how far each is, a way to stop it, and what it said."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.jobs import LOG_LINES, Job, Jobs
from desktop.models.job_words import under_way
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.labels import Elided, label

SHOWN: Final = 30
"""Jobs that are listed: the newest."""


class _Line(QFrame):
    """One job."""

    def __init__(self, look: Look, jobs: Jobs, job: Job) -> None:
        super().__init__()
        self.job = job
        self.setObjectName("card")
        grid = QGridLayout(self)
        grid.setContentsMargins(look.px(3), look.px(2), look.px(3), look.px(2))
        grid.setHorizontalSpacing(look.px(2))
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress of {job}", job=job.title))
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(look.px(2))
        self._far = Elided("", "quiet")
        self._stop = QPushButton(tr("Stop"))
        self._stop.setAccessibleName(tr("Stop {job}", job=job.title))
        self._stop.clicked.connect(partial(jobs.stop, job))
        self._log = QPlainTextEdit()
        self._log.setReadOnly(True)
        self._log.setTabChangesFocus(True)
        self._log.setAccessibleName(tr("Log of {job}", job=job.title))
        self._log.setFixedHeight(look.px(22))
        self._log.setMaximumBlockCount(LOG_LINES)
        self._log.hide()
        self._said = 0
        grid.addWidget(label(job.title, "strong"), 0, 0)
        grid.addWidget(self._far, 0, 1)
        grid.addWidget(self._stop, 0, 2)
        grid.addWidget(self._bar, 1, 0, 1, 3)
        grid.addWidget(self._log, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands now."""
        job = self.job
        running = job.state == "running"
        self._far.say(under_way(job))
        self._bar.setVisible(running)
        self._bar.setRange(0, job.total or 0)
        self._bar.setValue(job.done)
        self._stop.setVisible(running)
        self._stop.setEnabled(not job.stop_wanted)
        said = job.said  # a worker goes on saying
        new = min(said - self._said, len(job.log))
        if new:
            self._said = said
            self._log.appendPlainText("\n".join(list(job.log)[-new:]))
            self._log.show()
            self._log.verticalScrollBar().setValue(self._log.verticalScrollBar().maximum())


class JobList(QDialog):
    """Lists the jobs, the newest first."""

    def __init__(self, jobs: Jobs, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._look = jobs, look
        self._lines: list[_Line] = []
        self.setWindowTitle(tr("Jobs"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(look.px(140), look.px(110))
        frame = QScrollArea()
        frame.setObjectName("page")
        frame.setAccessibleName(tr("Jobs"))
        frame.setWidgetResizable(True)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setObjectName("pageBody")
        self._column = QVBoxLayout(body)
        self._column.setSpacing(look.px(2))
        self._empty = label(tr("No jobs yet. Imports, exports, copies and checks show here."),
                            "quiet", wrap=True)  # fmt: skip
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        frame.setWidget(body)
        outer = QVBoxLayout(self)
        outer.addWidget(frame, 1)
        close = QPushButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._pause = QTimer(self, singleShot=True, interval=100)
        self._pause.timeout.connect(self._refresh)
        jobs.changed.connect(self._on_jobs)
        self._refresh()

    def _on_jobs(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _refresh(self) -> None:
        known = {id(line.job) for line in self._lines}
        for job in self._jobs.all[-SHOWN:]:
            if id(job) not in known:
                line = _Line(self._look, self._jobs, job)
                self._lines.append(line)
                self._column.insertWidget(0, line)
        self._empty.setVisible(not self._lines)
        for line in self._lines:
            line.refresh()
