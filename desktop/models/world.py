"""The states of the world in four languages, for choosing a country and for making its place."""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from db.records import FieldInput
from db.text.names import fold

LANGUAGES: Final = ("en", "ru", "be", "zh")
_MOST = 12


@dataclass(frozen=True, slots=True)
class Country:
    """A state: its code, its name in each language, when it ended ("" where it has not)."""

    code: str
    names: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]
    ended: str = ""

    @property
    def name(self) -> str:
        """Its name in English."""
        return dict(self.names)["en"]

    @property
    def others(self) -> str:
        """Its names in the other languages."""
        return " · ".join(text for language, text in self.names if language != "en")

    def as_place(self) -> dict[str, FieldInput]:
        """Give the fields of its place record."""
        rows: list[FieldInput] = [
            {"text": text, "lang": language, "kind": "preferred"} for language, text in self.names
        ]
        return {"name": rows, "kind": "country", "country": self.code}


@cache
def countries() -> tuple[Country, ...]:
    """Give all states, those that ended last."""
    aliases: dict[str, list[str]] = {}
    for row in _rows("aliases.tsv"):
        aliases.setdefault(row["code"], []).append(row["name"])
    found = [_country(row, row["alpha2"], aliases) for row in _rows("current.tsv")]
    found += [_country(row, row["alpha4"], aliases) for row in _rows("historic.tsv")]
    return tuple(found)


def matching(typed: str) -> list[Country]:
    """Give the states whose code or name, in any of the languages, has a word that begins so."""
    wanted = fold(typed.strip())
    if not wanted:
        return []
    scored = [(score, one) for one in countries() if (score := _score(one, wanted)) is not None]
    scored.sort(key=lambda pair: (pair[0], bool(pair[1].ended), pair[1].name))
    return [one for _, one in scored[:_MOST]]


def by_code(code: str) -> Country | None:
    """Give the state with a code, or None."""
    return next((one for one in countries() if one.code == code.upper()), None)


def _score(country: Country, wanted: str) -> int | None:
    if country.code.casefold() == wanted:
        return 0
    names = [fold(text) for _, text in country.names] + [fold(text) for text in country.aliases]
    if any(name.startswith(wanted) for name in names):
        return 1
    return 2 if any(f" {wanted}" in name for name in names) else None


def _country(row: dict[str, str], code: str, aliases: dict[str, list[str]]) -> Country:
    names = tuple((language, row[language]) for language in LANGUAGES if row[language])
    return Country(code, names, tuple(aliases.get(code, ())), row.get("withdrawn", ""))


def _rows(name: str) -> list[dict[str, str]]:
    text = (resources.files("resources") / "countries" / name).read_text("utf-8")
    head, *lines = text.splitlines()
    keys = head.split("\t")
    return [dict(zip(keys, [*line.split("\t"), *[""] * len(keys)], strict=False)) for line in lines]


def wording(typed: str) -> list[tuple[str, str]]:
    """Give name and other names of the few states that what is typed most likely means."""
    return [(one.name, one.others) for one in matching(typed)[:3]]


def named(name: str) -> Country | None:
    """Give the state of exactly this name in one of the languages, or None."""
    wanted = fold(name.strip())
    return next(
        (one for one in countries() if wanted in {fold(text) for _, text in one.names}), None
    )
