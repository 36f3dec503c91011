"""Run every tests/bench/bench_*.py and print one table. It measures and never fails on a time.

A bench module has `main(quick: bool)`, which yields a `Measure` for each thing it measured; with
`quick` on corpora that take seconds. Each runs in a process of its own, so that none inherits the
memory of another and a broken one does not hide what the others measure.
"""

import argparse
import gc
import importlib
import os
import platform
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.measure import Measure

FOLDER = Path(__file__).parent
COLUMNS = "{:<58} {:>14} {:>14} {:>8}  {}"


def bench_names() -> list[str]:
    """Name the bench modules, without what all of them begin with."""
    return sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py"))


def row(measure: Measure) -> str:
    """Write one measure as a line of the table."""
    ratio = "" if measure.ratio is None else f"{measure.ratio:.2f}×"
    value, raw = _number(measure.value, measure.unit), _number(measure.raw, measure.unit)
    return COLUMNS.format(measure.name, value, raw, ratio, measure.target).rstrip()


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f} {unit}"


def _measure(name: str, *, quick: bool) -> None:
    """Run one module here and print its lines as they come."""
    print(f"\n{name}", flush=True)
    start = time.perf_counter()
    for measure in importlib.import_module(f"tests.bench.bench_{name}").main(quick):
        print(row(measure), flush=True)
    print(f"({time.perf_counter() - start:.1f} s)", flush=True)


def _measure_apart(names: list[str], *, quick: bool) -> int:
    """Run each module in a process of its own; give 1 if one of them broke."""
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    print(f"{versions}, {os.cpu_count()} cores\n")
    print(COLUMNS.format("measure", "value", "raw SQLite", "ratio", "target"), flush=True)
    command = [sys.executable, "-m", "tests.bench", "--here", *(["--quick"] if quick else [])]
    broken = [name for name in names if subprocess.run([*command, name], check=False).returncode]
    if broken:
        print(f"\nBroken: {', '.join(broken)}")
    return 1 if broken else 0


def main() -> int:
    """Run what was asked for; give 1 if a module broke, 2 if there is none of a given name."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measure speed and memory.")
    parser.add_argument("--quick", action="store_true", help="small corpora, some seconds")
    parser.add_argument("--here", action="store_true", help="in this process, to be profiled")
    parser.add_argument("names", nargs="*", help="only these, as in bench_NAME.py")
    arguments = parser.parse_args()
    names = bench_names()
    if unknown := sorted(set(arguments.names) - set(names)):
        print(f"No such bench: {', '.join(unknown)}. There are: {', '.join(names)}.")
        return 2
    wanted = arguments.names or names
    if not arguments.here:
        return _measure_apart(wanted, quick=arguments.quick)
    gc.set_threshold(100_000, 20, 20)  # as the program does
    for name in wanted:
        _measure(name, quick=arguments.quick)
    return 0


if __name__ == "__main__":
    sys.exit(main())
