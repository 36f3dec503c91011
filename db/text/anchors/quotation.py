"""Finds a quotation in a text by its words and their context, without an older version."""

from db.text.anchors.bones import Bones, occurrences, reduce, weight
from db.text.anchors.context import ALIKE, REACH, context_score, fuzzy, reworded, same_figures
from db.text.anchors.model import Anchored, Candidate, How, Selector

# More places than this are no help to a person who has to choose.
_MOST = 200
_SHOWN = 10
# Code points around a place in which the bones of its context are looked for.
_AROUND = 10 * REACH
# The context by which one place is chosen among several: its least agreement and its lead.
AGREES = 0.5
LEADS = 0.2
# Words of this weight are taken for the same although their context is another.
HEAVY = 24
# The least likeness of a wording that somebody may choose by hand.
_LIKE = 0.6
# Bones of a neighbour that tell where changed words begin or end.
_TOUCH = 12


def find(
    text: str, exact: str, prefix: str = "", suffix: str = "", near: int | None = None
) -> list[Candidate]:
    """Give the places where words stand, the likeliest first.

    Words are found as they are or, failing that, with other blanks, line ends, quotation marks,
    dashes or composed letters. Where prefix or suffix is given, places where they stand whole
    exclude the others, and places that contradict them are left out. `near` is an offset: of
    equal candidates the nearer comes first.
    """
    places = (
        [(place, place + len(exact)) for place in occurrences(text, exact, _MOST)] if exact else []
    )
    before, after = reduce(prefix), reduce(suffix)
    if places and not before and not after:
        return _ordered([Candidate(*place, 1.0) for place in places], near)
    if not places:
        bones, words = Bones(text), reduce(exact)
        found = occurrences(bones.text, words, _MOST) if words else []
        places = [bones.span(place, place + len(words)) for place in found]
    candidates = [_candidate(text, place, before, after) for place in places]
    whole = [candidate for candidate in candidates if candidate.score == 1.0]
    agreeing = [candidate for candidate in candidates if candidate.score >= AGREES]
    return _ordered(whole or agreeing, near)


def _candidate(text: str, place: tuple[int, int], before: str, after: str) -> Candidate:
    """Compare the surroundings of a place; blanks among them are allowed for generously."""
    start, end = place
    here_before = reduce(text[max(start - _AROUND, 0) : start])
    here = here_before + reduce(text[end : end + _AROUND])
    score = context_score(here, len(here_before), len(here_before), before, after)
    return Candidate(start, end, score)


def _ordered(candidates: list[Candidate], near: int | None) -> list[Candidate]:
    if near is None:
        return sorted(candidates, key=lambda found: (-found.score, found.start))
    return sorted(candidates, key=lambda found: (-found.score, abs(found.start - near)))


def anchor(text: str, selector: Selector) -> Anchored:
    """Place a selector in a text by itself: position, exact words with context, fuzzily, orphan."""
    return quotations(text).anchor(selector)


def quotations(text: str) -> "Quotations":
    """Make a text ready to place any number of selectors in it."""
    return Quotations(Bones(text), text)


