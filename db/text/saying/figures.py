"""Sums, counts and percentages in a text, as numbers with a unit."""

import re
from dataclasses import dataclass
from typing import Final

_NUMBER = r"\d{1,3}(?:[ \u00a0\u2009,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SCALES: Final = (
    ("trillion|trn|триллион\\w*|трлн|трыльён\\w*", 1e12),
    ("billion|bn|миллиард\\w*|млрд|мільярд\\w*", 1e9),
    ("million|mn|миллион\\w*|млн|мільён\\w*", 1e6),
    ("thousand|тысяч\\w*|тыс", 1e3),
    ("亿", 1e8),
    ("万", 1e4),
)
_UNITS: Final = (
    ("USD", "U\\.?S\\.? dollars?|dollars?|USD|доллар\\w*(?: США)?|долар\\w*(?: ЗША)?|долл|美元"),
    ("EUR", "euros?|EUR|евро|еўра|欧元"),
    ("CNY", "yuan|renminbi|RMB|CNY|юан\\w*|人民币|元"),
    ("BYN", "Belarusian roubles?|Belarusian rubles?|белорусских рубл\\w*|беларускіх рубл\\w*|BYN"),
    ("RUB", "(?:Russian )?(?:roubles?|rubles?)|(?:(?:российских|расійскіх) )?рубл\\w*|RUB|卢布"),
    ("percent", "per ?cent|percent|процент\\w*|працэнт\\w*"),
    ("persons", "people|persons|migrants|refugees|protesters|prisoners|troops|soldiers|servicemen"
     "|человек|людей|солдат|военнослужащ\\w*|мигрант\\w*|беженц\\w*|чалавек|жаўнер\\w*|人|名士兵"),
    ("enterprises", "enterprises|companies|firms|businesses|предприяти\\w*|компани\\w*"
     "|прадпрыемств\\w*|кампані\\w*|家企业"),
    ("aircraft", "aircraft|bombers?|fighters?|jets?|planes?|helicopters?|самол[её]т\\w*"
     "|бомбардировщик\\w*|истребител\\w*|самалёт\\w*|бамбардзіроўшчык\\w*|架"),
    ("tonnes", "tonnes?|tons?|тонн\\w*|тон|吨"),
)  # fmt: skip
_SIGNS: Final = {"$": "USD", "€": "EUR", "¥": "CNY", "₽": "RUB", "%": "percent", "％": "percent"}
_WORDS: Final = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve".split(),  # noqa: SIM905
        range(2, 13),
        strict=True,
    )
)
_QUALIFIERS: Final = (
    ("more_than", "more than|over|above|exceeding|более|свыше|больше|больш за|звыш|超过"),
    ("less_than", "less than|under|below|fewer than|менее|меньше|менш за|不到"),
    ("at_least", "at least|no less than|не менее|как минимум|не менш за|至少"),
    ("at_most", "at most|no more than|не более|не больш за|至多"),
    ("up_to", "up to|as much as|as many as|до|да|高达"),
    (
        "about",
        "about|around|some|nearly|almost|roughly|approximately|an estimated|около|примерно|почти"
        "|каля|прыкладна|амаль|约|大约|近",
    ),
)
_SCALE_WORDS = "|".join(words for words, _ in _SCALES)
_UNIT_WORDS = "|".join(f"(?P<u{at}>{words})" for at, (_, words) in enumerate(_UNITS))
_QUALIFIER_WORDS = "|".join(f"(?P<q{at}>{words})" for at, (_, words) in enumerate(_QUALIFIERS))
_FIGURE = re.compile(
    rf"(?<![\w$€¥])(?:(?:{_QUALIFIER_WORDS})\s*)?(?:US|U\.S\. ?)?(?P<sign>[$€¥₽])?\s?"
    rf"(?P<number>{_NUMBER}|\b(?:{'|'.join(_WORDS)})\b)"
    rf"(?:(?:\s|-)?(?P<scale>{_SCALE_WORDS})(?![^\W\d_])\.?|(?P<han>[亿万]))?"
    rf"\s?(?:(?P<after>[$€¥₽%％])|(?:[^\W\d_]+(?:-[^\W\d_]+)*\s){{0,2}}?(?:{_UNIT_WORDS})(?![^\W\u3400-\u9fff])\.?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a text: its span, its value, a key of the vocabulary `unit`, how it is meant.

    `qualifier` is one of `db.fields.QUALIFIERS`, or empty where the number stands as it is.
    """

    start: int
    end: int
    value: float
    unit: str
    qualifier: str = ""


def find(text: str, start: int = 0, end: int | None = None) -> list[Figure]:
    """Give the sums, counts and percentages between two offsets, in order.

    A number without a unit that is known is left alone: years and ordinals are no figures.
    """
    found: list[Figure] = []
    for match in _FIGURE.finditer(text, start, len(text) if end is None else end):
        unit = _unit(match)
        if unit:
            words = match[0]
            at = match.start() + len(words) - len(words.lstrip())
            stop = match.start() + len(words.rstrip())
            if words.rstrip().endswith(".") and not text[stop : stop + 1].strip():
                stop -= 1
            found.append(Figure(at, stop, _value(match), unit, _qualifier(match)))
    return found


def _unit(match: re.Match[str]) -> str:
    sign = match["sign"] or match["after"]
    if sign:
        return _SIGNS[sign]
    return next((unit for at, (unit, _) in enumerate(_UNITS) if match[f"u{at}"]), "")


def _qualifier(match: re.Match[str]) -> str:
    return next((name for at, (name, _) in enumerate(_QUALIFIERS) if match[f"q{at}"]), "")


def _value(match: re.Match[str]) -> float:
    digits = match["number"].lower()
    if digits in _WORDS:
        return float(_WORDS[digits])
    value = _number(digits)
    scale = match["scale"] or match["han"]
    if scale:
        factor = next(
            by for words, by in _SCALES if re.fullmatch(words, scale.lower(), re.IGNORECASE)
        )
        value = round(value * factor, 6)
    return value


def _number(digits: str) -> float:
    """Read digits: groups of three after a comma or blank are thousands, other commas decimals."""
    bare = re.sub(r"[ \u00a0\u2009]", "", digits)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", bare):
        return float(bare.replace(",", ""))
    return float(bare.replace(",", "."))
