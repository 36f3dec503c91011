"""Case endings: the forms of a name, and the stem that they share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.names import fold, forms, stem_key, words
from db.text.names.stem import stem_keys

PEOPLE = {
    ("Александр Лукашенко", "ru"): "Александра Лукашенко, Александру Лукашенко",
    ("Владимир Путин", "ru"): "Владимира Путина, Владимиру Путину, Владимиром Путиным, "
    "Владимире Путине",
    ("Светлана Тихановская", "ru"): "Светланы Тихановской, Светлане Тихановской, "
    "Светлану Тихановскую, Светланой Тихановской",
    ("Сергей Лавров", "ru"): "Сергея Лаврова, Сергею Лаврову, Сергеем Лавровым, Сергее Лаврове",
    ("Мария Захарова", "ru"): "Марии Захаровой, Марию Захарову, Марией Захаровой",
    ("Светлана Алексиевич", "ru"): "Светланы Алексиевич, Светланой Алексиевич",
    ("Николай Статкевич", "ru"): "Николая Статкевича, Николаем Статкевичем",
    ("Дмитрий Песков", "ru"): "Дмитрия Пескова, Дмитрию Пескову, Дмитрием Песковым, "
    "Дмитрии Пескове",
    ("Павел Латушко", "ru"): "Павла Латушко, Павлу Латушко, Павлом Латушко",
    ("Лев Толстой", "ru"): "Льва Толстого, Льву Толстому, Львом Толстым, Льве Толстом",
    ("Александр Григорьевич Лукашенко", "ru"): "Александра Григорьевича Лукашенко",
    ("Си Цзиньпин", "ru"): "Си Цзиньпина, Си Цзиньпину, Си Цзиньпином",
    ("Ван И", "ru"): "Ван И",
    ("Аляксандр Лукашэнка", "be"): "Аляксандра Лукашэнкі, Аляксандру Лукашэнку, "
    "Аляксандрам Лукашэнкам, Аляксандра Лукашэнку",
    ("Уладзімір Пуцін", "be"): "Уладзіміра Пуціна, Уладзіміру Пуціну, Уладзімірам Пуціным",
    ("Святлана Ціханоўская", "be"): "Святланы Ціханоўскай, Святлане Ціханоўскай, "
    "Святлану Ціханоўскую, Святланай Ціханоўскай",
    ("Рыгор Баранаў", "be"): "Рыгора Баранава, Рыгору Баранаву, Рыгорам Баранавым",
    ("Мікола Статкевіч", "be"): "Міколы Статкевіча, Міколу Статкевічу",
    ("Володимир Зеленський", "uk"): "Володимира Зеленського, Володимиру Зеленському, "
    "Володимиром Зеленським",
    ("Юлія Тимошенко", "uk"): "Юлії Тимошенко, Юлію Тимошенко",
}
OTHERS = {
    ("Беларусь", "ru"): "Беларуси, Беларусью",
    ("Беларусь", "be"): "Беларусі, Беларуссю",
    ("Россия", "ru"): "России, Россию, Россией",
    ("Расія", "be"): "Расіі, Расію, Расіяй",
    ("Китай", "ru"): "Китая, Китаю, Китаем, Китае",
    ("Кітай", "be"): "Кітая, Кітаю, Кітаем, Кітаі",
    ("Минск", "ru"): "Минска, Минску, Минском, Минске",
    ("Мінск", "be"): "Мінска, Мінску, Мінскам",
    ("Брэст", "be"): "Брэста, Брэсту, Брэстам, Брэсце",
    ("Рыга", "be"): "Рыгі, Рызе, Рыгу, Рыгай",
    ("Амерыка", "be"): "Амерыкі, Амерыцы, Амерыку, Амерыкай",
    ("Літва", "be"): "Літвы, Літве, Літву, Літвой",
    ("Соединённые Штаты Америки", "ru"): "Соединённых Штатов Америки, "
    "Соединённым Штатам Америки, Соединёнными Штатами Америки, Соединённых Штатах Америки",
    ("Злучаныя Штаты Амерыкі", "be"): "Злучаных Штатаў Амерыкі, Злучаным Штатам Амерыкі",
    ("Европейский союз", "ru"): "Европейского союза, Европейскому союзу, Европейским союзом, "
    "Европейском союзе",
    ("Еўрапейскі саюз", "be"): "Еўрапейскага саюза, Еўрапейскаму саюзу, Еўрапейскім саюзам",
    ("Республика Беларусь", "ru"): "Республики Беларусь, Республике Беларусь, Республикой Беларусь",
    ("Китайская Народная Республика", "ru"): "Китайской Народной Республики, "
    "Китайскую Народную Республику",
    ("Союзное государство", "ru"): "Союзного государства, Союзным государством",
    ("Министерство иностранных дел", "ru"): "Министерства иностранных дел",
    ("Нью-Йорк", "ru"): "Нью-Йорка, Нью-Йорке",
    ("Украина", "ru"): "Украины, Украине, Украину, Украиной",
    ("Європейський Союз", "uk"): "Європейського Союзу, Європейському Союзу",
    ("Україна", "uk"): "України, Україні, Україну, Україною",
}


@pytest.mark.parametrize(("name", "lang"), PEOPLE)
def test_persons_are_inflected_in_every_word(name: str, lang: str) -> None:
    expected = set(PEOPLE[name, lang].split(", ")) | {name}
    assert expected - forms(name, lang, "person") == set()


@pytest.mark.parametrize(("name", "lang"), OTHERS)
def test_other_names_are_inflected_to_their_first_noun(name: str, lang: str) -> None:
    expected = set(OTHERS[name, lang].split(", ")) | {name}
    assert expected - forms(name, lang, "state") == set()


@pytest.mark.parametrize(("name", "lang"), [*PEOPLE, *OTHERS])
def test_language_and_kind_need_not_be_known(name: str, lang: str) -> None:
    expected = set({**PEOPLE, **OTHERS}[name, lang].split(", "))
    assert expected - forms(name) == set()


@pytest.mark.parametrize(("name", "lang"), [*PEOPLE, *OTHERS])
def test_every_form_has_the_stem_of_the_name(name: str, lang: str) -> None:
    kept = [set(stem_keys(word)) for word in words(name)]
    kind = "person" if (name, lang) in PEOPLE else "state"
    strays = [
        form
        for form in forms(name, lang, kind)
        if not all(stem_key(said) in one for said, one in zip(words(form), kept, strict=True))
    ]
    assert strays == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Putin", {"Putin", "Putin's", "Putin’s"}),
        ("Belarus", {"Belarus", "Belarus's", "Belarus’s", "Belarus'", "Belarus’"}),
    ],
)
def test_english_possessives(name: str, expected: set[str]) -> None:
    assert forms(name, "en") == expected


def test_abbreviations_and_chinese_take_no_endings() -> None:
    assert forms("США", "ru") == {"США"}
    assert forms("习近平", "zh") == {"习近平"}


def test_a_place_is_not_inflected_behind_its_noun() -> None:
    assert "Республики Беларуси" not in forms("Республика Беларусь", "ru", "state")


def test_a_name_in_capitals_keeps_them() -> None:
    assert "ЛУКАШЕНКУ" in forms("ЛУКАШЕНКО", "ru", "person")


CYRILLIC_NAME = st.text(alphabet="абвгдежзиклмнопрстуфхцчшыьюяёі", min_size=3, max_size=9)


@given(CYRILLIC_NAME, st.sampled_from(["енко", "ов", "ева", "ин", "ский", "ская", "ич", "ия"]))
def test_stem_of_any_surname_meets_its_forms(start: str, ending: str) -> None:
    name = (start + ending).capitalize()
    kept = set(stem_keys(fold(name)))
    assert {stem_key(fold(form)) for form in forms(name, "ru", "person")} <= kept


@given(st.text(max_size=80), st.sampled_from([None, "ru", "be", "uk", "en"]))
def test_any_text_is_a_form_of_itself(text: str, lang: str | None) -> None:
    whole = " ".join(text.split())
    assert whole in forms(text, lang)
    assert len(forms(text, lang)) <= 2_500


def test_a_very_long_name_is_inflected_within_bounds() -> None:
    assert len(forms("Беларусь " * 1_000, "ru")) < 2_500
