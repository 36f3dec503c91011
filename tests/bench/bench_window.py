"""The longest pause of the window's event loop in everyday use, first start, memory.

All times are processor time of the window's own thread; the raw figure is minimal Qt doing the like
in the same run: a table of as many rows over a list of numbers, a form of plain labels, a text.
A folder named by VADEMECUM_BENCH keeps the big library between runs.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench import bare_window
from tests.bench.bench_search import fill
from tests.bench.measure import Measure, compiling, percentile, workspace

ROOT = Path(__file__).parents[2]
TARGET = "≤ 30 ms"
SIZES = {True: (400, 2_000, 20_000), False: (20_000, 100_000, 1_000_000)}
"""Sources with texts, actors, events."""


def main(quick: bool) -> Iterator[Measure]:
    """Walk through the big library and through the shipped one; start both; weigh them."""
    from desktop import shipped

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with workspace() as folder:
        kept = os.environ.get("VADEMECUM_BENCH")
        big = Path(kept or folder) / "big.vademecum"
        if not big.exists():
            fill(big, *SIZES[quick])
        small = folder / "shipped.vademecum"
        shipped.make(small, empty=False)
        yield from _started(big, folder, 3 if quick else 7)
        for name, path in (("shipped", small), (f"{SIZES[quick][2]:,} events", big)):
            yield from _walked(name, path, folder)


def _started(path: Path, folder: Path, runs: int) -> Iterator[Measure]:
    """Start the window and the bare one by turns, each in a process of its own."""
    ours: list[tuple[float, ...]] = []
    bare: list[tuple[float, ...]] = []
    for _ in range(runs + 1):
        ours.append(_process("ours", path, folder))
        bare.append(_process("bare", path, folder))
    for found in (ours, bare):
        del found[0]  # compiles
    names = ("first window, wall", "first window, processor", "memory, list shown",
             "memory, timeline open", "memory, timeline closed again")  # fmt: skip
    targets = ("≤ 450 ms, ≤ 1.5×", "", "≤ 150 MB", "", "≤ 150 MB")
    for at, (name, target) in enumerate(zip(names, targets, strict=True)):
        value, raw = (percentile([one[at] for one in runs_], 50) for runs_ in (ours, bare))
        yield Measure(name, value, "ms" if at < 2 else "MB", raw, target)


def _process(which: str, path: Path, folder: Path) -> tuple[float, ...]:
    command = [sys.executable, "-m", "tests.bench.bare_window", which, str(path), str(folder)]
    done = subprocess.run(
        command,
        env=compiling(folder / "compiled"),
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return tuple(float(one) for one in done.stdout.split()[-5:])


def _walked(name: str, path: Path, folder: Path) -> Iterator[Measure]:
    from tests.bench.walk import Walk

    raw = bare_window.pauses(path)
    walk = Walk(path, folder)
    for step, run in walk.steps().items():
        longest = walk.measure(run)
        yield Measure(f"{name}: {step}", longest, "ms", raw[bare_window.LIKE[step]], TARGET)
    walk.close()
