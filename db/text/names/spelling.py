"""Misspelt names: trigrams to find candidates by, and their order by likeness.

The way to find a misspelt name among many: index the `latin` keys by trigrams (FTS5's `trigram`
tokenizer over the key as it is), look the frequency of each trigram of the query up, ask for those
that hold any of the rarest few (`any_of(rarest(...))`), and `rank` what comes back.
"""

from collections.abc import Mapping, Sequence

RAREST = 6
MOST_CANDIDATES = 8_000
_FEWEST_GRAMS = 2
_FEWEST_LIKENESS = 55.0
# Above this likeness the words need not be compared one by one.
_SURE = 90.0
# What a likeness counts that holds for part of a name only, or in another order.
_IN_PART = 0.96


def trigrams(key: str) -> list[str]:
    """Give every run of three characters of a folded key once, in order; none of a shorter key."""
    return list(dict.fromkeys(key[start : start + 3] for start in range(len(key) - 2)))


def rarest(
    grams: Sequence[str],
    frequency: Mapping[str, int],
    count: int = RAREST,
    candidates: int = MOST_CANDIDATES,
) -> list[str]:
    """Give the trigrams to ask for, the rarest first: `count` at most, and at least two.

    `frequency` tells how many names hold a trigram; one that it lacks occurs nowhere and is left
    out. No more are taken once they bring more than `candidates` names: common trigrams cost time
    and add little, while a single one may be the misspelt one.
    """
    known = sorted(filter(frequency.get, grams), key=lambda gram: frequency[gram])[:count]
    taken: list[str] = []
    total = 0
    for gram in known:
        total += frequency[gram]
        if len(taken) >= _FEWEST_GRAMS and total > candidates:
            break
        taken.append(gram)
    return taken


def any_of(grams: Sequence[str]) -> str:
    """Give the FTS5 expression that asks for any of these trigrams, each quoted."""
    return " OR ".join('"' + gram.replace('"', '""') + '"' for gram in grams)


def rank(query_key: str, candidates: Sequence[str], limit: int = 20) -> list[tuple[int, float]]:
    """Order candidate keys by likeness to the query's key: (position, likeness 0 to 1), best first.

    A query of fewer words than a candidate is compared with as many of its words; the order of the
    words does not matter where it reads worse in the order given. Unlike ones are left out.
    """
    from rapidfuzz import fuzz, process

    best = process.extract(
        query_key, candidates, scorer=fuzz.ratio, limit=limit, score_cutoff=_FEWEST_LIKENESS
    )
    scores = {place: score for _, score, place in best}
    if not best or best[0][1] < _SURE:
        for place, score in _by_words(query_key, candidates, limit):
            scores[place] = max(score, scores.get(place, 0.0))
    ordered = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return [(place, score / 100) for place, score in ordered[:limit]]


def _by_words(query_key: str, candidates: Sequence[str], limit: int) -> list[tuple[int, float]]:
    """Compare the words of the query, each with the likest word of the candidate."""
    from rapidfuzz import fuzz, process

    vocabulary: dict[str, list[int]] = {}
    for place, candidate in enumerate(candidates):
        for word in set(candidate.split()):
            vocabulary.setdefault(word, []).append(place)
    known = list(vocabulary)
    asked = query_key.split()
    totals: dict[int, float] = {}
    for word in asked:
        likest: dict[int, float] = {}
        for found, score, _ in process.extract(
            word, known, scorer=fuzz.ratio, limit=None, score_cutoff=_FEWEST_LIKENESS
        ):
            for place in vocabulary[found]:
                likest.setdefault(place, score)
        for place, score in likest.items():
            totals[place] = totals.get(place, 0.0) + score
    scored = [(place, _IN_PART * total / len(asked)) for place, total in totals.items()]
    kept = [item for item in scored if item[1] >= _FEWEST_LIKENESS]
    return sorted(kept, key=lambda item: -item[1])[:limit]
