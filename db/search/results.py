"""What a search gives: hits with snippets, counts by facet, and its form as JSON."""

from dataclasses import dataclass, field
from typing import NamedTuple

from db.search.marks import Snippet, Span

__all__ = ["FacetValue", "Hit", "Results", "Snippet", "as_data"]


class Hit(NamedTuple):
    """One hit.

    Of a hit in a text `kind` is "passage", `id` that of the passage (0 in a text without any),
    `uid` and `title` those of its source, `record_id` the source's id, and `span` the passage's
    place in the document, in code points. Of any other, `id` and `record_id` are the record's.
    `date` is as given. `source` is the uid of the source that it stands in. `locator` is "¶ 9",
    "p. 4" or empty. `matched` is the name that answered, where the title does not show it.
    """

    kind: str
    id: int
    uid: str
    title: str
    date: str | None
    snippet: Snippet
    source: str | None
    locator: str
    matched: str
    score: float
    record_id: int = 0
    span: Span | None = None
    title_marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet with the number of hits that have it."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Results:
    """A page of hits.

    `total` counts all hits; where they do not fit on one page, the text of a source counts once,
    however many of its passages answer.
    """

    total: int
    took_ms: float
    hits: tuple[Hit, ...]
    facets: dict[str, list[FacetValue]] = field(default_factory=dict[str, list[FacetValue]])
    suggestions: tuple[str, ...] = ()


def as_data(results: Results) -> dict[str, object]:
    """Give results as the command line writes them in JSON."""
    return {
        "total": results.total,
        "took_ms": round(results.took_ms, 1),
        "results": [
            {
                "kind": hit.kind,
                "uid": hit.uid,
                "title": hit.title,
                "date": hit.date,
                "snippet": hit.snippet.text,
                "marks": [list(mark) for mark in hit.snippet.marks],
                "source": hit.source,
                "locator": hit.locator,
                "matched": hit.matched,
                "score": round(hit.score, 4),
            }
            for hit in results.hits
        ],
        "facets": {
            name: [{"value": one.value, "label": one.label, "count": one.count} for one in values]
            for name, values in results.facets.items()
        },
        "suggestions": list(results.suggestions),
    }
