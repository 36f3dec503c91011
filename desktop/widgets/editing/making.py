"""Makes the editor that fits a field."""

from functools import partial
from typing import Final

from PySide6.QtCore import QLocale

from db.field_types import Field, ValueType
from desktop.models.checks import language
from desktop.models.form import Option, options
from desktop.models.world import countries
from desktop.session import Session
from desktop.theme.look import Look
from desktop.tr import tr
from desktop.widgets.editing.fields import (
    ChoiceEditor,
    ColourEditor,
    FieldEditor,
    LineEditor,
    LongEditor,
    Options,
)
from desktop.widgets.editing.record_field import RecordField

_LANGUAGES: Final = (
    "en", "be", "ru", "zh", "uk", "pl", "lt", "lv", "de", "fr", "es", "it", "ja", "ar", "tr",
)  # fmt: skip
"""The languages offered first."""

_VOCABULARIES: Final = {"unit": "unit", "credibility": "credibility"}
"""Fields that are no terms, and yet have a vocabulary to choose from."""

_SCRIPTS: Final = ("Latn", "Cyrl", "Hans", "Hant", "Arab", "Grek", "Hebr", "Jpan", "Kore")


def make_editor(
    session: Session, look: Look, field: Field, *, name: str = "", about: str = ""
) -> FieldEditor:
    """Make the editor of a field; `about` is the kind that an evidence or reading speaks of."""
    choosing = _choosing(session, field, about)
    if choosing is not None:
        ways, free = choosing
        made: FieldEditor = ChoiceEditor(look, field, ways, name=name, free=free)
    elif field.type is ValueType.LONG_TEXT:
        made = LongEditor(look, field, name)
    elif field.type is ValueType.RECORD:
        made = RecordField(session, look, field, name)
    elif field.type is ValueType.COLOUR:
        made = ColourEditor(look, field, name)
    else:
        line = LineEditor(look, field, name)
        if field.type is ValueType.DATE:
            line.hint(tr("Aug 2020, 2014/2022, before 2020 …"))
        made = line
    return made


def _choosing(session: Session, field: Field, about: str) -> tuple[Options, bool] | None:
    """Give what fills the editor of a choice, and whether other words may be typed; or None."""
    if field.type is ValueType.FLAG:
        return lambda: [Option("1", tr("yes")), Option("0", tr("no"))], False
    if field.name in _VOCABULARIES:
        wanted = Field(field.name, ValueType.TERM, vocabulary=_VOCABULARIES[field.name])
        return lambda: options(wanted, session.terms), field.type is ValueType.TEXT
    if field.type in {ValueType.TERM, ValueType.CHOICE}:
        return lambda: options(field, session.terms), False
    if field.name == "field" and about:
        return partial(options, field, {}, about), False
    way = _WAYS.get(field.name)
    return (way, True) if way else None


def languages() -> list[Option]:
    """Give the languages of the world, those of this subject first."""
    codes: list[str] = list(_LANGUAGES)
    for known in QLocale.Language:
        code = QLocale.languageToCode(known)
        if len(code) == 2 and code not in codes:
            codes.append(code)
    return [Option(code, language(code)) for code in codes]


def _countries() -> list[Option]:
    return [Option(one.code, one.name, one.others) for one in countries()]


def _scripts() -> list[Option]:
    return [Option(code, code) for code in _SCRIPTS]


_WAYS: Final[dict[str, Options]] = {
    "lang": languages,
    "language": languages,
    "script": _scripts,
    "country": _countries,
}
"""Texts that are codes, and what is offered for them."""
