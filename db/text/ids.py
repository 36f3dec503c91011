"""Identifiers of records outside the file: UUID version 7 (RFC 9562), ordered by time."""

import os
import re
import time
from functools import cache


def new_uid() -> str:
    """Make a new UUIDv7 in lower case with hyphens."""
    time_ = f"{time.time_ns() // 1_000_000 & 0xFFFF_FFFF_FFFF:012x}"
    random = os.urandom(10).hex()
    variant = "89ab"[int(random[3], 16) & 3]
    return f"{time_[:8]}-{time_[8:]}-7{random[:3]}-{variant}{random[4:7]}-{random[7:19]}"


def is_uid(text: str) -> bool:
    """Tell whether `text` is a UUID of any version, written in lower case with hyphens."""
    return _pattern().fullmatch(text) is not None


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
