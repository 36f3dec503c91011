"""A text folded for comparing, its words, and the way back to the characters as they stand.

All offsets are code points. Soft hyphens and other invisible characters fall away, and a letter may
fold to two; hence the map from folded offsets to those of the original.
"""

import re
import unicodedata
from bisect import bisect_right

from db.text.names.folding import fold_character
from db.text.names.scripts import repair_lookalikes

# Scripts that part no words by blanks, or (Korean) hang endings on them: matched letter by letter.
UNSPACED = (
    "\u0e00-\u0e7f\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
)
UNSPACED_LETTER = re.compile(f"[{UNSPACED}]")
_TOKEN = re.compile(rf"[^\W_{UNSPACED}]+(?:'(?<=[Ѐ-ӿ]')(?=[Ѐ-ӿ])[^\W_{UNSPACED}]+)*")
_DECOMPOSED = r"[^\W\d_][\u0300-\u036f]+"


class _FoldTable(dict[int, str]):
    """A table for `str.translate` that folds each character when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        self[code] = folded
        return folded


_TABLE = _FoldTable()


class FoldedText:
    """A text, its folded form, the words in it, and the map between the two.

    The words are those of scripts that part words, with the offsets of each in the folded text, in
    three lists side by side: a large text has many, and lists of plain values weigh little.
    """

    def __init__(self, text: str) -> None:
        self.original = text
        # For each character that did not fold to one: where it and the next begin, folded and
        # original.
        self._folded_starts = [0]
        self._folded_ends = [0]
        self._original_starts = [0]
        self._original_ends = [0]
        self.folded = repair_lookalikes(self._fold(repair_lookalikes(text)))
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for found in _TOKEN.finditer(self.folded):
            self.words.append(found[0])
            self.starts.append(found.start())
            self.ends.append(found.end())

    def start(self, offset: int) -> int:
        """Give the place in the original of the character at a folded offset."""
        place = bisect_right(self._folded_ends, offset) - 1
        inside = place + 1
        if inside < len(self._folded_ends) and self._folded_starts[inside] < offset:
            return self._original_starts[inside]
        return self._original_ends[place] + offset - self._folded_ends[place]

    def end(self, offset: int) -> int:
        """Give the place in the original after the character before a folded offset."""
        place = bisect_right(self._folded_ends, offset) - 1
        inside = place + 1
        if inside < len(self._folded_ends) and self._folded_starts[inside] < offset:
            return self._original_ends[inside]
        # Characters that fell away behind the last letter do not belong to it.
        while self._folded_ends[place] == offset == self._folded_starts[place] and place:
            place -= 1
        return self._original_ends[place] + offset - self._folded_ends[place]

    def standing(self, place: int) -> str:
        """Give the word of that number as it stands in the original."""
        return self.original[self.start(self.starts[place]) : self.end(self.ends[place])]

    def is_capitalised(self, place: int) -> bool:
        """Tell whether the word of that number begins with a capital."""
        return self.original[self.start(self.starts[place])].isupper()

    def gap(self, place: int) -> str:
        """Give what stands, folded, between the word of that number and the next."""
        return self.folded[self.ends[place] : self.starts[place + 1]]

    def _fold(self, text: str) -> str:
        odd = [character for character in set(text) if len(_TABLE[ord(character)]) != 1]
        composed = text.isascii() or unicodedata.is_normalized("NFC", text)
        if composed and not odd:
            return text.translate(_TABLE)
        singles = [f"[{re.escape(''.join(sorted(odd)))}]"] if odd else []
        special = re.compile("|".join([_DECOMPOSED, *singles]))
        parts: list[str] = []
        length = last = 0
        for found in special.finditer(text):
            plain = text[last : found.start()].translate(_TABLE)
            folded = fold_character(found[0])
            parts += (plain, folded)
            length += len(plain)
            last = found.end()
            self._folded_starts.append(length)
            self._original_starts.append(found.start())
            length += len(folded)
            self._folded_ends.append(length)
            self._original_ends.append(last)
        parts.append(text[last:].translate(_TABLE))
        return "".join(parts)


def name_words(name: str) -> tuple[str, ...]:
    """Give the words of a name as they are parted in a text."""
    if name.isascii():
        return tuple(_TOKEN.findall(name.lower()))
    composed = unicodedata.normalize("NFC", repair_lookalikes(name))
    return tuple(_TOKEN.findall(repair_lookalikes(composed.translate(_TABLE))))
