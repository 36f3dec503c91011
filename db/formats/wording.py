"""What a document for people says that the core cannot: it holds no prose."""

from collections.abc import Callable
from typing import NamedTuple


def _as_given(text: str) -> str:
    return text


def _nothing(_: int) -> str:
    return ""


class Wording(NamedTuple):
    """`spell` says a date as given (EDTF or words) in words.

    `about` says, of so many events, what a document is made of: it stands under the title.
    """

    spell: Callable[[str], str] = _as_given
    about: Callable[[int], str] = _nothing