class Quotations:
    """Places selectors in one text."""

    def __init__(self, bones: Bones, text: str) -> None:
        """Take a text and its bones."""
        self.bones = bones
        self.text = text

    def anchor(self, selector: Selector) -> Anchored:
        """Place one selector; never at a look-alike, rather nowhere."""
        words = reduce(selector.exact)
        if not words:
            return Anchored(None, None, "orphan")
        before, after = reduce(selector.prefix), reduce(selector.suffix)
        found = self._scored(words, before, after)
        if not found:
            return self._fuzzy(words, before, after)
        here = next(
            (place for place, score in found if self._is_here(selector, place, score)), None
        )
        if here is not None:
            return self.placed(selector, here, len(words), "position")
        best = max(score for _, score in found)
        chosen = [place for place, score in found if score == best]
        runner_up = max((score for _, score in found if score < best), default=0.0)
        if len(found) == 1 and (best >= AGREES or weight(words) >= HEAVY or not before + after):
            return self.placed(selector, chosen[0], len(words), "exact")
        if len(chosen) == 1 and best >= AGREES and best - runner_up >= LEADS:
            return self.placed(selector, chosen[0], len(words), "context")
        return self.orphan(len(words), found)

    def _scored(self, words: str, before: str, after: str) -> list[tuple[int, float]]:
        places = occurrences(self.bones.text, words, _MOST)
        return [
            (place, context_score(self.bones.text, place, place + len(words), before, after))
            for place in places
        ]

    def _is_here(self, selector: Selector, place: int, score: float) -> bool:
        same = self.text[selector.start : selector.end] == selector.exact
        return same and score == 1.0 and place == self.bones.reduced(selector.start)

    def _fuzzy(self, words: str, before: str, after: str) -> Anchored:
        """Look for changed words inside a context that stayed."""
        surrounded = before[-REACH:] + words + after[:REACH]
        around = fuzzy(surrounded, self.bones.text)
        if around is None or around[2] < ALIKE:
            return Anchored(None, None, "orphan")
        start, end, _ = around
        rival = self._rival(surrounded, start, end)
        low, high = max(start - 4, 0), min(end + 4, len(self.bones.text))
        found = self._between(words, before, after, (start, end)) or self.like(words, low, high)
        if found is None:
            return Anchored(None, None, "orphan")
        place, length, likeness = found
        candidate = Candidate(*self.bones.span(place, place + length), likeness)
        if rival > around[2] - 0.1:
            return Anchored(None, None, "orphan", candidates=(candidate,))
        return Anchored(candidate.start, candidate.end, "moved", "fuzzy", likeness)

    def _between(
        self, words: str, before: str, after: str, room: tuple[int, int]
    ) -> tuple[int, int, float] | None:
        """Take what stands between unchanged neighbours now, if it is like the words."""
        text, left, right = self.bones.text, before[-_TOUCH:], after[:_TOUCH]
        if min(len(left), len(right)) < _TOUCH:
            return None
        starts = occurrences(text, left, 2, *room)
        ends = occurrences(text, right, 2, *room)
        if len(starts) != 1 or len(ends) != 1:
            return None
        low, high = starts[0] + len(left), ends[0]
        likeness = reworded(words, text[low:high]) if low < high else None
        return None if likeness is None else (low, high - low, likeness)

    def _rival(self, surrounded: str, start: int, end: int) -> float:
        text = self.bones.text
        others = (fuzzy(surrounded, text[:start]), fuzzy(surrounded, text[end:]))
        return max((other[2] for other in others if other), default=0.0)

    def like(self, words: str, low: int, high: int) -> tuple[int, int, float] | None:
        """Find changed words between two bones: place, length, likeness; None if too unlike."""
        found = fuzzy(words, self.bones.text[low:high])
        if found is None or found[2] < ALIKE:
            return None
        start, end, likeness = found
        if not same_figures(words, self.bones.text[low + start : low + end]):
            return None
        return low + start, end - start, likeness

    def guesses(self, selector: Selector) -> list[Candidate]:
        """Give places where lost words might stand, for somebody to choose from.

        They are what stands now between the same neighbours, and the wording most like the lost
        one. Each is scored by its likeness, from 0 to 1.
        """
        from rapidfuzz.distance import Indel

        words, text = reduce(selector.exact), self.bones.text
        found: dict[tuple[int, int], float] = {}
        for low, high in self._rooms(selector, max(4 * len(words), _AROUND)):
            likeness = Indel.normalized_similarity(words, text[low:high])
            found[self.bones.span(low, high)] = max(likeness, AGREES)
        like = fuzzy(words, text) if len(words) >= _TOUCH else None
        if like is not None and like[2] >= _LIKE:
            found.setdefault(self._whole_words(*self.bones.span(*like[:2])), like[2])
        return [Candidate(*span, score) for span, score in found.items()]

    def _rooms(self, selector: Selector, longest: int) -> list[tuple[int, int]]:
        """Give what stands between two neighbours of a quotation, in bones."""
        left, right = reduce(selector.prefix)[-_TOUCH:], reduce(selector.suffix)[:_TOUCH]
        if min(len(left), len(right)) < _TOUCH:
            return []
        rooms: list[tuple[int, int]] = []
        for place in occurrences(self.bones.text, left, _SHOWN):
            low = place + len(left)
            ends = occurrences(self.bones.text, right, 1, low, low + longest + len(right))
            rooms += [(low, high) for high in ends if high > low]
        return rooms

    def _whole_words(self, start: int, end: int) -> tuple[int, int]:
        """Let a span begin and end with whole words, where blanks part words."""
        while start and _is_in_word(self.text[start - 1 : start + 1]):
            start -= 1
        while end < len(self.text) and _is_in_word(self.text[end - 1 : end + 1]):
            end += 1
        return start, end

    def placed(self, selector: Selector, place: int, length: int, how: How) -> Anchored:
        """Answer with a place of the same words, given in bones."""
        start, end = self.bones.span(place, place + length)
        lead = len(selector.exact) - len(selector.exact.lstrip())
        trail = len(selector.exact) - len(selector.exact.rstrip())
        if self.text[max(start - lead, 0) : end + trail] == selector.exact:
            start, end = start - lead, end + trail
        same = (start, end) == (selector.start, selector.end)
        same = same and self.text[start:end] == selector.exact
        return Anchored(start, end, "anchored" if same else "moved", how, 1.0)

    def orphan(self, length: int, found: list[tuple[int, float]]) -> Anchored:
        """Answer with no place, and those that a person may choose from."""
        best = sorted(found, key=lambda pair: -pair[1])[:_SHOWN]
        candidates = tuple(
            Candidate(*self.bones.span(place, place + length), score) for place, score in best
        )
        return Anchored(None, None, "orphan", candidates=candidates)


def _is_in_word(two: str) -> bool:
    """Tell whether no word ends between two letters of a script that parts words by blanks."""
    return two.isalnum() and max(two) < "\u2e80"
