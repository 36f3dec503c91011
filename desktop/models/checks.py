"""What an editor says about what is typed: how it was understood, or what is wrong with it."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QUrl

from db.errors import RecordError
from db.field_types import Field, ValueType
from db.ports import Reader
from db.records import FieldInput
from db.store.values import Lookups, convert
from db.text import dates
from desktop.dates import iso
from desktop.messages import sentence
from desktop.models.form import label_of
from desktop.models.wording import long_date
from desktop.tr import tr


@dataclass(frozen=True, slots=True)
class Said:
    """A remark under an editor. `refused`: it cannot be stored and is kept on the screen alone."""

    text: str = ""
    refused: bool = False
    doubtful: bool = False


def check(reader: Reader, field: Field, value: FieldInput) -> Said:
    """Say how a value is understood, or why it cannot be stored."""
    if isinstance(value, dict):
        return Said(tr("Will be created."))
    try:
        convert(Lookups(reader), field, value)
    except RecordError as error:
        error.details["field"] = label_of(field)
        return Said(sentence(error), refused=True)
    if not isinstance(value, str) or not value.strip():
        return Said()
    return _remark(field, value.strip())


def _remark(field: Field, text: str) -> Said:
    if field.type is ValueType.DATE:
        return date_said(text)
    ways = {"url": _url, "doi": _doi, "isbn": _isbn, "issn": _issn, "lang": _language,
            "language": _language}  # fmt: skip
    way = ways.get(field.name)
    return way(text) if way else Said()


def date_said(text: str) -> Said:
    """Say in words how a date was understood."""
    found = dates.read(text)
    if found.status == "unread":
        return Said(
            tr("Not understood as a date: it stays as typed, and no period will find it."),
            doubtful=True,
        )
    words = long_date(text)
    shown = [words]
    edtf = iso(found)
    if edtf not in {text, words}:  # alone it would say little: 18XX, 2022-21
        shown.append(edtf)
    if found.approximate or found.uncertain:
        shown.append(tr("never counted as certain"))
    if found.alternative:
        shown.append(tr("could also be {date}", date=long_date(found.alternative)))
    said = " · ".join(shown)
    return Said(tr("Understood: {date}", date=said), doubtful=bool(found.alternative))


def _url(text: str) -> Said:
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if url.isValid() and url.scheme() in {"http", "https", "ftp", "file"}:
        return Said()
    return Said(tr("Not a whole address: it would begin with https://"), doubtful=True)


def _doi(text: str) -> Said:
    if text.startswith("10.") and "/" in text:
        return Said()
    return Said(tr("A DOI begins with 10. and has a slash, such as 10.1000/182."), doubtful=True)


def _isbn(text: str) -> Said:
    digits = [c for c in text.upper() if c.isdigit() or c == "X"]
    if len(digits) == 10:
        total = sum((10 - at) * (10 if c == "X" else int(c)) for at, c in enumerate(digits))
        good = total % 11 == 0
    else:
        total = sum((3 if at % 2 else 1) * int(c) for at, c in enumerate(digits) if c != "X")
        good = len(digits) == 13 and total % 10 == 0
    return Said() if good else Said(tr("The last digit does not fit the others."), doubtful=True)


def _issn(text: str) -> Said:
    digits = [c for c in text.upper() if c.isdigit() or c == "X"]
    total = sum((8 - at) * (10 if c == "X" else int(c)) for at, c in enumerate(digits))
    if len(digits) == 8 and total % 11 == 0:
        return Said()
    return Said(tr("The last digit does not fit the others."), doubtful=True)


def _language(text: str) -> Said:
    name = language_name(text)
    if name:
        return Said(name if "-" in text else "")
    return Said(tr("Not a language code such as en, ru, be or zh-Hant."), doubtful=True)


def language_name(code: str) -> str:
    """Give the name of a language by its code; "" for none."""
    found = QLocale.codeToLanguage(code.split("-", maxsplit=1)[0].lower())
    if found in {QLocale.Language.AnyLanguage, QLocale.Language.C}:
        return ""
    return QLocale.languageToString(found)


def language(code: str) -> str:
    """Say a language for people, with its code; what is no code stays as it is."""
    name = language_name(code)
    return f"{name} ({code})" if name else code


def stored(reader: Reader, field: Field, value: FieldInput) -> FieldInput:
    """Give what the library would hold for what is typed; the same again where it cannot."""
    if isinstance(value, dict):
        return value
    try:
        return convert(Lookups(reader), field, value)
    except RecordError:
        return value
