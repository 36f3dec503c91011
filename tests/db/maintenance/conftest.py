"""A library with a little of everything, open while a test runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.library import Library
from tests import sample
from tests.sample import Sample


@pytest.fixture
def held(tmp_path: Path) -> Iterator[tuple[Library, Sample]]:
    library, ids = sample.new(tmp_path / "held.vademecum")
    yield library, ids
    library.close()


@pytest.fixture
def library(held: tuple[Library, Sample]) -> Library:
    return held[0]


@pytest.fixture
def ids(held: tuple[Library, Sample]) -> Sample:
    return held[1]
