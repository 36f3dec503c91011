"""Re-anchors selectors after their text was replaced by another version of it.

The two texts are aligned first, so that of repeated words the right ones are followed. In order:

1. the words lie in a stretch that is the same in both texts, with enough around them;
2. they stand once in the gap between such stretches, in both versions;
3. they stand elsewhere, known by their context, and not where other words of the old text went;
4. in the gap stand words much like them, with the same numbers;
5. else they are an orphan: lost words are never given to a look-alike.
"""

from collections.abc import Sequence

from db.text.anchors.alignment import Alignment, Block
from db.text.anchors.bones import Bones, occurrences, weight
from db.text.anchors.context import REACH, context_score, reworded, shared
from db.text.anchors.model import Anchored, Selector
from db.text.anchors.quotation import AGREES, HEAVY, LEADS, Quotations

# Bones around the words that a stretch must share with them to vouch for their place.
_GROUND = 24
# The longest gap that is searched for changed words, in bones.
_WIDEST = 20_000
_MOST = 200
# Changed words: the shortest that are looked for, from when one neighbour vouches for them, and
# how much of a neighbour must touch them. Same words without a neighbour are as many at least.
_SHORTEST = 6
_HEAVY_CHANGED = 16
_TOUCH = 8
_ALONE = 40


def reanchor(old_text: str, new_text: str, selectors: Sequence[Selector]) -> list[Anchored]:
    """Place every selector of the old text in the new one; one answer each, in the same order.

    A selector whose words do not stand at its place in the old text is placed by its quotation
    and context alone.
    """
    if old_text == new_text:
        return [_unchanged(new_text, selector) for selector in selectors]
    return _Replacement(old_text, new_text).all(selectors)


def _unchanged(text: str, selector: Selector) -> Anchored:
    if selector.exact and text[selector.start : selector.end] == selector.exact:
        return Anchored(selector.start, selector.end, "anchored", "position", 1.0)
    return Quotations(Bones(text), text).anchor(selector)


