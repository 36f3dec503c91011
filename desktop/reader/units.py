"""Code points, in which documents count, and UTF-16 units, in which Qt counts: only here."""

from bisect import bisect_left

_HIDDEN = {ord("\r"): " ", ord("\n"): "\u2028", ord("\x0b"): "\u2028", ord("\x0c"): "\u2028",
           0x85: "\u2028", 0x2029: "\u2028", 0: " "}  # fmt: skip


class Units:
    """Turns offsets of one text into Qt's and back; `shown` is the text as Qt is to lay it out.

    `shown` has as many code points as the text: line ends become line separators, lone
    surrogates, which Qt cannot take, the replacement character.
    """

    __slots__ = ("_wide", "length", "shown")

    def __init__(self, text: str) -> None:
        if text.isprintable() and text.isascii():
            self.shown = text
            self._wide: list[int] = []
        else:
            shown = text.translate(_HIDDEN)
            try:
                shown.encode("utf-16-le")
            except UnicodeEncodeError:
                shown = "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in shown)
            self.shown = shown
            self._wide = [at for at, one in enumerate(text) if one > "\uffff"]
        self.length = len(text) + len(self._wide)

    def units(self, points: int) -> int:
        """Turn an offset in code points into one in UTF-16 units."""
        return points + bisect_left(self._wide, points) if self._wide else points

    def points(self, units: int) -> int:
        """Turn an offset in UTF-16 units into code points; inside of a pair, the one before it."""
        if not self._wide:
            return units
        low, high = 0, len(self._wide)
        while low < high:
            middle = (low + high) // 2
            if self._wide[middle] + middle + 1 < units:
                low = middle + 1
            else:
                high = middle
        if low < len(self._wide) and self._wide[low] + low + 1 == units:
            return self._wide[low]
        return units - low
