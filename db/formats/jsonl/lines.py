"""Lines of a file of records: written compactly, read one at a time and checked.

Errors are InterchangeError: `interchange.not_ours`, `interchange.newer`, `interchange.bad_line`
(`reason`: "json", "object", "record", "encoding", "too_long", "after_end"),
`interchange.cut_short`.
"""

import json
from collections.abc import Mapping
from typing import BinaryIO, cast

from db.errors import InterchangeError

FORMAT = "vademecum-jsonl"
VERSION = 1

LINE_LIMIT = 256 << 20
"""Longest line that is read, in bytes."""


def encode(data: Mapping[str, object]) -> bytes:
    """Write one line."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8") + b"\n"


class Lines:
    """Reads lines after the header; `number` is that of the line read last, `read` its end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._next: dict[str, object] | None = None
        self._next_read = 0
        self.number = 0
        self.read = 0
        self._check_header()

    def peek(self) -> str | None:
        """Tell what the next line holds; None at the end of the file."""
        if self._next is None:
            self._next = self._parse()
        return None if self._next["record"] == "end" else str(self._next["record"])

    def take(self) -> dict[str, object]:
        """Give the next line."""
        if self._next is None:
            self._next = self._parse()
        taken, self._next = self._next, None
        self.number += 1
        self.read = self._next_read
        return taken

    def close(self) -> None:
        """Take the last line; nothing but white space may follow it."""
        self.take()
        if self._stream.read(1 << 16).strip():
            raise InterchangeError("interchange.bad_line", self.number + 1, reason="after_end")

    def _check_header(self) -> None:
        try:
            header = self.take()
        except InterchangeError:
            raise InterchangeError("interchange.not_ours", 1) from None
        version = header.get("version")
        if header["record"] != "library" or header.get("format") != FORMAT:
            raise InterchangeError("interchange.not_ours", 1)
        if not isinstance(version, int) or version > VERSION:
            raise InterchangeError("interchange.newer", 1, version=version, known=VERSION)

    def _parse(self) -> dict[str, object]:
        number = self.number + 1
        line = self._stream.readline(LINE_LIMIT)
        self._next_read += len(line)
        if not line:
            raise InterchangeError("interchange.cut_short", number)
        if len(line) >= LINE_LIMIT:
            raise InterchangeError("interchange.bad_line", number, reason="too_long")
        try:
            value: object = json.loads(line.decode("utf-8"), parse_constant=_refuse)
        except UnicodeDecodeError:
            raise InterchangeError("interchange.bad_line", number, reason="encoding") from None
        except (ValueError, RecursionError):
            raise InterchangeError("interchange.bad_line", number, reason="json") from None
        if not isinstance(value, dict):
            raise InterchangeError("interchange.bad_line", number, reason="object")
        data = cast("dict[str, object]", value)
        if not isinstance(data.get("record"), str):
            raise InterchangeError("interchange.bad_line", number, reason="record")
        return data


def _refuse(constant: str) -> float:
    """JSON knows neither NaN nor Infinity."""
    raise ValueError(constant)
