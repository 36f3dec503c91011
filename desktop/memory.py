"""Memory that was freed goes back to the system."""

import sys


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
