"""Lists of numbers by key, lean enough for hundreds of thousands of keys.

Most keys have one number, which is kept without a list: the fewer containers a program holds, the
less its garbage collector has to walk through on every large text.
"""

from collections.abc import Iterator


class Postings:
    """Numbers by key, in the order added."""

    def __init__(self) -> None:
        self._numbers: dict[str, int | list[int]] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, key: str, number: int) -> None:
        """Put one more number under a key."""
        before = self._numbers.get(key)
        if before is None:
            self._numbers[key] = number
        elif isinstance(before, int):
            self._numbers[key] = [before, number]
        else:
            before.append(number)

    def get(self, key: str) -> list[int]:
        """Give the numbers under a key."""
        found = self._numbers.get(key)
        if found is None:
            return []
        return [found] if isinstance(found, int) else found
