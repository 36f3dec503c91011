"""The languages of the interface: which translations are there, and speaking the chosen one.

A translation is a file `vademecum_LANGUAGE.ts` (as Linguist writes it) or `.qm` (as lrelease does),
in the program's `resources/translations` or in the user's own folder, which goes first. Without
any, Qt is not loaded here.
"""

from importlib import import_module
from pathlib import Path
from typing import Any, Final

from desktop import folders as own_folders
from desktop import tr
from desktop.counting import rule_of
from resources import FOLDER

CONTEXT: Final = "Vademecum"
SYSTEM: Final = "system"
"""The setting that follows the system's language."""
ENGLISH: Final = "en"


def folders() -> list[Path]:
    """Give where translations stand: the user's own folder, then what is shipped."""
    return [own_folders.data() / "translations", FOLDER / "translations"]


def available() -> dict[str, Path]:
    """Give the languages that there is a translation for, by code (`be`, `pt_BR`), sorted.

    The user's files go before the program's, compiled ones before plain ones.
    """
    found: dict[str, Path] = {}
    for folder in folders():
        for ending in (".qm", ".ts"):
            for path in sorted(folder.glob(f"vademecum_*{ending}")):
                found.setdefault(path.stem.removeprefix("vademecum_"), path)
    return dict(sorted(found.items()))


def begin() -> str:
    """Speak the language that the user chose, where there is any but English; give its code."""
    there = available()
    if not there:
        return ENGLISH
    from desktop.settings import Settings

    return speak(Settings().text("look.language"), there)


def speak(chosen: str, there: dict[str, Path]) -> str:
    """Speak a language from now on and give its code: English where no translation can be read."""
    code = _system(there) if chosen == SYSTEM else chosen
    lookup = _read(there[code]) if code in there else None
    if lookup is None:
        tr.speak(None)
        return ENGLISH
    tr.speak(lookup, rule_of(code))
    return code


def name(code: str) -> str:
    """Give a language's own name for itself; its code where Qt knows none."""
    from PySide6.QtCore import QLocale

    if code == ENGLISH:
        return "English"
    found = QLocale(code).nativeLanguageName()
    return found[:1].upper() + found[1:] if found else code


def _system(there: dict[str, Path]) -> str:
    from PySide6.QtCore import QLocale

    for wanted in QLocale.system().uiLanguages():
        for code in (wanted.replace("-", "_"), wanted.partition("-")[0]):
            if code in there or code == ENGLISH:
                return code
    return ENGLISH


def _read(path: Path) -> tr.Lookup | None:
    """Give the look-up of a translation; None, and a line in the log, where it is not right."""
    if path.suffix == ".qm":
        return _compiled(path)
    return _plain(path)


def _compiled(path: Path) -> tr.Lookup | None:
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    if not translator.load(str(path)):
        _complain(path)
        return None
    return lambda text: translator.translate(CONTEXT, text) or ""


def _plain(path: Path) -> tr.Lookup | None:
    etree: Any = import_module("lxml.etree")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.parse(str(path), parser)
    except (OSError, etree.XMLSyntaxError) as error:
        _complain(path, str(error))
        return None
    texts: dict[str, str] = {}
    for message in root.iterfind(f".//context[name='{CONTEXT}']/message"):
        told = message.find("translation")
        if told is not None and told.get("type") not in {"vanished", "obsolete"}:
            texts[message.findtext("source", "")] = told.text or ""
    return lambda text: texts.get(text, "")


def _complain(path: Path, why: str = "") -> None:
    import logging  # not needed where all is well

    logging.getLogger(__name__).warning("The translation %s cannot be read. %s", path, why)
