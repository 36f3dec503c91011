"""Folding, scripts and the keys on which the spellings of one name meet."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.text.names import fold, keys, latin, lookup, match, match_score, script, sounds, words

SPELLINGS = {
    "Lukashenko": "Лукашенко Лукашэнка Łukašenka Lukashenko Lukashenka Loukachenko Lukaschenko "
    "Łukaszenka Лукашенка لوكاشينكو 卢卡申科",
    "Tikhanovskaya": "Тихановская Ціханоўская Tsikhanouskaya Cichanoŭskaja Tikhanovskaya "
    "Tichanowskaja Tikhanovskaïa Cichanouska",
    "Zelensky": "Зеленский Зеленський Зяленскі Zelensky Zelenskyy Zelenskiy Selenskyj Zełenski",
    "Khrushchev": "Хрущёв Хрушчоў Khrushchev Chruschtschow Khrouchtchev Chruszczow Chruščoŭ",
    "Vladimir": "Владимир Уладзімір Володимир Vladimir Uladzimir Volodymyr Wladimir",
    "Alexander": "Александр Аляксандр Олександр Alexander Aliaksandr Oleksandr Alaksandr",
    "Putin": "Путин Пуцін Путін Putin Poutine Pucin بوتين",
    "Zhukov": "Жуков Жукаў Zhukov Schukow Joukov Żukow Žukaŭ",
    "Yeltsin": "Ельцин Ельцын Yeltsin Jelzin Eltsine Jelcyn",
}


def found_by(query: str, name: str, lang: str | None = None) -> bool:
    """Look a name up as a library does: by a whole key, or by a key for each word."""
    kept = set(keys(name, lang))
    asked = lookup(query)
    tail = bool(asked.tail) and any(
        scheme == "fold.tail" and key.startswith(asked.tail) for scheme, key in kept
    )
    by_words = bool(asked.words) and all(kept.intersection(word) for word in asked.words)
    return tail or by_words or bool(kept.intersection(asked.whole))


@pytest.mark.parametrize("spellings", SPELLINGS.values(), ids=SPELLINGS.keys())
def test_every_spelling_finds_every_other(spellings: str) -> None:
    each = spellings.split()
    missed = [(one, other) for one in each for other in each if not found_by(one, other)]
    assert missed == []


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Lukashenko Alexander", "Alexander Lukashenko"),
        ("Лукашенко, Александр", "Alexander Lukashenko"),
        ("Лукашэнка", "Alexander Lukashenko"),
        ("Лукашенкой", "Александр Лукашенко"),
        ("Лукашенку", "Alexander Lukashenko"),
        ("Путину", "Владимир Путин"),
        ("Путиным", "Vladimir Putin"),
        ("Тихановской", "Светлана Тихановская"),
        ("Тихановской", "Sviatlana Tsikhanouskaya"),
        ("Китаем", "Китай"),
        ("Беларуссю", "Беларусь"),
        ("Соединённых Штатов", "Соединённые Штаты Америки"),
        ("Злучаных Штатаў", "Злучаныя Штаты Амерыкі"),
        ("习近平", "Xi Jinping"),
        ("习 近平", "Xi Jinping"),
        ("Xi Jinping", "习近平"),
        ("Xijinping", "习近平"),
        ("Си Цзиньпин", "习近平"),
        ("Сі Цзіньпін", "Xi Jinping"),
        ("Jinping", "习近平"),
        ("近平", "习近平"),
        ("卢卡申科", "亚历山大·卢卡申科"),
        ("申科", "亚历山大·卢卡申科"),
        ("卢卡申科", "Alexander Lukashenko"),
        ("بوتين", "Vladimir Putin"),
        ("Putin", "فلاديمير بوتين"),
        ("Poccия", "Россия"),
        ("Лукaшeнкo", "Лукашенко"),
        ("Королев", "Королёв"),
        ("Muller", "Müller"),
        ("Mueller", "Müller"),
        ("NurSultan Nazarbayev", "NurSultan Nazarbayev"),
        ("Nur Sultan", "Nur-Sultan"),
        ("o’brien", "O'Brien"),
    ],
)
def test_a_name_is_found_by(query: str, name: str) -> None:
    assert found_by(query, name)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Minsk", "Moscow"),
        ("Putin", "Lukashenko"),
        ("Путин", "Медведев"),
        ("Li", "Lu"),
        ("习近平", "李强"),
        ("Alexander Putin", "Alexander Lukashenko"),
    ],
)
def test_a_different_name_is_not_found(query: str, name: str) -> None:
    assert not found_by(query, name)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Minsk", "Latn"),
        ("Łukašenka", "Latn"),
        ("Минск", "Cyrl"),
        ("Poccия", "Cyrl"),
        ("习近平", "Hans"),
        ("習近平", "Hant"),
        ("中山", "Hani"),
        ("東京タワー", "Jpan"),
        ("بشار", "Arab"),
        ("Αθήνα", "Grek"),
        ("김정은", "Hang"),
        ("ירושלים", "Hebr"),
        ("2022 — !", "Zyyy"),
        ("", "Zyyy"),
        ("Минск (Minsk), Беларусь", "Cyrl"),
    ],
)
def test_script(text: str, code: str) -> None:
    assert script(text) == code


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  ЛУКАШЕ́НКО \u00a0 Александр ", "лукашенко александр"),
        ("Королёв", "королев"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Йошкар-Ола", "йошкар-ола"),
        ("Ціханоўская", "ціханоўская"),
        ("O’Brien ‒ “X”", 'o\'brien - "x"'),
        ("Ｍｉｎｓｋ", "minsk"),
        ("Мин\u00adск", "минск"),
        ("Бeлapуcь", "беларусь"),
        ("Mинск", "минск"),
        ("й", "й"),
        ("и\u0306", "й"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert fold(composed) == fold(unicodedata.normalize("NFD", composed))


@given(st.text(max_size=60))
def test_whatever_is_a_name_has_keys_and_finds_itself(text: str) -> None:
    assert bool(keys(text)) == bool(fold(text))
    if words(text):
        assert found_by(text, text)


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=12))
def test_a_word_has_few_readings(word: str) -> None:
    assert len(sounds(word)) <= 8


def test_a_name_of_ten_thousand_characters_has_few_keys() -> None:
    assert len(keys("Александр ч" * 1_000)) < 300
    assert len(keys("中" * 10_000)) < 1_000
    assert len(keys("chchchch" * 1_250)) < 300


@pytest.mark.parametrize(
    ("name", "lang", "spelt"),
    [
        ("Александр Лукашенко", "ru", "aleksandr lukashenko"),
        ("Аляксандр Лукашэнка", "be", "alyaksandr lukashenka"),
        ("Григорий", "ru", "grigory"),
        ("Рыгор", "be", "ryhor"),
        ("Зеленський", "uk", "zelensky"),
        ("Łukašenka", None, "lukasenka"),
    ],
)
def test_latin_is_the_customary_spelling(name: str, lang: str | None, spelt: str) -> None:
    assert latin(name, lang) == spelt


@pytest.mark.parametrize(
    ("query", "name", "why"),
    [
        ("Minsk", "Minsk", "exact"),
        ("minsk", "Minsk", "fold"),
        ("Путину", "Владимир Путин", "stem"),
        ("Putin", "Владимир Путин", "latin"),
        ("习近平", "Xi Jinping", "pinyin"),
        ("Lukashenka", "Alexander Lukashenko", "sound"),
        ("Lukashenlo", "Alexander Lukashenko", "spelling"),
        ("Minsk", "Beijing", ""),
    ],
)
def test_a_match_tells_by_which_scheme(query: str, name: str, why: str) -> None:
    assert match(query, name).why == why


def test_stricter_matches_come_first() -> None:
    scores = [
        match_score("Лукашенко", "Лукашенко"),
        match_score("лукашенко", "Лукашенко"),
        match_score("лукашенко", "Александр Лукашенко"),
        match_score("лукашенко", "Alexander Lukashenko"),
        match_score("лукашенко", "Alaksandr Łukašenka"),
        match_score("лукошенка", "Minsk"),
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)
    assert scores[0] == 1.0
    assert scores[-1] == 0.0


def test_names_load_no_other_library() -> None:
    """A small search pays for what it uses only."""
    code = (
        "import sys; import db.text.names as n; n.keys('Александр Łukašenka'); n.lookup('Putin');"
        "print([m for m in ('anyascii', 'rapidfuzz', 'ahocorasick') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
