"""Has the pages of one PDF drawn by a child process: whatever a file does, this process lives on.

Calls block and belong to one thread; only `close` may come from another. A child that dies or hangs
is replaced once for the next call.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.errors import DocumentError
from db.formats.pages.model import FileMark, PageSize, PageText, Picture, Rect, TextLine
from db.formats.worker import HEADER

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST = 64 * 1024 * 1024
"""Bytes of one picture at most: parts of a page are asked for where it is larger."""

_SECONDS = 20.0
_ROOT = Path(__file__).resolve().parents[3]
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from db.formats.pages.child import main; main()"
)


class Painter:
    """Draws pages. Start-up is put off until something is asked.

    A picture comes through memory that both processes hold, where the system can share it by a
    handle, else through the pipe: a page of 18 MB takes longer through that than to be drawn.

    Errors of all methods are DocumentErrors: "pdf.encrypted", "pdf.broken", "document.timeout",
    "document.crashed".
    """

    def __init__(self, data: bytes) -> None:
        """Take the bytes of the PDF."""
        self._data = data
        self._process: subprocess.Popen[bytes] | None = None
        self._shared: int | None = None
        self._pixels: mmap.mmap | None = None
        self._lock = threading.Lock()
        self._closed = False
        self._late = False

    def sizes(self) -> list[PageSize]:
        """Give the sizes of all pages; a page that cannot be read is as large as the first."""
        return [PageSize(*size) for size in json.loads(self._ask({"ask": "sizes"}))]

    def draw(
        self,
        page: int,
        size: tuple[int, int],
        part: tuple[int, int, int, int] | None = None,
        quarter_turns: int = 0,
        without: Sequence[int] = (),
    ) -> Picture:
        """Draw a page (from 0) of `size` pixels, or only the `part` (x, y, w, h) of it.

        `without`: marks of the file itself that are left out, by their number on the page.
        """
        x, y, width, height = part or (0, 0, *size)
        body = self._ask(
            {
                "ask": "draw",
                "page": page,
                "size": size,
                "part": (x, y, width, height),
                "turns": quarter_turns % 4,
                "without": list(without),
            }
        )
        if body or self._pixels is None:
            return Picture(width, height, body)
        return Picture(width, height, self._pixels[: width * height * 4])

    def text(self, page: int) -> PageText:
        """Give the lines of a page (from 0) with the places of their characters."""
        value: dict[str, Any] = json.loads(self._ask({"ask": "text", "page": page}))
        lines = tuple(
            TextLine(
                line["text"],
                tuple((start, end, Rect(*rect)) for start, end, *rect in line["characters"]),
            )
            for line in value["lines"]
        )
        a, b, c, d, e, f = value["matrix"]
        marks = tuple(
            FileMark(index, tuple(Rect(*rect) for rect in rects)) for index, rects in value["marks"]
        )
        return PageText(lines, (a, b, c, d, e, f), marks)

    def close(self) -> None:
        """End the child; a call under way raises."""
        with self._lock:
            self._closed = True
            process, self._process = self._process, None
            shared, self._shared = self._shared, None
        if shared is not None:
            os.close(shared)
        if process is not None:
            _end(process)

    def _ask(self, request: dict[str, object]) -> bytes:
        process = self._running()
        alarm = threading.Timer(_SECONDS, self._on_late, (process,))
        alarm.daemon = True
        alarm.start()
        try:
            kind, body = _exchange(process, json.dumps(request).encode())
        except (EOFError, OSError, ValueError):
            self._forget(process)
            raise DocumentError("document.timeout" if self._late else "document.crashed") from None
        finally:
            alarm.cancel()
            alarm.join()
        if kind == b"e":
            raise DocumentError(body.decode())
        return body

    def _on_late(self, process: subprocess.Popen[bytes]) -> None:
        self._late = True
        process.kill()

    def _running(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._closed:
                raise DocumentError("document.cancelled")
            if self._process is None:
                self._late = False
                if self._shared is None and (shared := _shared_file()) is not None:
                    self._shared, self._pixels = shared, mmap.mmap(shared, LARGEST)
                self._process = _started(self._shared)
                with contextlib.suppress(OSError):
                    _send(self._process, self._data)
            return self._process

    def _forget(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            if self._process is process:
                self._process = None
        _end(process)


def _shared_file() -> int | None:
    """Give a file that lies in memory alone, as large as a picture may be; None without such."""
    if not hasattr(os, "memfd_create"):
        return None
    try:
        shared = os.memfd_create("vademecum-page")
    except OSError:
        return None
    os.ftruncate(shared, LARGEST)
    return shared


def _started(shared: int | None) -> subprocess.Popen[bytes]:
    handles = () if shared is None else (shared,)
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-P", "-c", _START, str(_ROOT), *map(str, handles)],
        pass_fds=handles,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _send(process: subprocess.Popen[bytes], data: bytes) -> None:
    if process.stdin is None:
        raise EOFError
    process.stdin.write(HEADER.pack(b"r", len(data)))
    process.stdin.write(data)
    process.stdin.flush()


def _exchange(process: subprocess.Popen[bytes], request: bytes) -> tuple[bytes, bytes]:
    _send(process, request)
    if process.stdout is None:
        raise EOFError
    header = process.stdout.read(HEADER.size)
    if len(header) != HEADER.size:
        raise EOFError
    kind, size = HEADER.unpack(header)
    body = process.stdout.read(size)
    if len(body) != size:
        raise EOFError
    return kind, body


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()
    process.wait()
