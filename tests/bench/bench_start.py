"""How long whole processes take: help, a small search, lists; against a bare Python with SQLite.

The modules are compiled first, into a folder of their own, as they are after the first run of an
installed program. The commands take turns with the bare process, and what counts is the time that
a processor worked for them: on a busy machine the time by the clock tells of its other work.
"""

import resource
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from desktop import shipped
from tests.bench.measure import Measure, compiling, percentile, workspace

ROOT = Path(__file__).parents[2]
BARE = (
    "import sqlite3; c = sqlite3.connect({!r}); c.execute('SELECT count(*) FROM record').fetchone()"
)


def main(quick: bool) -> Iterator[Measure]:
    """Run each command some times in turn with the bare process; give the medians."""
    with workspace() as folder:
        library = folder / "shipped.vademecum"
        shipped.make(library, empty=False)
        environment = compiling(folder / "compiled")
        bare = [sys.executable, "-c", BARE.format(str(library))]
        commands = {
            ("vademecum --help", "≤ 3×"): ["--help"],
            ("a search in the shipped library", "≤ 4×"): ["search", str(library), "loan"],
            ("a search, as JSON", "≤ 4×"): ["search", str(library), "loan", "--json"],
            ("list of events", ""): ["list", str(library), "event"],
            ("history", ""): ["history", str(library)],
        }
        for (name, target), arguments in commands.items():
            command = [sys.executable, "-m", "desktop", *arguments]
            ours, raw = _in_turn(command, bare, environment, 11 if quick else 41)
            yield Measure(f"whole process: {name}", ours, "ms", raw, target)


def _in_turn(
    command: Sequence[str], bare: Sequence[str], environment: Mapping[str, str], runs: int
) -> tuple[float, float]:
    """Give the median milliseconds of a processor for both.

    The first run of each, which compiles, is left out.
    """
    took: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs + 1):
        for arguments, found in zip((command, bare), took, strict=True):
            start = _spent()
            subprocess.run(
                arguments, env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL
            )
            found.append((_spent() - start) * 1000)
    return percentile(took[0][1:], 50), percentile(took[1][1:], 50)


def _spent() -> float:
    """Give the seconds of a processor that all ended child processes took together."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
