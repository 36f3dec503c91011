"""The worker's own side: takes requests on standard input, answers on standard output.

Started by `db.formats.worker` alone. It opens no connection: the network is barred before any
parser is loaded.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from db.errors import DocumentError
from db.formats.registry import format_by_id
from db.formats.wire import packed
from db.formats.worker import HEADER

if TYPE_CHECKING:
    from db.text.document import Extracted

_TIRED_DOCUMENTS = 2000
_TIRED_BYTES = 500 * 1024 * 1024
_BARRED = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.forkpty",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "webbrowser.",
)


def main() -> None:
    """Answer requests until standard input ends."""
    requests = sys.stdin.buffer
    replies = os.fdopen(os.dup(1), "wb")
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)  # what a parser prints must not reach the parent
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    os.environ["OMP_NUM_THREADS"] = "1"
    sys.addaudithook(bar)
    _no_core_dumps()
    count = 0
    while len(header := requests.read(HEADER.size)) == HEADER.size:
        _kind, size = HEADER.unpack(header)
        request: dict[str, Any] = json.loads(requests.read(size))
        count += 1
        kind, body = _answered(request)
        if count >= _TIRED_DOCUMENTS or _resident_bytes() > _TIRED_BYTES:
            kind = {b"d": b"t", b"e": b"T"}[kind]
        _send(replies, kind, body)


def _send(replies: IO[bytes], kind: bytes, body: bytes) -> None:
    replies.write(HEADER.pack(kind, len(body)))
    replies.write(body)
    replies.flush()


def _answered(request: dict[str, Any]) -> tuple[bytes, bytes]:
    """Read one document: b"d" and the document, or b"e" and the error."""
    _limit(request["memory_bytes"], request["cpu_seconds"])
    try:
        body = packed(_read(request))
    except DocumentError as error:
        return _failure(error.code, error.details)
    except MemoryError:
        return _failure("document.memory", {})
    except RecursionError:
        return _failure("document.too_deep", {})
    except Exception as error:  # noqa: BLE001 - the edge: a parser's bug must not end the import
        return _failure("document.unreadable", {"reason": type(error).__name__})
    if len(body) > request["output_bytes"]:
        return _failure("document.output_too_large", {"limit": request["output_bytes"]})
    return b"d", body


def _read(request: dict[str, Any]) -> Extracted:
    form = format_by_id(request["format"])
    try:
        data = Path(request["path"]).read_bytes()
    except OSError as error:
        raise DocumentError("document.unreadable", reason=error.strerror) from error
    if not data:
        raise DocumentError("document.empty")
    return form.read(data, request["encoding"])


def _failure(code: str, details: dict[str, object]) -> tuple[bytes, bytes]:
    return b"e", json.dumps({"code": code, "details": details}, default=str).encode()


def bar(event: str, _arguments: tuple[object, ...]) -> None:
    """Bar the network and other programs (an audit hook)."""
    if event.startswith(_BARRED) and event != "socket.gethostname":
        raise PermissionError(event)


def limit_memory(size: int) -> None:
    """Limit what this process may take, in bytes, where the system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))


def _no_core_dumps() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit(memory_bytes: int, cpu_seconds: float) -> None:
    """Set the soft limits for the next document; processor time counts from now."""
    limit_memory(memory_bytes)
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        ceiling = int(usage.ru_utime + usage.ru_stime + cpu_seconds) + 1
        _hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (ceiling, _hard))


def _resident_bytes() -> int:
    """Give the child's resident size, or 0 where the system does not tell it cheaply."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
