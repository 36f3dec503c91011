"""A list that may grow large, kept on disk: values of JSON are appended, then read in order."""

import json
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import cast

IN_MEMORY = 1 << 20
"""Bytes up to which no file is made."""


class Spool:
    """Append values, then read them all; close it at the end."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - lives as long as self

    def append(self, value: list[object]) -> None:
        """Add a value made of JSON types."""
        self._file.write(json.dumps(value).encode("ascii") + b"\n")

    def read(self) -> Iterator[list[object]]:
        """Give all values in the order they were added."""
        self._file.seek(0)
        for line in self._file:
            yield cast("list[object]", json.loads(line))

    def close(self) -> None:
        """Forget everything."""
        self._file.close()


def batched(items: Iterable[list[object]], size: int) -> Iterator[list[list[object]]]:
    """Cut what is iterated into lists of at most `size`."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
