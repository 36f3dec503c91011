"""How much time, memory and output the reading of one document may take."""

from __future__ import annotations

from dataclasses import dataclass

MEBI = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one document: bytes and seconds.

    Memory and processor time are enforced by the system where it can (not on Windows); the
    wall clock is enforced everywhere.
    """

    file_bytes: int = 512 * MEBI
    in_process_bytes: int = 64 * 1024
    output_bytes: int = 256 * MEBI
    memory_bytes: int = 2048 * MEBI
    cpu_seconds: float = 120.0
    wall_seconds: float = 180.0
