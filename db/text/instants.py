"""Instants in time as text: milliseconds since 1970 and RFC 3339 in UTC, written with Z."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_text(milliseconds: int) -> str:
    """Write an instant as "2026-11-22T08:05:00.120Z"."""
    moment = _EPOCH + timedelta(milliseconds=milliseconds)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_text(text: str) -> int:
    """Read an instant with any offset; ValueError when it is none or lacks an offset."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return (moment - _EPOCH) // timedelta(milliseconds=1)
