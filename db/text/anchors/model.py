"""What a selector is, and what became of it."""

from dataclasses import dataclass
from typing import Literal

State = Literal["anchored", "moved", "orphan"]
How = Literal["position", "aligned", "exact", "context", "fuzzy", ""]


CONTEXT = 32
"""Code points that a selector keeps of the text before and after."""


@dataclass(frozen=True, slots=True)
class Selector:
    """A quotation with its place: code points, `end` exclusive, and the text around it."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    def moved(self, by: int) -> "Selector":
        """Give the same quotation that many code points further on."""
        return Selector(self.start + by, self.end + by, self.exact, self.prefix, self.suffix)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a quotation may stand; `score` from 0 to 1 is how well its context agrees.

    Without any context to compare, the score is 1.
    """

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a selector stands now.

    `state`: anchored (same place, same words), moved (found elsewhere, or its words changed a
    little), orphan (start and end None). `how`: by position, by alignment of the two texts, as
    the only exact quotation, by its context among several, or fuzzily. `score` is 1 for the same
    words. `candidates` are the places a person may choose from, best first.
    """

    start: int | None
    end: int | None
    state: State
    how: How = ""
    score: float = 0.0
    candidates: tuple[Candidate, ...] = ()


def select(text: str, start: int, end: int, context: int = CONTEXT) -> Selector:
    """Describe a span of a text so that it can be found again.

    Raises:
        ValueError: the span is empty or not inside the text.

    """
    if not 0 <= start < end <= len(text):
        raise ValueError(start, end, len(text))
    return Selector(
        start,
        end,
        text[start:end],
        text[max(start - context, 0) : start],
        text[end : end + context],
    )
