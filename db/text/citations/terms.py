"""The words of citations in the languages that they are written in."""

from __future__ import annotations

from typing import Final, NamedTuple


class Terms(NamedTuple):
    """The words of one language. Months are in the form that stands in a date."""

    page: str
    pages: str
    number: str
    editor: str
    editors: str
    edited_by: str
    translated_by: str
    within: str
    others: str
    and_: str
    edition: str
    accessed: str
    undated: str
    not_before: str
    not_after: str
    about: str
    references: str
    caption: str
    months: tuple[str, ...]
    day_first: bool


_EN = Terms(
    "p.", "pp.", "no.", "ed.", "eds.", "ed.", "trans.", "in", "et al.", "and", "ed.", "accessed",
    "n.d.", "not before", "not after", "ca.", "References", "caption",
    ("January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"),
    day_first=False,
)  # fmt: skip
_RU = Terms(
    "с.", "с.", "№", "ред.", "ред.", "под ред.", "пер.", "в", "и др.", "и", "изд.",
    "дата обращения:", "б. г.", "не ранее", "не позднее", "ок.", "Литература", "подпись",
    ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
     "октября", "ноября", "декабря"),
    day_first=True,
)  # fmt: skip
_BE = Terms(
    "с.", "с.", "№", "рэд.", "рэд.", "пад рэд.", "пер.", "у", "і інш.", "і", "выд.",
    "дата звароту:", "б. г.", "не раней за", "не пазней за", "каля", "Літаратура", "подпіс",
    ("студзеня", "лютага", "сакавіка", "красавіка", "мая", "чэрвеня", "ліпеня", "жніўня",
     "верасня", "кастрычніка", "лістапада", "снежня"),
    day_first=True,
)  # fmt: skip

TERMS: Final = {"en": _EN, "ru": _RU, "be": _BE}
"""Language → its words."""


def terms(language: str) -> Terms:
    """Give the words of a language (BCP 47); English where there are none."""
    return TERMS.get(language.partition("-")[0].casefold(), _EN)
