"""Title, authors, date bound, publication and language are proposed from the text alone."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from db.text.language import language_of
from db.text.passages import classified
from db.text.people import affiliations, byline_names, is_author_note, is_name
from db.text.person_names import name_parts
from db.text.proposal import propose
from tests.db.text.test_passages import COPIED

if TYPE_CHECKING:
    from db.text.document import Proposal

TODAY = datetime.date(2026, 11, 22)
PROSE = "The talks went on through the night, and nobody knew how they would end that time."


def proposed(text: str) -> Proposal:
    return propose(classified(text), today=TODAY)


def test_a_copied_page() -> None:
    proposal = proposed(COPIED)
    assert proposal.title == "Why the two harbours want the same railway"
    assert proposal.genre == "Opinion"
    assert proposal.publication == "The Harbour Gazette"
    assert proposal.language == "en"
    assert (
        proposal.abstract
        == "Both cities believe that they can share the line without giving up either port"
    )
    (author,) = proposal.creators
    assert (author.name, author.family, author.given) == ("Anna Example", "Example", "Anna")
    assert author.affiliation == (
        "Institute of Harbours; Faculty of Rails at the University of the Coast; Port Forum"
    )


def test_a_page_without_a_date_gets_the_bound_of_its_latest_past_date() -> None:
    proposal = proposed(COPIED)
    assert (proposal.date, proposal.date_reason) == ("[2019-03..]", "after_text")
    assert COPIED[proposal.date_start : proposal.date_end] == "March 2019"


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("In December 2021 they met. On January 10 the king spoke.", "[2021-12..]"),
        ("They met in December 2021, and drills were scheduled for March 2022.", "[2021-12..]"),
        ("They met in 2016 and will finish by 2030.", "[2016..]"),
        ("They met on 9 August 2020.", "[2020-08-09..]"),
        ("The exercise Zapad-2021 cost $2020.", None),
        ("Nothing is dated here.", None),
        ("By 2019, it was the third lender.", None),
        ("They met in March 2999.", None),
        ("Встреча прошла 9 августа 2020 года в Минске.", "[2020-08-09..]"),
        ("Сустрэча прайшла 9 жніўня 2020 года ў Мінску.", "[2020-08-09..]"),
        ("双方于2020年8月9日在明斯克会谈。", "[2020-08-09..]"),
    ],
)
def test_bounds(sentence: str, date: str | None) -> None:
    assert proposed(f"A title\n\n{sentence}").date == date


def test_a_day_without_year_soon_after_the_latest_month_moves_the_bound() -> None:
    text = "A title\n\nThey met in December 2021.\n\nIt was repeated in a speech on January 10."
    proposal = proposed(text)
    assert (proposal.date, proposal.date_reason) == ("[2022-01-10..]", "after_text_year_inferred")


def test_a_day_without_year_long_after_is_not_used() -> None:
    text = "A title\n\nThey met in January 2021.\n\nIt was repeated in a speech on August 22."
    assert proposed(text).date == "[2021-01..]"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("January 14, 2022", "2022-01-14"),
        ("Published: 8:30pm, 28 Aug 2023", "2023-08-28"),
        ("14 января 2022 г.", "2022-01-14"),
        ("Апублікавана 14 студзеня 2022", "2022-01-14"),
        ("14.01.2022", "2022-01-14"),
        ("发布时间：2022年1月14日 10:30", "2022-01-14"),
        ("By Jane Doe | January 14, 2022", "2022-01-14"),
    ],
)
def test_a_date_line_states_the_date(line: str, date: str) -> None:
    proposal = proposed(f"A title of some words\n\n{line}\n\n{PROSE} They had met in May 2021.")
    assert (proposal.date, proposal.date_reason) == (date, "stated")


def test_the_day_of_publication_goes_before_that_of_an_update() -> None:
    text = f"A title\n\nUpdated: 3 May 2022\nPublished: 1 May 2022\n\n{PROSE}"
    assert proposed(text).date == "2022-05-01"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("By Jane Doe and Ivan Petrov", ("Jane Doe", "Ivan Petrov")),
        ("BY JANE DOE", ("JANE DOE",)),
        ("Written by Jane van der Doe, Li Na", ("Jane van der Doe", "Li Na")),
        ("Автор: Иван Петров", ("Иван Петров",)),
        ("Аўтар: Янка Прыкладны", ("Янка Прыкладны",)),
        ("作者：王小明", ("王小明",)),
        ("Written by", ()),
        ("By the end of the year", None),
        ("By Monday", None),
        ("Authorities said so", None),
    ],
)
def test_bylines(line: str, names: tuple[str, ...] | None) -> None:
    assert byline_names(line) == names


def test_two_authors_with_notes_and_handles() -> None:
    text = (
        f"A title of some words\n\n{PROSE}\n\nWritten by\n\nJane"
        f" Doe\n\n@janedoe\n\nJane Doe is a fellow at the"
        " Example Centre.\n\nIvan Petrov\n\nivan_petrov\n\nIvan Petrov is a research assistant in"
        " Coast City University, Branch of Trade. His interests include trade, and Asia."
    )
    assert [(one.name, one.affiliation) for one in proposed(text).creators] == [
        ("Jane Doe", "Example Centre"),
        ("Ivan Petrov", "Coast City University, Branch of Trade"),
    ]


def test_an_author_note_at_the_end_names_the_author_without_a_byline() -> None:
    text = (
        f"A title of some words\n\n{PROSE}\n\n{PROSE}\n\nJane Doe is a professor of"
        f" history at Example College."
    )
    assert [(one.name, one.affiliation) for one in proposed(text).creators] == [
        ("Jane Doe", "Example College")
    ]


def test_a_person_told_of_within_the_article_is_no_author() -> None:
    text = (
        f"A title\n\nJane Doe is the president of the Republic of Coast.\n\n{PROSE * 20}\n\n{PROSE}"
    )
    assert proposed(text).creators == ()


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Jane Doe is a professor of history at Oslo Hall.", ("Oslo Hall",)),
        ("She teaches.", ()),
        (
            "X Y is director of the Centre for Trade and Peace, where she works.",
            ("Centre for Trade and Peace",),
        ),
    ],
)
def test_affiliations(note: str, expected: tuple[str, ...]) -> None:
    assert affiliations(note) == expected


def test_names_and_notes() -> None:
    assert is_name("Jane Doe")
    assert is_name("Ян Прыкладны")
    assert not is_name("The")
    assert not is_name("Under the Wing")
    assert is_author_note("Иван Петров — научный сотрудник Института примеров.", ())
    assert is_author_note("作者系某大学教授", ())
    assert not is_author_note("Jane Doe is sure that it will rain.", ())


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Jane Doe", ("Doe", "Jane")),
        ("Pham Do An", ("Pham", "Do An")),
        ("Li Qiang", ("Li", "Qiang")),
        ("Иван Петров", ("Петров", "Иван")),
        ("Петров Иван Сергеевич", ("Петров", "Иван Сергеевич")),
        ("Иван Сергеевич Петров", ("Петров", "Иван Сергеевич")),
        ("欧阳小明", ("欧阳", "小明")),
        ("Reuters", (None, None)),
    ],
)
def test_name_parts(name: str, parts: tuple[str | None, str | None]) -> None:
    assert name_parts(name) == parts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The loan that was granted to the government has been doubled by the bank.", "en"),
        ("Кредит, который был предоставлен правительству, удвоен банком.", "ru"),
        ("Крэдыт, які быў дадзены ўраду, падвоены банкам, і гэта добра.", "be"),
        ("Кредит, який був наданий урядові, подвоєно банком, і це добре.", "uk"),
        ("政府获得的贷款已由银行增加一倍。", "zh"),
        ("Der Kredit, der der Regierung gewährt wurde, ist von der Bank verdoppelt worden.", "de"),
        ("12 34", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("line", "publication"),
    [
        ("Why you can trust SCMP", "South China Morning Post"),
        (
            "This article was first published in The Harbour Gazette on 3 May.",
            "The Harbour Gazette",
        ),
        ("Источник: Газета Примеров", "Газета Примеров"),
        ("© 2021 The Harbour Gazette. All rights reserved.", "The Harbour Gazette"),
        ("来源：示例日报", "示例日报"),
    ],
)
def test_publications(line: str, publication: str) -> None:
    assert proposed(f"A title of some words\n\n{PROSE}\n\n{line}").publication == publication


def test_blank_and_wordless_texts_propose_nothing() -> None:
    assert proposed("...").title is None
    assert proposed("").creators == ()
