"""A small library with an article in four languages and a second source on the same matter."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from db.library import Library
from db.passages import context
from db.store import documents, write
from tests.sample import extracted

ARTICLE = (
    "In January 2020, Harno Vell accused Velmora of closing the harbour to his ships.\n"
    "In September of the same year, Orla Dane granted Tessaly a loan of 1.5 billion dollars.\n"
    "According to Harno Vell, Tessaly will sign a treaty with Velmora on 3 May 2021.\n"
    "Tessaly was not attacked by Velmora in 2020.\n"
    "Велмора обвинила Тессалию в шпионаже в марте 2021 года.\n"
    "Тэсалія падпісала пагадненне з Велморай у маі 2021 года.\n"
    "2021年6月，维尔莫拉与特萨利签署协议。\n"
    "Nobody said a word about grain.\n"
    "Tessaly vows to lend Velmora 5 million dollars in December 2021.\n"
    "Velmora and Tessaly sign a treaty in October 2021.\n"
)
SECOND = (
    "The paper tells another story.\n"
    "In October 2021, Tessaly granted Velmora a loan of 2 billion dollars.\n"
    "A loan of 1.5 billion dollars was granted to Tessaly by Orla Dane.\n"
)


@dataclass(frozen=True)
class Shelf:
    """The library and the ids of what is in it."""

    library: Library
    velmora: int
    tessaly: int
    vell: int
    dane: int
    article: int
    second: int

    def passage(self, words: str, *, source: int | None = None) -> context.Context:
        """Select words of the article (or of another source) and read what stands around."""
        where = self.article if source is None else source
        text = ARTICLE if where == self.article else SECOND
        start = text.index(words)
        return context.gather(self.library.reader, where, start, start + len(words))

    def span(self, words: str, text: str = ARTICLE) -> tuple[int, int]:
        """Give where words stand."""
        start = text.index(words)
        return start, start + len(words)


def _actor(library: Library, kind: str, *names: str | tuple[str, str]) -> int:
    rows = [{"text": n[0], "lang": n[1]} if isinstance(n, tuple) else {"text": n} for n in names]
    with library.edit("actor.add") as edit:
        return write.add(edit, "actor", {"kind": kind, "name": rows})


def _source(library: Library, title: str, text: str, date: str) -> int:
    with library.edit("source.add") as edit:
        id_ = write.add(edit, "source", {"title": title, "date": date})
        documents.attach(edit, id_, extracted(text))
        return id_


@pytest.fixture
def shelf(tmp_path: Path):
    with Library.create(tmp_path / "a.vademecum") as library:
        velmora = _actor(library, "state", "Velmora", ("Велмора", "ru"), ("维尔莫拉", "zh"))
        tessaly = _actor(
            library, "state", "Tessaly", ("Тессалия", "ru"), ("Тэсалія", "be"), ("特萨利", "zh")
        )
        vell = _actor(library, "person", "Harno Vell")
        dane = _actor(library, "person", "Orla Dane")
        with library.edit("relation.add") as edit:
            given = {"subject": dane, "kind": "head_of_state_of", "object": velmora}
            write.add(edit, "relation", {**given, "date": "2015/2020-12"})
            other = {"subject": vell, "kind": "head_of_state_of", "object": tessaly}
            write.add(edit, "relation", {**other, "date": "1990/1999"})
        yield Shelf(
            library,
            velmora,
            tessaly,
            vell,
            dane,
            _source(library, "The harbour", ARTICLE, "2021-07-01"),
            _source(library, "Another paper", SECOND, "2022"),
        )
