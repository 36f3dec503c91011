"""Reads documents in a child process with limits on memory, time and output, and no network.

Parsers of foreign formats meet hostile files; here they can only fail. One warm worker reads any
number of files in turn, is renewed when it has grown, and is killed when it oversteps.
"""

from __future__ import annotations

import contextlib
import json
import signal
import struct
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from db.errors import DocumentError
from db.formats.limits import Limits
from db.formats.wire import unpacked

if TYPE_CHECKING:
    from types import TracebackType

    from db.text.document import Extracted

HEADER = struct.Struct(">cI")
"""Before each message: its kind and its length in bytes, both ways."""

_ROOT = Path(__file__).resolve().parents[2]
_START = "import sys; sys.path.insert(0, sys.argv[1]); from db.formats.child import main; main()"


class Worker:
    """A child process that reads documents; start-up is put off until the first one.

    Use it as a context manager, for one document at a time. `cancel` may be called from any
    thread.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._verdict: str | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The child's process id, or None while there is none."""
        return None if self._process is None else self._process.pid

    def read(
        self, path: Path, format_id: str, encoding: str | None, limits: Limits | None = None
    ) -> Extracted:
        """Read one file; after one that killed the child the next call starts another.

        Raises DocumentError.
        """
        limits = limits or Limits()
        request = {
            "path": str(path.absolute()),
            "format": format_id,
            "encoding": encoding,
            "cpu_seconds": limits.cpu_seconds,
            "memory_bytes": limits.memory_bytes,
            "output_bytes": limits.output_bytes,
        }
        process = self._running()
        alarm = threading.Timer(limits.wall_seconds, self._kill, ("document.timeout",))
        alarm.daemon = True
        alarm.start()
        try:
            kind, body = self._exchange(process, json.dumps(request).encode(), limits)
        except BaseException:
            self.close()
            raise
        finally:
            alarm.cancel()
            alarm.join()
        return self._answer(kind, body)

    def cancel(self) -> None:
        """Stop what is being read: that `read` raises DocumentError "document.cancelled"."""
        self._kill("document.cancelled")

    def close(self) -> None:
        """End the child and wait for it."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            _end(process)

    def _running(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                if self._process is not None:
                    _end(self._process)
                self._process = _started()
            self._verdict = None
            return self._process

    def _kill(self, verdict: str) -> None:
        with self._lock:
            if self._process is not None:
                self._verdict = verdict
                self._process.kill()

    def _exchange(
        self, process: subprocess.Popen[bytes], request: bytes, limits: Limits
    ) -> tuple[bytes, bytes]:
        if process.stdin is None or process.stdout is None:
            raise DocumentError("document.crashed")
        try:
            process.stdin.write(HEADER.pack(b"r", len(request)) + request)
            process.stdin.flush()
            header = _exactly(process.stdout, HEADER.size)
            kind, size = HEADER.unpack(header)
            if size > limits.output_bytes:
                raise DocumentError("document.output_too_large", limit=limits.output_bytes)
            return kind, _exactly(process.stdout, size)
        except (EOFError, OSError):
            raise self._death(process) from None

    def _answer(self, kind: bytes, body: bytes) -> Extracted:
        if kind in {b"t", b"T"}:
            self.close()  # it has grown: the next document gets a fresh one
        if kind in {b"d", b"t"}:
            return unpacked(body)
        failure: dict[str, Any] = json.loads(body)
        raise DocumentError(failure["code"], **failure["details"])

    def _death(self, process: subprocess.Popen[bytes]) -> DocumentError:
        """Say why the child died."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
        if self._verdict is not None:
            return DocumentError(self._verdict)
        status = process.returncode
        codes = {"SIGXCPU": "document.timeout", "SIGKILL": "document.memory"}
        name = ""
        if status is not None and status < 0:
            with contextlib.suppress(ValueError):
                name = signal.Signals(-status).name
        return DocumentError(codes.get(name, "document.crashed"), status=status)


def _started() -> subprocess.Popen[bytes]:
    """Start a child: no standard error, own session, so that Ctrl-C reaches the parent alone."""
    command = [sys.executable, "-P", "-c", _START, str(_ROOT)]
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()
    process.wait()


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) != size:
        raise EOFError
    return data
