"""Identifiers of records outside the file: UUID version 7 (RFC 9562), ordered by time."""

import os
import re
import time
from collections.abc import Iterator
from functools import cache


def new_uid() -> str:
    """Make a new UUIDv7 in lower case with hyphens."""
    return _uid(_moment(), os.urandom(10).hex())


def new_uids() -> Iterator[str]:
    """Make one after another, for many records: chance is asked for a hundred at a time."""
    while True:
        moment, random = _moment(), os.urandom(1_000).hex()
        for start in range(0, len(random), 20):
            yield _uid(moment, random[start : start + 20])


def _moment() -> str:
    return f"{time.time_ns() // 1_000_000 & 0xFFFF_FFFF_FFFF:012x}"


def _uid(moment: str, random: str) -> str:
    head = f"{moment[:8]}-{moment[8:]}-7{random[:3]}"
    return f"{head}-{_VARIANTS[random[3]]}{random[4:7]}-{random[7:19]}"


_VARIANTS = {f"{digit:x}": "89ab"[digit & 3] for digit in range(16)}


def is_uid(text: str) -> bool:
    """Tell whether `text` is a UUID of any version, written in lower case with hyphens."""
    return _pattern().fullmatch(text) is not None


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
