"""A hand-made library in four languages that searches are tried on."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest

from db.library import Library
from db.search import engine
from db.store import documents, write
from db.text.document import Extracted, Passage, Proposal

ENGLISH = (
    ("heading", "Ties of two neighbours"),
    ("paragraph", "The ministry granted a loan to Minsk after long talks."),
    ("clutter", "Advertisement: cheap loan offers"),
    ("paragraph", "In September several loans were promised by Vladimir Putin."),
    ("caption", "A photograph of the harvest, 14 September."),
)
BELARUSIAN = (
    ("paragraph", "Прэзідэнт Лукашэнка сустрэўся з міністрамі ў Мінску."),
    ("paragraph", "Размова ішла пра крэдыты і гандаль."),
)
CHINESE = (
    ("paragraph", "卢卡申科访问北京，双方签署了贷款协议。"),
    ("paragraph", "白俄罗斯与中国的5G网络合作。"),
)


class Made(NamedTuple):
    """The library and the ids of what is in it."""

    library: Library
    ids: dict[str, int]

    def names(self, ids: list[int]) -> set[str]:
        """Give the names that the test gave to records."""
        known = {id_: name for name, id_ in self.ids.items()}
        return {known.get(id_, "?") for id_ in ids}


def attach(edit, source: int, paragraphs, language: str) -> None:
    text, passages = "", list[Passage]()
    for kind, words in paragraphs:
        passages.append(Passage(len(text), len(text) + len(words), kind))
        text += words + "\n\n"
    proposal = Proposal(language=language)
    documents.attach(edit, source, Extracted(text, tuple(passages), proposal, "text/plain"))


def fill(edit) -> dict[str, int]:
    def add(kind_of_record: str, /, **given) -> int:
        return write.add(edit, kind_of_record, given)

    ids: dict[str, int] = {}
    ids["lukashenko"] = add(
        "actor",
        kind="person",
        name=[
            {"text": "Alexander Lukashenko", "lang": "en"},
            {"text": "Александр Лукашенко", "lang": "ru"},
            {"text": "卢卡申科", "lang": "zh"},
        ],
        description="Head of state of Belarus",
    )
    ids["putin"] = add(
        "actor",
        kind="person",
        name=[{"text": "Vladimir Putin", "lang": "en"}, {"text": "Владимир Путин", "lang": "ru"}],
    )
    ids["bank"] = add("actor", kind="company", name="Loan Bank", note="keeps archives")
    ids["europe"] = add("place", name="Europe")
    ids["minsk"] = add("place", name="Minsk", parent=ids["europe"])
    ids["politics"] = add("tag", name="politics")
    ids["credit tag"] = add("tag", name="credit", parent=ids["politics"])
    ids["loan event"] = add(
        "event",
        title="Promise of money",
        type="aid",
        date="2020-09-14",
        status="planned",
        domain="economy",
        place=ids["minsk"],
        participant=[
            {"actor": ids["lukashenko"], "role": "borrower"},
            {"actor": ids["putin"], "role": "lender", "for": ids["bank"]},
        ],
        note="кредит на полтора миллиарда",
    )
    ids["visit"] = add("event", title="Visit to Beijing", type="consult", date="2022?")
    ids["harvest"] = add("event", title="Harvest", date="1999", description="A loan is mentioned")
    ids["tie"] = add(
        "relation", subject=ids["putin"], kind="ally_of", object=ids["lukashenko"], date="2000/.."
    )
    ids["english"] = add(
        "source",
        title="A loan between neighbours",
        type="article-newspaper",
        date="2021-03",
        language="en",
        creator=[{"name": "Writer One", "role": "author"}],
        reliability="B",
        tag=[ids["politics"]],
    )
    ids["belarusian"] = add("source", title="Сустрэча", date="2019", language="be-tarask")
    ids["chinese"] = add("source", title="新闻", date="2022", language="zh", reliability="D")
    ids["reprint"] = add(
        "source", title="Printed again", link=[{"target": ids["english"], "kind": "reprint_of"}]
    )
    attach(edit, ids["english"], ENGLISH, "en")
    attach(edit, ids["belarusian"], BELARUSIAN, "be")
    attach(edit, ids["chinese"], CHINESE, "zh")
    ids["mark"] = add(
        "annotation",
        target=ids["english"],
        exact="several loans were promised",
        note="compare with the **archive**",
        tag=[ids["credit tag"]],
        link=[{"target": ids["lukashenko"]}],
    )
    ids["proof"] = add(
        "evidence",
        target=ids["loan event"],
        source=ids["english"],
        annotation=ids["mark"],
        stance="supports",
        mode="plans",
        speaker=ids["putin"],
        credibility=2,
    )
    ids["proof again"] = add(
        "evidence", target=ids["loan event"], source=ids["reprint"], stance="supports"
    )
    ids["doubt"] = add(
        "evidence", target=ids["visit"], source=ids["chinese"], stance="disputes", value="2021"
    )
    ids["box"] = add("collection", name="Reader", item=[{"item": ids["visit"]}])
    ids["gone"] = add("event", title="A loan thrown away")
    return ids


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with Library.create(tmp_path_factory.mktemp("search") / "made.vademecum") as library:
        with library.edit("test.fill") as edit:
            ids = fill(edit)
        library.trash([ids["gone"]])
        yield Made(library, ids)


@pytest.fixture
def search(made: Made) -> Callable[..., engine.Results]:
    def ask(query: str, **options) -> engine.Results:
        return engine.search(made.library.reader, query, **options)

    return ask


@pytest.fixture
def found(made: Made) -> Callable[[str], set[str]]:
    def ask(query: str) -> set[str]:
        return made.names(engine.id_array(made.library.reader, query).tolist())

    return ask
