"""Chinese in texts: which characters it is written with, and how it is spaced to be indexed.

A full-text index takes a run of Chinese for one word. Spaced, each character is a word, and any
part of the run is found as a phrase. Japanese syllables are treated alike.
"""

import re

_CHARACTERS = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U000323af"
)
_RUN = f"[{_CHARACTERS}]+"


def has_chinese(text: str) -> bool:
    """Tell whether a text holds a Chinese character."""
    return not text.isascii() and re.search(_RUN, text) is not None


def spaced(text: str) -> str:
    """Give a text with blanks around each Chinese character; what has none stays as it is."""
    return re.sub(_RUN, _space, text) if has_chinese(text) else text


def _space(run: re.Match[str]) -> str:
    return f" {' '.join(run[0])} "
