"""Known names found in texts: their forms, borders, capitals, offsets and candidates."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.mentions import Decision, How, KnownName, Matcher, Mention
from tests.house import seeds_folder

LUKASHENKO, PUTIN, BELARUS, CHINA, USA, UNION, XI, LI, NATO, VIKTOR = range(1, 11)
BUSH, RUSSIA, TIKHANOVSKAYA, ASSAD, OBRIEN, MINSK = range(11, 17)
ROWS = [
    (LUKASHENKO, "Alexander Lukashenko", "en", "person"),
    (LUKASHENKO, "Александр Лукашенко", "ru", "person"),
    (LUKASHENKO, "Аляксандр Лукашэнка", "be", "person"),
    (LUKASHENKO, "亚历山大·卢卡申科", "zh", "person"),
    (PUTIN, "Vladimir Putin", "en", "person"),
    (BELARUS, "Belarus", "en", "state"),
    (BELARUS, "Беларусь", "ru", "state"),
    (BELARUS, "Беларусь", "be", "state"),
    (BELARUS, "Республика Беларусь", "ru", "state"),
    (BELARUS, "白俄罗斯", "zh", "state"),
    (CHINA, "China", "en", "state"),
    (CHINA, "Китай", "ru", "state"),
    (CHINA, "Кітай", "be", "state"),
    (USA, "US", "en", "state"),
    (USA, "United States", "en", "state"),
    (USA, "Соединённые Штаты", "ru", "state"),
    (USA, "Соединённые Штаты Америки", "ru", "state"),
    (USA, "США", "ru", "state"),
    (UNION, "European Union", "en", "organisation"),
    (UNION, "EU", "en", "organisation"),
    (UNION, "Европейский союз", "ru", "organisation"),
    (XI, "Xi Jinping", "en", "person"),
    (XI, "习近平", "zh", "person"),
    (LI, "Li Qiang", "en", "person"),
    (NATO, "NATO", "en", "organisation"),
    (VIKTOR, "Viktor Lukashenko", "en", "person"),
    (BUSH, "George Bush", "en", "person"),
    (RUSSIA, "Russia", "en", "state"),
    (TIKHANOVSKAYA, "Светлана Тихановская", "ru", "person"),
    (ASSAD, "Bashar al-Assad", "en", "person"),
    (OBRIEN, "Robert O'Brien", "en", "person"),
    (MINSK, "Minsk", "en", "place"),
]
KNOWN = [KnownName(actor, number, *row) for number, (actor, *row) in enumerate(ROWS, 100)]
MATCHER = Matcher(KNOWN)


def found(text: str, matcher: Matcher = MATCHER) -> list[tuple[str, int]]:
    """Give the text and the likeliest actor of each mention."""
    return [(one.text, one.candidates[0].actor_id) for one in matcher.mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belarus’ ties with China's leaders", [("Belarus", BELARUS), ("China", CHINA)]),
        ("Putin's and Lukashenko’s", [("Putin", PUTIN), ("Lukashenko", LUKASHENKO)]),
        ("Belarusian and Chinese", []),
        ("the China-EU talks", [("China", CHINA), ("EU", UNION)]),
        ("Встреча с Александром Лукашенко", [("Александром Лукашенко", LUKASHENKO)]),
        ("аб Аляксандру Лукашэнку", [("Аляксандру Лукашэнку", LUKASHENKO)]),
        ("Сустрэча з Лукашэнкам", [("Лукашэнкам", LUKASHENKO)]),
        ("Лукашенко Александр", [("Лукашенко Александр", LUKASHENKO)]),
        ("в Беларуси и Китае", [("Беларуси", BELARUS), ("Китае", CHINA)]),
        ("паміж Беларуссю і Кітаем", [("Беларуссю", BELARUS), ("Кітаем", CHINA)]),
        ("о Соединённых Штатах Америки", [("Соединённых Штатах Америки", USA)]),
        ("Соединенными Штатами", [("Соединенными Штатами", USA)]),
        ("с Европейским союзом", [("Европейским союзом", UNION)]),
        ("с Европейским Союзом", [("Европейским Союзом", UNION)]),
        ("Республики Беларусь", [("Республики Беларусь", BELARUS)]),
        ("Тихановской", [("Тихановской", TIKHANOVSKAYA)]),
        ("习近平会见白俄罗斯总统", [("习近平", XI), ("白俄罗斯", BELARUS)]),
        ("总统卢卡申科说", [("卢卡申科", LUKASHENKO)]),
        ("亚历山大・卢卡申科", [("亚历山大・卢卡申科", LUKASHENKO)]),
        ("President Xi said", [("Xi", XI)]),
        ("According to Li, Li Qiang", [("Li", LI), ("Li Qiang", LI)]),
        ("Jinping and Qiang, Alexander and Vladimir", []),
        ("Assad, al-Assad", [("Assad", ASSAD), ("al-Assad", ASSAD)]),
        ("Mr O’Brien", [("O’Brien", OBRIEN)]),
    ],
)
def test_names_are_found_in_all_their_forms(text: str, expected: list[tuple[str, int]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a bush, Bush, BUSH", ["Bush", "BUSH"]),
        ("us, Us and US", ["US"]),
        ("from the US, EU and others", ["US", "EU"]),
        ("LET US GO", []),
        ("eu Eu EU", ["EU"]),
        ("NATO, Nato, nato", ["NATO", "Nato"]),
        ("сша США", ["США"]),
        ("BELARUS AND CHINA SIGN", ["BELARUS", "CHINA"]),
        ("ВИЗИТ АЛЕКСАНДРА ЛУКАШЕНКО", ["АЛЕКСАНДРА ЛУКАШЕНКО"]),
        ("belarus", []),
        ("Bushes Ambush Chinas Indochina", []),
        ("Belarus2 _Belarus_", ["Belarus"]),
    ],
)
def test_capitals_and_borders_are_respected(text: str, expected: list[str]) -> None:
    assert [one.text for one in MATCHER.mentions(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Alexander\nLukashenko",
        "Alexander\u00a0Lukashenko",
        "Alexander   Lukashenko",
        "Alexander \r\n Lukashenko",
        "Alex\u00adander Luka\u00adshenko",
        "Alexander\u200b Lukashenko",
        "Алекса́ндр Лукаше́нко",
        "Алeксандр Лукашeнко",
    ],
)
def test_breaks_blanks_and_invisible_characters_part_no_name(text: str) -> None:
    before = "ß — ﬁ\u00ad й "
    assert [
        (one.start, one.end, one.text) for one in MATCHER.mentions(before + text + "\u00ad.")
    ] == [(len(before), len(before + text), text)]


@pytest.mark.parametrize(
    "text", ["Alexander\n\nLukashenko", "Alexander. Lukashenko", "Alexander, Lukashenko"]
)
def test_an_empty_line_or_a_stop_parts_a_name(text: str) -> None:
    assert [one.text for one in MATCHER.mentions(text)] == ["Lukashenko"]


def test_the_longest_name_wins() -> None:
    names = [
        KnownName(1, 1, "Great Stone", "en", "place"),
        KnownName(2, 2, "Stone Industrial Park", "en", "organisation"),
        KnownName(3, 3, "Great Stone Industrial Park", "en", "organisation"),
    ]
    assert found("the Great Stone Industrial Park", Matcher(names)) == [
        ("Great Stone Industrial Park", 3)
    ]
    assert found("the Great Stone Industrial Park", Matcher(names[:2])) == [
        ("Stone Industrial Park", 2)
    ]


def candidates(mention: Mention) -> list[int]:
    return [candidate.actor_id for candidate in mention.candidates]


def test_a_surname_shared_by_two_keeps_both() -> None:
    (mention,) = MATCHER.mentions("Lukashenko spoke.")
    assert sorted(candidates(mention)) == [LUKASHENKO, VIKTOR]
    assert {candidate.how for candidate in mention.candidates} == {How.SURNAME}


def test_a_surname_that_is_a_plain_word_needs_the_whole_name() -> None:
    matcher = Matcher([KnownName(7, 1, "Pham Do An", "en", "person")])
    assert found("An empty year. Do they know? Pham Do An knows.", matcher) == [("Pham Do An", 7)]


def test_a_full_name_decides_for_the_surnames_after_it() -> None:
    text = "Viktor Lukashenko. Lukashenko. Alexander Lukashenko. Lukashenko."
    first, second, third, fourth = MATCHER.mentions(text)
    assert candidates(first) == [VIKTOR]
    assert candidates(second)[0] == VIKTOR
    assert candidates(third) == [LUKASHENKO]
    assert candidates(fourth)[0] == LUKASHENKO


def test_a_full_name_later_decides_where_none_stands_before() -> None:
    first, _ = MATCHER.mentions("Lukashenko came. Viktor Lukashenko left.")
    assert candidates(first)[0] == VIKTOR


def test_a_candidate_tells_the_name_and_how_it_matched() -> None:
    name_ids = {row.name: row.name_id for row in KNOWN if row.lang != "be"}
    hows = {}
    for text in ["Belarus", "Китаем", "Лукашенко Александр", "Putin", "Путиным"]:
        (mention,) = MATCHER.mentions(text)
        candidate = mention.candidates[0]
        hows[text] = (candidate.how, candidate.name_id)
    assert hows == {
        "Belarus": (How.NAME, name_ids["Belarus"]),
        "Китаем": (How.INFLECTED, name_ids["Китай"]),
        "Лукашенко Александр": (How.REORDERED, name_ids["Александр Лукашенко"]),
        "Putin": (How.SURNAME, name_ids["Vladimir Putin"]),
        "Путиным": (How.TRANSLITERATED, name_ids["Vladimir Putin"]),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Путин и Лукашенко", [("Путин", PUTIN), ("Лукашенко", LUKASHENKO)]),
        ("Владимиру Путину", [("Владимиру Путину", PUTIN)]),
        ("Уладзімірам Пуціным", [("Уладзімірам Пуціным", PUTIN)]),
        ("Wladimir Poutine", [("Wladimir Poutine", PUTIN)]),
        ("Tsikhanouskaya, Cichanoŭskaja", [("Tsikhanouskaya", 13), ("Cichanoŭskaja", 13)]),
        ("Tikhanovsky", []),
        ("Си Цзиньпину, Сі Цзіньпін", [("Си Цзиньпину", XI), ("Сі Цзіньпін", XI)]),
        ("в Минске", [("Минске", MINSK)]),
        ("Минская область, Minsky", []),
        ("лукашэнка putin", []),
    ],
)
def test_other_spellings_of_a_name_are_found(text: str, expected: list[tuple[str, int]]) -> None:
    assert found(text) == expected


def test_other_spellings_can_be_left_alone() -> None:
    strict = Matcher(KNOWN, transliterated=False)
    assert found("Loukachenko and Lukashenko", strict) == [("Lukashenko", LUKASHENKO)]


def test_what_readers_decided_is_kept_to() -> None:
    decided = Matcher(
        KNOWN,
        [
            Decision("Minsk", BELARUS, "always"),
            Decision("Lukashenko", VIKTOR, "never"),
            Decision("Bush", BUSH, "never"),
            Decision("the strongman", LUKASHENKO, "always"),
        ],
    )
    mentions = decided.mentions("Minsk, Lukashenko, Bush, the strongman")
    assert [(one.text, candidates(one)) for one in mentions] == [
        ("Minsk", [BELARUS]),
        ("Lukashenko", [LUKASHENKO]),
        ("the strongman", [LUKASHENKO]),
    ]
    assert mentions[0].candidates[0].name_id is None
    assert mentions[0].candidates[0].how == How.DECIDED


def test_organisations_are_found_by_their_whole_name_only() -> None:
    names = [KnownName(1, 1, "Chatham House", "en", "organisation")]
    assert found("Chatham House, House, Chatham", Matcher(names)) == [("Chatham House", 1)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ursula von der Leyen", "von der Leyen"),
        ("Lukashenko, Alexander", "Lukashenko"),
        ("Лукашенко Александр Григорьевич", "Александром Лукашенко"),
        ("Александр Григорьевич Лукашенко", "Александру Лукашенко"),
        ("Joseph Biden Jr.", "Biden"),
        ("Wang Yi", "Wang"),
        ("LUKASHENKO Alexander", "Lukashenko Alexander"),
    ],
)
def test_persons_are_found_by_parts_of_their_name(name: str, text: str) -> None:
    matcher = Matcher([KnownName(1, 1, name, None, "person")])
    assert found(f"x {text} y", matcher) == [(text, 1)]


def test_no_names_and_no_text() -> None:
    assert Matcher([]).mentions("Belarus") == []
    assert MATCHER.mentions("") == []
    assert Matcher([KnownName(1, 1, "!!!", None, None)]).mentions("!!!") == []


PIECES = st.lists(
    st.one_of(
        st.sampled_from([row[1] for row in ROWS]),
        st.sampled_from(["\n", " ", "\u00ad", "’s ", ", ", "ß", "й", "и\u0306", "ﬁ", "İ"]),
        st.text(max_size=8),
    ),
    max_size=12,
)


@given(PIECES)
def test_offsets_are_exact_and_mentions_do_not_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for mention in MATCHER.mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.candidates
        end = mention.end


@given(st.text(max_size=30), st.sampled_from([row[1] for row in ROWS]), st.text(max_size=30))
def test_a_name_between_full_stops_is_always_found(before: str, name: str, after: str) -> None:
    text = f"{before}\n\na. {name} .a\n\n{after}"
    start = text.index(f"a. {name} .a") + 3
    assert (start, start + len(name)) in [(one.start, one.end) for one in MATCHER.mentions(text)]


def test_the_two_articles() -> None:
    folder = seeds_folder()
    if folder is None:
        pytest.skip("the two articles are not on this machine")
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    counts = [Counter(found(text)) for text in texts]
    totals = [
        {
            "Belarus": count["Belarus", BELARUS],
            "Lukashenko": count["Lukashenko", LUKASHENKO]
            + count["Alexander Lukashenko", LUKASHENKO],
            "China": count["China", CHINA],
            "Minsk": count["Minsk", MINSK],
            "US": count["US", USA],
            "Li": count["Li", LI] + count["Li Qiang", LI],
            "Xi": count["Xi Jinping", XI],
        }
        for count in counts
    ]
    assert totals == [
        {"Belarus": 9, "Lukashenko": 5, "China": 7, "Minsk": 3, "US": 0, "Li": 3, "Xi": 0},
        {"Belarus": 30, "Lukashenko": 13, "China": 20, "Minsk": 15, "US": 2, "Li": 0, "Xi": 1},
    ]
