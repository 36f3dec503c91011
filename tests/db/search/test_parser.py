"""The query language: what each sign means, what is refused and where, and that nothing crashes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import QueryError
from db.search import nodes as n
from db.search.fieldspec import FIELDS
from db.search.lexer import MAX_LENGTH
from db.search.parser import parse
from db.search.writer import write

Is, Field, Word = n.Is, n.Field, n.Word


def refused(text: str) -> QueryError:
    with pytest.raises(QueryError) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("", n.Everything()),
        ("  \t\n ", n.Everything()),
        ("loan", Word("loan")),
        ('"exact phrase"', n.Phrase("exact phrase")),
        ("„exact phrase“", n.Phrase("exact phrase")),
        ("«exact phrase»", n.Phrase("exact phrase")),
        ("prefix*", n.Prefix("prefix")),
        ('"Li Qi"*', n.Prefix("Li Qi")),
        ("name~", n.Fuzzy("name")),
        (r"/a\/b+/", n.Regex("a/b+")),
        ("-loan", n.Not(Word("loan"))),
        ("NOT loan", n.Not(Word("loan"))),
        ("--loan", Word("loan")),
        ("a b OR c", n.Or((n.And((Word("a"), Word("b"))), Word("c")))),
        ("a AND b", n.And((Word("a"), Word("b")))),
        ("a (b OR c)", n.And((Word("a"), n.Or((Word("b"), Word("c")))))),
        ("((a b)) c", n.And((Word("a"), Word("b"), Word("c")))),
        ("-(a b)", n.Not(n.And((Word("a"), Word("b"))))),
        ("NEAR(a b, 5)", n.Near((Word("a"), Word("b")), 5)),
        ('NEAR("a b", c)', n.Near((n.Phrase("a b"), Word("c")), 10)),
        ("NEAR of peace", n.And((Word("NEAR"), Word("of"), Word("peace")))),
        ("Minsk, Belarus", n.And((Word("Minsk"), Word("Belarus")))),
        ("Minsk – Beijing", n.And((Word("Minsk"), Word("Beijing")))),
        ("Minsk - Beijing", n.And((Word("Minsk"), Word("Beijing")))),
        ("- & loan", Word("loan")),
        ("白俄罗斯，中国", n.And((Word("白俄罗斯"), Word("中国")))),
        ("12:30", Word("12:30")),
        ("https://example.org/a", Word("https://example.org/a")),
        ("Analysis: ties", n.And((Word("Analysis"), Word("ties")))),
        ("or and not", n.And((Word("or"), Word("and"), Word("not")))),
        ("vis-à-vis", Word("vis-à-vis")),
    ],
)
def test_words_and_signs(text: str, node: n.Node) -> None:
    assert parse(text) == node


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("type:aid", Field("type", Is("aid"))),
        ("TYPE:aid", Field("type", Is("aid"))),
        ("kind:Event", Field("kind", Is("event"))),
        ("-type:aid", n.Not(Field("type", Is("aid")))),
        ('actor:"Li Qiang"', Field("actor", Is("Li Qiang"))),
        ('actor: "Li Qiang"', Field("actor", Is("Li Qiang"))),
        ("actor:Luka*", Field("actor", Is("Luka", "prefix"))),
        ("actor:Lukashnko~", Field("actor", Is("Lukashnko", "fuzzy"))),
        ('actor:"Li Cheng"~', Field("actor", Is("Li Cheng", "fuzzy"))),
        ("date:2020", Field("date", Is("2020"))),
        ("date:2020..2022", Field("date", n.Between("2020", "2022"))),
        ("date:2020..", Field("date", n.Between("2020", ""))),
        ("date:..2022", Field("date", n.Between("", "2022"))),
        ('date:"Sept 2020".."May 2021"', Field("date", n.Between("Sept 2020", "May 2021"))),
        ("date:2020/..", Field("date", Is("2020/.."))),
        ("date:>=2020", Field("date", n.Compare(">=", "2020"))),
        ("date:≥2020", Field("date", n.Compare(">=", "2020"))),
        ("date:certainly(2020..2022)", Field("date", n.Between("2020", "2022"), "certainly")),
        ("date:possibly(2020)", Field("date", Is("2020"), "possibly")),
        ("date:overlapping(2020)", Field("date", Is("2020"))),
        ("voices:>=2", Field("voices", n.Compare(">=", "2"))),
        ("voices:=02", Field("voices", Is("2"))),
        ("reliability:a..c", Field("reliability", n.Between("A", "C"))),
        ("missing:evidence", Field("missing", Is("evidence"))),
        ("lang:be", Field("lang", Is("be"))),
    ],
)
def test_fields(text: str, node: n.Node) -> None:
    assert parse(text) == node


def test_several_values_of_a_field() -> None:
    aid, agree = Field("type", Is("aid")), Field("type", Is("agree"))
    assert parse("type:(aid OR agree)") == n.Or((aid, agree)) == parse("type:aid OR type:agree")
    assert parse("type:(aid agree)") == n.And((aid, agree))
    assert parse("type:(-aid)") == n.Not(aid)
    assert parse("voices:(1 OR >=3)") == n.Or(
        (Field("voices", Is("1")), Field("voices", n.Compare(">=", "3")))
    )


def test_a_node_knows_where_it_stood() -> None:
    node = parse('loan  actor:"Li Qiang" ')
    assert isinstance(node, n.And)
    assert [one.span for one in node.nodes if not isinstance(one, n.Everything)] == [
        (0, 4),
        (6, 22),
    ]


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        ('a "b', "query.quote_open", (2, 4)),
        ("a /b", "query.regex_open", (2, 4)),
        ("a (b", "query.group_open", (2, 3)),
        ("a) b", "query.group_close", (1, 2)),
        ("a ()", "query.group_empty", (2, 4)),
        ("a OR", "query.operand_missing", (4, 4)),
        ("OR a", "query.operand_missing", (0, 2)),
        ("&", "query.no_words", (0, 1)),
        ("a*", "query.prefix_short", (0, 2)),
        ("/(/", "query.regex_bad", (0, 3)),
        ("NEAR(a)", "query.near_terms", (0, 7)),
        ("NEAR(a type:aid)", "query.near_terms", (7, 12)),
        ("NEAR(a b, 99999)", "query.near_distance", (10, 15)),
        ("x actr:Li", "query.field_unknown", (2, 6)),
        ("x actor:", "query.value_missing", (2, 8)),
        ('actor:""', "query.value_missing", (0, 8)),
        ("kind:evnt", "query.value_unknown", (5, 9)),
        ("voices:two", "query.not_a_number", (7, 10)),
        ("date:soon", "query.not_a_date", (5, 9)),
        ("type:>aid", "query.comparison_not_allowed", (5, 9)),
        ("actor:a..b", "query.range_not_allowed", (6, 10)),
        ("date:..", "query.range_open", (5, 7)),
        ("date:2022..2020", "query.range_reversed", (5, 15)),
        ("voices:3..2", "query.range_reversed", (7, 11)),
        ("a OR sort:newest", "query.misplaced", (5, 16)),
        ("(in:title OR a) b", "query.misplaced", (1, 9)),
        ("sort:newest sort:best", "query.sort_twice", (12, 21)),
        ("x" * (MAX_LENGTH + 1), "query.too_long", (MAX_LENGTH, MAX_LENGTH + 1)),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(
    text: str, code: str, span: tuple[int, int]
) -> None:
    error = refused(text)
    assert (error.code, (error.start, error.end)) == (code, span)


def test_near_names_are_offered() -> None:
    assert "actor" in refused("actr:Li").details["near"]  # type: ignore[operator]
    assert "event" in refused("kind:evnt").details["near"]  # type: ignore[operator]
    assert refused("stance:agrees").details["choices"] == ["supports", "disputes", "mentions"]


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000,
        "-(" * 5_000,
        "a (" * 3_000,
        "-" * 9_999 + "a",
        "NEAR(" * 2_000,
        "type:(" * 1_600,
    ],
    ids=["brackets", "negated", "words", "minus", "near", "fields"],
)
def test_depth_is_bounded(text: str) -> None:
    assert refused(text).code in {"query.too_deep", "query.too_many_terms"}


SIGNS = st.sampled_from(
    ['"', "(", ")", "-", "*", "~", "/", ":", ",", "..", ">=", "<", "OR", "AND", "NEAR(", "\\", "“"]
    + ["»", "：", "（", "\x00", "\ud800", " ", "certainly(", "5", "2020", "白", "ё", "e\u0301"]
    + [f"{name}:" for name in FIELDS]
)
QUERIES = st.one_of(
    st.text(max_size=80),
    st.lists(st.one_of(SIGNS, st.text(max_size=6)), max_size=30).map("".join),
    st.lists(SIGNS, max_size=20).map(" ".join),
)


@given(QUERIES)
def test_any_text_is_read_or_refused_as_a_query(text: str) -> None:
    node = read(text)
    if isinstance(node, QueryError):
        assert 0 <= node.start <= node.end <= len(text)
    else:
        assert parse(write(node)) == node


def read(text: str) -> n.Node | QueryError:
    try:
        return parse(text)
    except QueryError as error:
        return error
