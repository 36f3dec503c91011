"""How far a job is, in words."""

from typing import Final

from desktop.jobs import Job
from desktop.tr import Text, number, tr

STATES: Final[dict[str, Text]] = {
    "running": "running",
    "done": "done",
    "stopped": "stopped; nothing was left half-done",
    "failed": "failed",
}


def under_way(job: Job) -> str:
    """Say how far a job is, and with what it is busy."""
    return " · ".join(
        part for part in (far(job), job.what if job.state == "running" else "") if part
    )


def far(job: Job) -> str:
    """Say how far a job is, or how it ended."""
    if job.state != "running":
        state = tr(STATES[job.state])
        return f"{state} · {job.outcome}" if job.outcome else state
    if job.stop_wanted:
        return tr("stopping…")
    if job.total:
        return f"{number(job.done)} / {number(job.total)}"
    return number(job.done) if job.done else tr("running")
