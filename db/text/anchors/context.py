"""How well the text around a place agrees with the prefix and suffix that were noted."""

import re
from functools import cache
from typing import Final

# Bones of context compared on either side.
REACH: Final = 32
# A likeness from which changed words still count as the quotation.
ALIKE: Final = 0.8
# Bones from which on a quotation is known again by what stayed of it between its neighbours.
LONG_ENOUGH: Final = 16


def context_score(bones: str, start: int, end: int, prefix: str, suffix: str) -> float:
    """Compare the bones around a place with those of prefix and suffix: 1 is the same, 0 nothing.

    What touches the place counts most: agreement is measured outwards from it, and only where
    that breaks off early by likeness of the whole.
    """
    before, after = prefix[-REACH:], suffix[:REACH]
    if not before and not after:
        return 1.0
    here_before = bones[max(start - len(before), 0) : start]
    here_after = bones[end : end + len(after)]
    score = len(before) * _side(here_before[::-1], before[::-1])
    score += len(after) * _side(here_after, after)
    return score / (len(before) + len(after))


def _side(here: str, noted: str) -> float:
    if not noted:
        return 0.0
    if here == noted:
        return 1.0
    touching = shared(here, noted) / len(noted)
    from rapidfuzz.distance import Indel

    likeness = Indel.normalized_similarity(here, noted)
    return max(touching, min(0.9, (likeness - 0.5) * 1.8))


def shared(one: str, other: str) -> int:
    """Count the code points that two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    if one[:high] == other[:high]:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle
    return low


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(r"\d+")


def same_figures(one: str, other: str) -> bool:
    """Tell whether two wordings hold the same numbers in the same order.

    A quotation in which a number changed says something else, however like it looks.
    """
    return _figures().findall(one) == _figures().findall(other)


def reworded(exact: str, now: str) -> float | None:
    """Tell how like a quotation are the words that stand between its neighbours now; None: unlike.

    Either few letters changed here and there, or one stretch of it that is less than half.
    """
    from rapidfuzz.distance import Indel

    if not now or not same_figures(exact, now):
        return None
    likeness = Indel.normalized_similarity(exact, now)
    if likeness >= ALIKE:
        return likeness
    head = shared(exact, now)
    tail = shared(exact[head:][::-1], now[head:][::-1])
    kept = 2 * (head + tail) > max(len(exact), len(now)) and len(exact) >= LONG_ENOUGH
    return likeness if kept else None


def fuzzy(exact: str, bones: str) -> tuple[int, int, float] | None:
    """Find the stretch of bones most like a quotation: start, end, likeness from 0 to 1."""
    if not exact or not bones:
        return None
    from rapidfuzz import fuzz

    start, end = 0, len(bones)
    if len(bones) >= len(exact):
        found = fuzz.partial_ratio_alignment(exact, bones, score_cutoff=60)
        if found is None:
            return None
        start, end = found.dest_start, found.dest_end
    from rapidfuzz.distance import Indel

    slack = max(2, min(16, len(exact) // 4))
    starts = range(max(start - slack, 0), min(start + slack, end - 1) + 1)
    start = max(starts, key=lambda low: Indel.normalized_similarity(exact, bones[low:end]))
    ends = range(max(end - slack, start + 1), min(end + slack, len(bones)) + 1)
    end = max(ends, key=lambda high: Indel.normalized_similarity(exact, bones[start:high]))
    return start, end, Indel.normalized_similarity(exact, bones[start:end])
