"""The corpora that `make bench` measures on are what they claim, and every bench can be called."""

import importlib
import inspect
import statistics
import tracemalloc
import unicodedata
from collections import Counter

import pytest

from tests.bench import corpus
from tests.bench.__main__ import bench_names, row
from tests.bench.measure import Measure, percentile


def test_the_same_seed_gives_the_same_corpus() -> None:
    for make in (corpus.documents, corpus.actors, corpus.events):
        assert list(make(300)) == list(make(300))
        assert list(make(300, seed=1)) != list(make(300, seed=2))


def test_documents_have_the_size_of_letters_and_three_scripts() -> None:
    made = list(corpus.documents(2_000))
    sizes = [len(document.text.encode()) for document in made]
    assert statistics.median(sizes) == pytest.approx(1_300, rel=0.12)
    assert statistics.mean(sizes) == pytest.approx(1_900, rel=0.12)
    languages = [document.language for document in made]
    assert languages.count("ru") == pytest.approx(200, rel=0.3)
    assert languages.count("zh") == pytest.approx(100, rel=0.3)
    assert [document.number for document in made] == list(range(1, 2_001))
    assert sorted(document.date for document in made) == [document.date for document in made]


def test_words_are_spread_as_in_real_texts() -> None:
    texts = [set(d.text.casefold().split()) for d in corpus.documents(2_000) if d.language == "en"]
    shares = {word: sum(word in text for text in texts) / len(texts) for word in ("the", "loan")}
    assert shares["the"] > 0.8
    assert 0.005 < shares["loan"] < 0.1
    counts = Counter(word for text in texts for word in text)
    assert sum(count == 1 for count in counts.values()) > 1_000


def test_actors_have_names_in_several_scripts() -> None:
    made = list(corpus.actors(1_000))
    scripts = {script for actor in made for _, _, script in actor.names}
    assert scripts == {"Latn", "Cyrl", "Hans"}
    beginnings = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Hans": "CJK"}
    for text, _, script in (name for actor in made for name in actor.names):
        assert unicodedata.name(text[0]).startswith(beginnings[script])
    assert 2.5 < sum(len(actor.names) for actor in made) / len(made) < 3.5


def test_making_documents_keeps_none_of_them() -> None:
    def peak(count: int) -> int:
        tracemalloc.reset_peak()
        start = tracemalloc.get_traced_memory()[0]
        for _ in corpus.documents(count):
            pass
        return tracemalloc.get_traced_memory()[1] - start

    list(corpus.documents(1))
    tracemalloc.start()
    try:
        few, many = peak(200), peak(1_000)
    finally:
        tracemalloc.stop()
    assert many < few + 500_000


@pytest.mark.parametrize("name", bench_names())
def test_every_bench_can_be_called_with_quick(name: str) -> None:
    main = importlib.import_module(f"tests.bench.bench_{name}").main
    assert list(inspect.signature(main).parameters) == ["quick"]


def test_a_line_of_the_table_holds_value_raw_and_ratio() -> None:
    line = row(Measure("search", 3.0, "ms", raw=2.0, target="≤ 2×"))
    assert line.split() == ["search", "3.00", "ms", "2.00", "ms", "1.50×", "≤", "2×"]
    assert row(Measure("size", 1234.5, "MB")).split() == ["size", "1,234", "MB"]


def test_percentiles_are_values_that_were_measured() -> None:
    values = [float(number) for number in range(1, 101)]
    assert percentile(values, 50) == 50
    assert percentile(values, 95) == 95
    assert percentile([7.0], 95) == 7
