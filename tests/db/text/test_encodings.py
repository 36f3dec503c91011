"""Bytes become text: marks, declared, detected and overridden encodings; binaries are refused."""

from __future__ import annotations

import pytest

from db.errors import DocumentError
from db.text.encodings import decode

RUSSIAN = (
    "Президент подписал соглашение о кредите. Встреча прошла в Минске, стороны обсудили торговлю.\n"
)
BELARUSIAN = (
    "Прэзідэнт падпісаў пагадненне аб крэдыце. Сустрэча прайшла ў Мінску, бакі"
    " абмеркавалі гандаль.\n"
)
CHINESE = "白俄罗斯总统与中国总理举行会谈，双方同意扩大安全和经济关系。贷款用于建设工业园区。\n"
FRENCH = "Le président a signé l’accord à Genève, où les délégations se sont réunies – “enfin”.\n"


SHORT = (
    "Кредит был выдан банком, сообщили в Минске вчера.",
    "Банк дал деньги.",
    "Стороны договорились о поставках нефти на будущий год.",
    "Крэдыт быў выдадзены банкам, паведамілі ў Мінску ўчора.",
)
GREEK = (
    "Το δάνειο εγκρίθηκε από την τράπεζα, ανακοίνωσαν χθες στο Μινσκ.",
    "Ο πρόεδρος υπέγραψε τη συμφωνία και επέστρεψε στην πόλη.",
)


@pytest.mark.parametrize("text", SHORT)
def test_a_single_sentence_of_windows_1251_is_not_taken_for_greek(text: str) -> None:
    assert decode(text.encode("cp1251")).text == text
    page = f"<html><body><p>{text}</p></body></html>"
    assert decode(page.encode("cp1251"), declared="utf-16").text == page


@pytest.mark.parametrize("text", GREEK)
def test_greek_stays_greek(text: str) -> None:
    assert decode(text.encode("cp1253")).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((RUSSIAN, name) for name in ("cp1251", "koi8-r", "utf-8", "utf-16-le", "utf-16-be")),
        *((RUSSIAN, name) for name in ("utf-8-sig", "utf-16", "utf-32", "cp866")),
        *((BELARUSIAN, name) for name in ("cp1251", "utf-8", "utf-16-le")),
        *((CHINESE, name) for name in ("gb18030", "utf-8", "utf-16-le", "utf-16-be", "utf-16")),
        (FRENCH, "cp1252"),
        ("Plain words in English, and nothing else.\n", "utf-16-le"),
    ],
)
@pytest.mark.parametrize("times", [1, 20])
def test_encodings_are_detected(text: str, encoding: str, times: int) -> None:
    assert decode((text * times).encode(encoding)).text == text * times


def test_an_override_wins_over_everything() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), encoding="koi8-r").text == RUSSIAN
    assert decode("é".encode(), encoding="cp1252").text == "Ã©"


@pytest.mark.parametrize("encoding", ["no-such-thing", "ascii", "utf-8", "base64", "rot13"])
def test_an_override_that_does_not_fit_is_an_error(encoding: str) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(RUSSIAN.encode("cp1251"), encoding=encoding)
    assert caught.value.code == "document.encoding"
    assert caught.value.details["encoding"] == encoding


def test_a_true_declaration_is_followed_and_a_lie_is_found_out() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), declared="koi8-r").encoding == "koi8-r"
    lying = decode(RUSSIAN.encode("cp1251"), declared="iso-8859-1")
    assert lying.text == RUSSIAN
    assert [notice.code for notice in lying.notices] == [
        "text.encoding_guessed",
        "text.declared_wrong",
    ]
    assert decode(RUSSIAN.encode("cp1251"), declared="koi8-r").text == RUSSIAN
    assert decode(RUSSIAN.encode(), declared="windows-1251").text == RUSSIAN


def test_line_ends_become_lf_and_nothing_else_changes() -> None:
    assert decode(b"a\r\nb\rc\n\t d \x0c e").text == "a\nb\nc\n\t d \x0c e"


def test_nul_and_control_characters_are_reported() -> None:
    decoded = decode(b"a word\0 and another\x02 in a longer line of text, and then some more of it")
    assert decoded.text.startswith("a word\ufffd and another\x02")
    assert {notice.code: notice.details for notice in decoded.notices} == {
        "text.nul": {"count": 1},
        "text.control": {"count": 1},
    }


def test_text_cut_within_a_character_is_still_utf8() -> None:
    decoded = decode((RUSSIAN * 3).encode()[:-3])
    assert decoded.encoding == "utf-8"
    assert [notice.code for notice in decoded.notices] == ["text.replacement"]


@pytest.mark.parametrize("wrong", ["cp1251", "cp1252", "latin-1"])
def test_mojibake_is_a_warning_only(wrong: str) -> None:
    text = (RUSSIAN + FRENCH).encode().decode(wrong, "replace")
    decoded = decode(text.encode())
    assert decoded.text == text
    assert "text.mojibake" in [notice.code for notice in decoded.notices]


def test_sound_text_is_not_suspected() -> None:
    for text in (RUSSIAN, BELARUSIAN, CHINESE, FRENCH, "РАСПОРЯЖЕНИЕ № 5 «О СРОКАХ» — РОССИЯ"):
        assert decode(text.encode()).notices == ()


@pytest.mark.parametrize(
    "data",
    [
        *(
            b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
            b"PK\x03\x04" + bytes(200),
            b"%PDF-1.4 text",
        ),
        *(b"\x7fELF" + bytes(100), bytes(1000), bytes(range(256)) * 10, b"\xff\xd8\xff\xe0" * 40),
    ],
)
def test_binaries_are_refused(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(data)
    assert caught.value.code == "document.binary"


def test_nothing_is_refused_as_empty() -> None:
    with pytest.raises(DocumentError) as caught:
        decode(b"")
    assert caught.value.code == "document.empty"
