"""Turns the core's errors into a sentence with a remedy. Every code has one; a test sees to it.

A remedy names what is at hand: options and commands in the terminal, else what the window offers.
"""

import json
from collections.abc import Mapping

from db.errors import InterchangeError, VademecumError
from desktop.counting import Counted, Rule, Words, count
from desktop.labels import label_text
from desktop.sentences import IN_WINDOW, SENTENCES
from desktop.tr import said, tr


def sentence(error: VademecumError, *, terminal: bool = False) -> str:
    """Give the sentence for an error, its parameters filled in."""
    details = dict(error.details)
    if isinstance(error, InterchangeError) and error.cause is not None:
        details["cause"] = sentence(error.cause, terminal=terminal)
    if isinstance(details.get("later"), str):
        told = json.loads(str(details.get("later_details") or "{}"))
        details["later"] = label_text(str(details["later"]), told)
    return notice_sentence(error.code, details, terminal=terminal)


def notice_sentence(code: str, details: Mapping[str, object], *, terminal: bool = False) -> str:
    """Give the sentence for a notice about a document, or for what a check found."""
    template = SENTENCES.get(code) if terminal else IN_WINDOW.get(code, SENTENCES.get(code))
    if template is None:
        return f"{code} {dict(details)}" if details else code
    translated, rule = said(template)
    return translated.format_map(_Shown(details, rule)).strip()


class _Shown(dict[str, Words | Counted]):
    """Parameters as people read them: lists with commas, near names as a question."""

    def __init__(self, details: Mapping[str, object], rule: Rule) -> None:
        super().__init__({key: _show(key, value, rule) for key, value in details.items()})

    def __missing__(self, key: str) -> Words:
        return Words("" if key == "near" else "?")


def _show(key: str, value: object, rule: Rule) -> Words | Counted:
    return count(value, rule) if type(value) is int else Words(_text(key, value))


def _text(key: str, value: object) -> str:
    if isinstance(value, list | tuple):
        words = [str(word) for word in value]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        if key == "near":
            near = tr(" or ").join(words)
            return " " + tr("Did you mean {words}?", words=near) if words else ""
        return ", ".join(words)
    text = "?" if value is None else str(value)
    return text if len(text) <= 200 else text[:200] + "…"
