"""What a measurement is, and how to take one: times, percentiles, rates, memory, a folder."""

import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table.

    `raw` is the same work done by plain SQLite in the same run, in the same unit; `target` says in
    words what is aimed at ("≤ 16 ms, ≤ 2×").
    """

    name: str
    value: float
    unit: str
    raw: float | None = None
    target: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the value of plain SQLite: low is good for times, high for rates."""
        return self.value / self.raw if self.raw else None


def times(call: Callable[[], object], repeat: int = 20, warm: int = 1) -> list[float]:
    """Call again and again; give the milliseconds of each call after the `warm` first ones."""
    found: list[float] = []
    for number in range(repeat + warm):
        start = time.perf_counter()
        call()
        if number >= warm:
            found.append((time.perf_counter() - start) * 1000)
    return found


def cpu_times(call: Callable[[], object], repeat: int = 20, warm: int = 1) -> list[float]:
    """Give the milliseconds that this thread reckoned for each call: other programs count little.

    SQLite reckons on the thread that asks.
    """
    found: list[float] = []
    for number in range(repeat + warm):
        start = time.thread_time()
        call()
        if number >= warm:
            found.append((time.thread_time() - start) * 1000)
    return found


def percentile(values: Iterable[float], share: float) -> float:
    """Give the value that `share` percent of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    rank = -(-len(ordered) * share // 100)
    return ordered[max(0, int(rank) - 1)]


def rate(amount: float, call: Callable[[], object]) -> float:
    """Call once; give `amount` per second."""
    start = time.perf_counter()
    call()
    return amount / (time.perf_counter() - start)


def peak_memory(function: Callable[..., object], *arguments: object) -> float:
    """Run a module's function in a process of its own; give the most MB that it ever held."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_tell_peak, args=(theirs, function, arguments))
    process.start()
    theirs.close()
    try:
        return float(ours.recv())
    except EOFError:
        raise RuntimeError(f"{function.__name__} ended without a result") from None
    finally:
        process.join()
        process.close()
        ours.close()


def _tell_peak(
    pipe: Connection, function: Callable[..., object], arguments: tuple[object, ...]
) -> None:
    function(*arguments)
    pipe.send(_own_peak())
    pipe.close()


def _own_peak() -> float:
    """Give the MB that this process held at most.

    Where the system tells it by itself: `ru_maxrss` begins with what the parent held.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return float(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def compiling(folder: Path) -> Mapping[str, str]:
    """Give surroundings in which a process writes and finds compiled modules in a folder.

    So it starts as an installed program does after its first run, whatever is set around us.
    """
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder)}


@contextmanager
def workspace() -> Iterator[Path]:
    """Give an empty folder that is removed at the end."""
    with tempfile.TemporaryDirectory(prefix="vademecum-bench-") as folder:
        yield Path(folder)
