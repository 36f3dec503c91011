"""RTF: its text by paragraphs; headings are guessed as in plain text, as the format tells none."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

from db.errors import DocumentError
from db.text.document import Extracted, Notice
from db.text.passages import as_passages, classified
from db.text.proposal import propose

MEDIA_TYPE = "application/rtf"
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")


def read(data: bytes, *, encoding: str | None = None) -> Extracted:
    """Read RTF.

    Raises DocumentError: "document.empty", "document.binary" (no RTF), "document.encoding".
    """
    if not data.lstrip().startswith(b"{\\rtf"):
        raise DocumentError("document.binary")
    striprtf: Any = import_module("striprtf.striprtf")
    page = _CODE_PAGE.search(data[:4096])
    chosen = encoding or (f"cp{page[1].decode('ascii')}" if page else "cp1252")
    try:
        text: str = striprtf.rtf_to_text(data.decode("latin-1"), encoding=chosen, errors="replace")
    except LookupError as error:
        raise DocumentError("document.encoding", encoding=chosen) from error
    text = re.sub(r"[\x00-\x08\x0e-\x1f]", "", text.replace("\r\n", "\n").replace("\r", "\n"))
    blocks = classified(text)
    if not blocks:
        raise DocumentError("document.empty")
    lost = text.count("\ufffd")
    return Extracted(
        text=text,
        passages=as_passages(blocks),
        proposal=propose(blocks),
        media_type=MEDIA_TYPE,
        encoding=chosen,
        warnings=(Notice("text.replacement", {"count": lost}),) if lost else (),
    )