class _Replacement:
    """Two versions of a text, their bones and their alignment."""

    def __init__(self, old_text: str, new_text: str) -> None:
        self._old_text = old_text
        self._old, self._new = Bones(old_text), Bones(new_text)
        self._aligned = Alignment(self._old.text, self._new.text)
        self._quotations = Quotations(self._new, new_text)

    def all(self, selectors: Sequence[Selector]) -> list[Anchored]:
        return [self._one(selector) for selector in selectors]

    def _one(self, selector: Selector) -> Anchored:
        stands = self._old_text[selector.start : selector.end] == selector.exact
        start, end = self._old.reduced(selector.start), self._old.reduced(selector.end)
        if not stands or not selector.exact or start >= end:
            return self._quotations.anchor(selector)
        words = self._old.text[start:end]
        return (
            self._in_block(selector, start, end)
            or self._in_gap(selector, words, start, end)
            or self._elsewhere(selector, words, start, end)
        )

    def _in_block(self, selector: Selector, start: int, end: int) -> Anchored | None:
        block = self._aligned.covering(start, end)
        if block is None:
            return None
        left, right = start - block.old, block.old + block.length - end
        ground = min(left, REACH) + min(right, REACH)
        if ground < _GROUND and not self._at_edge(block, left, right):
            return None
        place = block.new + left
        if self._torn(start, end, place):
            return None
        answer = self._quotations.placed(selector, place, end - start, "aligned")
        if answer.state == "anchored":
            return Anchored(answer.start, answer.end, "anchored", "position", 1.0)
        return answer

    def _at_edge(self, block: Block, left: int, right: int) -> bool:
        """Tell whether a block begins or ends both texts, and so needs less on that side."""
        begins = block.old == block.new == 0
        ends = block.old + block.length == len(self._old.text)
        ends = ends and block.new + block.length == len(self._new.text)
        return (begins and right >= _GROUND // 2) or (ends and left >= _GROUND // 2)

    def _in_gap(self, selector: Selector, words: str, start: int, end: int) -> Anchored | None:
        """Take words that stand once between the same neighbours, or what became of them."""
        (low_old, high_old), (low, high) = self._aligned.gap(start, end)
        before = occurrences(self._old.text, words, 2, low_old, high_old)
        now = occurrences(self._new.text, words, _MOST, low, high)
        once = len(before) == len(now) == 1 and self._free(now[0], len(words), start)
        if once and self._plausible(start, end, now[0]):
            return self._quotations.placed(selector, now[0], len(words), "exact")
        if now or len(words) < _SHORTEST:
            return None
        if (low_old, high_old) == (start, end):
            likeness = reworded(words, self._new.text[low:high])
            beside = max(self._touching(start, end, low, high - low)) >= _TOUCH
            if likeness is not None and beside and self._aligned.origin(low, high) is None:
                return Anchored(*self._new.span(low, high), "moved", "fuzzy", likeness)
        if not len(words) // 2 <= high - low <= _WIDEST:
            return None
        return self._changed(words, (start, end), (low, high))

    def _changed(self, words: str, old: tuple[int, int], gap: tuple[int, int]) -> Anchored | None:
        """Take words of a gap that are much like the lost ones and touch the same neighbours."""
        found = self._quotations.like(words, *gap)
        if found is None or self._aligned.origin(found[0], found[0] + found[1]) is not None:
            return None
        place, length, likeness = found
        left, right = self._touching(*old, place, length)
        sides = (left >= _TOUCH) + (right >= _TOUCH)
        if sides < (1 if len(words) >= _HEAVY_CHANGED else 2):
            return None
        return Anchored(*self._new.span(place, place + length), "moved", "fuzzy", likeness)

    def _plausible(self, start: int, end: int, place: int) -> bool:
        """Tell whether the only such words of a gap are the same ones, and not said anew.

        A neighbour that still touches them vouches for them; without one they must be many, and
        said once.
        """
        left, right = self._touching(start, end, place, end - start)
        if self._torn(start, end, place):
            return False
        words = self._old.text[start:end]
        if left >= _TOUCH or right >= _TOUCH:
            return weight(words) >= HEAVY or self._agreement(start, end, place) >= AGREES / 2
        return len(words) >= _ALONE and len(occurrences(self._old.text, words, 2)) == 1

    def _touching(self, start: int, end: int, place: int, length: int) -> tuple[int, int]:
        """Count the bones beside a place, left and right, that also stand beside the old one.

        Where both texts begin or end with a short neighbour, it touches as much as a long one.
        """
        old, new, last = self._old.text, self._new.text, place + length
        before, here_before = (
            old[max(start - _TOUCH, 0) : start],
            new[max(place - _TOUCH, 0) : place],
        )
        after, here_after = old[end : end + _TOUCH], new[last : last + _TOUCH]
        left, right = shared(before[::-1], here_before[::-1]), shared(after, here_after)
        if 0 < left == len(before) == len(here_before):
            left = _TOUCH
        if 0 < right == len(after) == len(here_after):
            right = _TOUCH
        return left, right

    def _torn(self, start: int, end: int, place: int) -> bool:
        """Tell whether only one neighbour stayed, and the other one stands by the same words too.

        Then either place may be the right one.
        """
        left, right = self._touching(start, end, place, end - start)
        if min(left, right) >= _TOUCH:
            return False
        words = self._old.text[start:end]
        for other in occurrences(self._new.text, words, _MOST):
            if other != place and self._free(other, len(words), start):
                near = self._touching(start, end, other, end - start)
                if (left < _TOUCH <= near[0]) or (right < _TOUCH <= near[1]):
                    return True
        return False

    def _agreement(self, start: int, end: int, place: int) -> float:
        old = self._old.text
        before, after = old[max(start - REACH, 0) : start], old[end : end + REACH]
        return context_score(self._new.text, place, place + end - start, before, after)

    def _free(self, place: int, length: int, start: int) -> bool:
        """Tell whether words of the new text were not other words of the old one."""
        origin = self._aligned.origin(place, place + length)
        return origin is None or origin == start

    def _elsewhere(self, selector: Selector, words: str, start: int, end: int) -> Anchored:
        """Choose by context among the same words anywhere."""
        places = occurrences(self._new.text, words, _MOST)
        scored = [
            (place, self._agreement(start, end, place))
            for place in places
            if self._free(place, len(words), start)
        ]
        if not scored:
            return Anchored(None, None, "orphan")
        scored.sort(key=lambda pair: -pair[1])
        place, best = scored[0]
        second = scored[1][1] if len(scored) > 1 else 0.0
        alone = len(scored) == 1 and len(occurrences(self._old.text, words, 2)) == 1
        if alone and self._plausible(start, end, place):
            return self._quotations.placed(selector, place, len(words), "exact")
        beside = max(self._touching(start, end, place, end - start)) >= _TOUCH
        if beside and best >= AGREES and best - second >= LEADS:
            return self._quotations.placed(selector, place, len(words), "context")
        return self._quotations.orphan(len(words), scored)
