"""Plain text: decoded, wrapped lines joined, split into passages with proposed data."""

from __future__ import annotations

from db.errors import DocumentError
from db.text.document import Extracted
from db.text.encodings import decode
from db.text.passages import as_passages, classified
from db.text.proposal import propose
from db.text.wraps import unwrap

MEDIA_TYPE = "text/plain"


def read(data: bytes, *, encoding: str | None = None) -> Extracted:
    """Read plain text in any encoding; the text keeps every character outside wrap repair.

    Raises DocumentError: "document.empty", "document.binary", "document.encoding".
    """
    decoded = decode(data, encoding=encoding)
    text = unwrap(decoded.text)
    blocks = classified(text)
    if not blocks:
        raise DocumentError("document.empty")
    return Extracted(
        text=text,
        passages=as_passages(blocks),
        proposal=propose(blocks),
        media_type=MEDIA_TYPE,
        encoding=decoded.encoding,
        warnings=decoded.notices,
    )
