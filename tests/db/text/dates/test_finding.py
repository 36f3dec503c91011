"""Dates in running text: what is found, what is left alone, and what relative words rest on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.text.dates import Date, read
from db.text.dates.running import find


def found(text: str, base: Date | None = None) -> list[tuple[str, str | None]]:
    return [(text[hit.start : hit.end], hit.date.edtf) for hit in find(text, relative_to=base)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They met on 5–8 September 2021 in Minsk.",
            [("5–8 September 2021", "2021-09-05/2021-09-08")],
        ),
        ("drills in February or March 2022 in", [("February or March 2022", "[2022-02,2022-03]")]),
        ("In 2006 and 2010, when", [("2006", "2006"), ("2010", "2010")]),
        ("by 2019, it was", [("2019", "2019")]),
        ("between 2014 and 2016 the", [("between 2014 and 2016", "[2014..2016]")]),
        ("(1954–1999)", [("1954–1999", "1954/1999")]),
        (
            "since 2020, and until May 2021",
            [("since 2020", "2020/.."), ("until May 2021", "../2021-05")],
        ),
        ("after the September 2020 elections", [("September 2020", "2020-09")]),
        ("in about 2014; early 1990s", [("about 2014", "2014~"), ("early 1990s", "199X")]),
        (
            "signed 10.01.2022, 2021-09-05 and 2021-09-05T10:15",
            [
                ("10.01.2022", "2022-01-10"),
                ("2021-09-05", "2021-09-05"),
                ("2021-09-05T10:15", "2021-09-05"),
            ],
        ),
        ("Was it in 2014? Perhaps.", [("2014", "2014")]),
        ("in Sept.\n2021 they", [("Sept.\n2021", "2021-09")]),
        ("ended in September\n\n2021 began", [("2021", "2021")]),
        (
            "44 BC, AD 1066, the 12th century",
            [
                ("44 BC", "-0043"),
                ("AD 1066", "1066"),
                ("12th century", "11XX"),
            ],
        ),
        (
            "В сентябре 2021 г. и весной 2022 года",
            [
                ("сентябре 2021 г.", "2021-09"),
                ("весной 2022 года", "2022-21"),
            ],
        ),
        ("Николай II в 1941 году, в XIX веке", [("1941 году", "1941"), ("XIX веке", "18XX")]),
        ("с 2014 по 2016 год", [("с 2014 по 2016 год", "2014/2016")]),
        (
            "У верасні 2021 года, 5 снежня 1991 г.",
            [
                ("верасні 2021 года", "2021-09"),
                ("5 снежня 1991 г.", "1991-12-05"),
            ],
        ),
        (
            "2021年9月5日习近平访问,2014年至2016年。",
            [
                ("2021年9月5日", "2021-09-05"),
                ("2014年至2016年", "2014/2016"),
            ],
        ),
        ("😀 in May 2020 👍🏽 é", [("May 2020", "2020-05")]),
        ("5 March 1917 (O.S.) was", [("5 March 1917 (O.S.)", "1917-03-18")]),
    ],
)
def test_dates_are_found_longest_first(text: str, expected: list[tuple[str, str]]):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a loan of $1,500 and 1,500 people; 2000 roubles; 1500 soldiers; €2020; 2020 €",
        "id 2021/22, No. 2021/1234, http://a.example/2021/09/05x, v2020, 2000m, 555-2020, x_2020",
        "Zapad-2021 and COVID-19; page 1984; Tel. 2020-1234; 1984%; 3.2020; 1.5",
        "you may go, the march of 10 miles; it may 5 times fall; the second half",
        "2000 человек; 1500 тысяч; 5 лет; в мае; 2000人; 3000 and 0042 and 12345",
        "",
        "   ",
        "\n\n",
        "no dates here",
        "1",
        "I was there in the fall",
    ],
)
def test_other_numbers_are_left_alone(text: str):
    assert found(text) == []


def test_relative_words_rest_on_the_date_before_them():
    text = "In January 2020 he spoke. In September of the same year, and a month later."
    hits = find(text)
    assert [(text[h.start : h.end], h.date.edtf, h.relative) for h in hits] == [
        ("January 2020", "2020-01", False),
        ("September of the same year", "2020-09", True),
        ("a month later", "2020-10", True),
    ]
    assert hits[0].base is None
    for hit, base in zip(hits[1:], hits, strict=False):
        assert hit.base == base.date
        assert hit.base_span == (base.start, base.end)


def test_words_that_point_from_the_writing_rest_on_the_document():
    published = read("2022-01-20")
    text = "In 2015. Last December he came; on January 10 and November 5; last year; next month."
    hits = find(text, relative_to=published)
    assert [(text[h.start : h.end], h.date.edtf) for h in hits] == [
        ("2015", "2015"),
        ("Last December", "2021-12"),
        ("January 10", "2022-01-10"),
        ("November 5", "2021-11-05"),
        ("last year", "2021"),
        ("next month", "2022-02"),
    ]
    assert all(hit.base == published and hit.base_span is None for hit in hits[1:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2017. That year", [("2017", "2017"), ("That year", "2017")]),
        (
            "В мае 2020 года. В том же году, на следующий год, месяц спустя",
            [
                ("мае 2020 года", "2020-05"),
                ("том же году", "2020"),
                ("следующий год", "2021"),
                ("месяц спустя", None),
            ],
        ),
        (
            "5 мая 2020. 7 декабря того же года",
            [
                ("5 мая 2020", "2020-05-05"),
                ("7 декабря того же года", "2020-12-07"),
            ],
        ),
        (
            "У маі 2020 года. У тым жа месяцы, праз год",
            [
                ("маі 2020 года", "2020-05"),
                ("тым жа месяцы", "2020-05"),
                ("праз год", "2021"),
            ],
        ),
        (
            "2021年9月。同年12月,次年,两年后",
            [
                ("2021年9月", "2021-09"),
                ("同年12月", "2021-12"),
                ("次年", "2022"),
                ("两年后", "2024"),
            ],
        ),
        (
            "On 5 May 2020; three days later; the following day; two weeks later",
            [
                ("5 May 2020", "2020-05-05"),
                ("three days later", "2020-05-08"),
                ("following day", "2020-05-09"),
                ("two weeks later", "2020-05-23~"),
            ],
        ),
    ],
)
def test_relative_words_of_each_language(text: str, expected: list[tuple[str, str | None]]):
    assert found(text) == expected


def test_without_a_base_the_words_are_kept_unread():
    (hit,) = find("Last December he came.")
    assert (hit.date.status, hit.date.text, hit.relative, hit.base) == (
        "unread",
        "Last December",
        True,
        None,
    )


def test_a_day_without_a_year_keeps_its_year_unknown():
    (hit,) = find("He spoke on January 10, as planned.")
    assert (hit.date.edtf, hit.relative) == ("XXXX-01-10", False)


def test_that_year_does_not_reach_back_for_ever():
    assert found("In 2015. " + "Words. " * 400 + "That year")[1] == ("That year", None)


pieces = st.sampled_from(
    [
        "5",
        "May",
        "2020",
        "or",
        "–",
        "between",
        "and",
        "год",
        "в",
        "the",
        "same",
        "year",
        ",",
        ".",
        "(",
        ")",
        "last",
        "19th",
        "century",
        "年",
        "9月",
        "1990s",
        "\n\n",
        "x",
        "/",
        "2021-09-05",
        "II",
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.lists(pieces, max_size=25).map(" ".join) | st.text(max_size=80), st.integers(0, 3))
def test_hits_are_in_order_apart_and_say_what_they_cover(text: str, gap: int):
    hits = find(text.replace(" ", " " * gap), relative_to=read("2022-05"))
    text = text.replace(" ", " " * gap)
    place = 0
    for hit in hits:
        assert place <= hit.start < hit.end <= len(text)
        assert hit.date.text == text[hit.start : hit.end]
        assert text[hit.start : hit.end] == text[hit.start : hit.end].strip()
        place = hit.end
