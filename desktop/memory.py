"""Memory that was freed goes back to the system."""

import sys
from typing import Final

LARGE: Final = 1 << 20
"""Bytes from which a block is the system's own and goes back to it at once."""
_M_MMAP_THRESHOLD: Final = -3


def part_large() -> None:
    """Have every large block asked of the system, and given back when it is free.

    The C library raises that size to that of the largest block it ever freed; columns of a million
    numbers then lie among small blocks, which hold their room when they are gone.
    """
    if sys.platform == "linux":
        import ctypes

        option = getattr(ctypes.CDLL(None), "mallopt", None)
        if option is not None:
            option(_M_MMAP_THRESHOLD, LARGE)


def give_back() -> None:
    """Hand back what the C library keeps of freed memory for later; some milliseconds.

    A query over a million rows leaves tens of megabytes behind that the library never returns by
    itself, since each thread has a heap of its own. Only that of GNU can be told to.
    """
    if sys.platform != "linux":
        return
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
