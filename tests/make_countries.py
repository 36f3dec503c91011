"""Writes the table of the world's states from Babel's data: `python -m tests.make_countries`.

Babel (CLDR) is needed for this alone and is no dependency of the project. Codes come from CLDR's
aliases of territories, where an alpha-3 or numeric code stands for an alpha-2 code; the few
territories with codes of predecessors among their aliases are told apart below.
"""

from collections.abc import Mapping
from pathlib import Path

from babel import Locale
from babel.core import get_global

LANGUAGES = ("en", "ru", "be", "zh")
TARGET = Path(__file__).resolve().parent.parent / "resources" / "countries" / "current.tsv"
SEVERAL = {
    "CD": ("COD", "180"),
    "DE": ("DEU", "276"),
    "ET": ("ETH", "231"),
    "FR": ("FRA", "250"),
    "MM": ("MMR", "104"),
    "SD": ("SDN", "729"),
    "TL": ("TLS", "626"),
    "YE": ("YEM", "887"),
}
"""Territories whose aliases also hold codes that are no longer in use."""


def _assigned(alpha2: str) -> bool:
    """Whether ISO 3166-1 assigns the code: not one for private use, nor a union."""
    private = alpha2 in {"AA", "ZZ"} or alpha2[0] == "X" or (alpha2[0] == "Q" and alpha2[1] >= "M")
    return not private and alpha2 != "EU"


def _codes(aliases: Mapping[str, list[str]]) -> dict[str, tuple[str, str]]:
    letters: dict[str, str] = {}
    numbers: dict[str, str] = {}
    for alias, territories in aliases.items():
        if len(alias) == 3 and len(territories) == 1:
            (numbers if alias.isdigit() else letters)[territories[0]] = alias
    both = letters.keys() & numbers.keys()
    found = {code: (letters[code], numbers[code]) for code in both if _assigned(code)}
    return found | SEVERAL


def rows() -> list[tuple[str, ...]]:
    """Give alpha-2, alpha-3, numeric and the names in LANGUAGES of every territory, by alpha-2."""
    names = [Locale.parse(language).territories for language in LANGUAGES]
    codes = _codes(get_global("territory_aliases"))
    return [(code, *codes[code], *(name[code] for name in names)) for code in sorted(codes)]


def main() -> None:
    """Write the table."""
    header = ("alpha2", "alpha3", "numeric", *LANGUAGES)
    lines = ["\t".join(row) for row in (header, *rows())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
