"""The formats that documents are read from: how each is recognised, and who reads it.

A file is read by a worker process with limits (`db.formats.worker`); small plain text, which our
own code alone touches, is read at once in this process.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import DocumentError
from db.formats.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.formats.worker import Worker
    from db.text.document import Extracted

HEAD = 4096
"""How many bytes `detect` wants to see."""

_HTML_HEAD = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}"
    rb"(?:<!doctype\s+html|<(?:html|head|body|title|meta|article|div|p|h[1-6]|table|script)\b)",
    re.IGNORECASE | re.DOTALL,
)
_WHOLE_PAGE = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
"""A page saved under the name of a text; less than this may be a text that speaks of HTML."""

_MARKDOWN_HEAD = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:---\r?\n\w|# \S)")


@dataclass(frozen=True, slots=True)
class Format:
    """A format that documents are read from.

    `name_key` names its label for people; `sniff` looks at a file's first bytes; `read` takes
    all bytes and an encoding override, or None.
    """

    id: str
    name_key: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, str | None], Extracted]


def _read_plain(data: bytes, encoding: str | None) -> Extracted:
    from db.formats import plain

    return plain.read(data, encoding=encoding)


def _read_markdown(data: bytes, encoding: str | None) -> Extracted:
    from db.formats import markdown

    return markdown.read(data, encoding=encoding)


def _read_html(data: bytes, encoding: str | None) -> Extracted:
    from db.formats import html

    return html.read(data, encoding=encoding)


def _read_pdf(data: bytes, encoding: str | None) -> Extracted:  # noqa: ARG001 - one signature
    from db.formats import pdf

    return pdf.read(data)


def _read_docx(data: bytes, encoding: str | None) -> Extracted:  # noqa: ARG001
    from db.formats.packages import docx

    return docx.read(data)


def _read_epub(data: bytes, encoding: str | None) -> Extracted:  # noqa: ARG001
    from db.formats.packages import epub

    return epub.read(data)


def _read_odt(data: bytes, encoding: str | None) -> Extracted:  # noqa: ARG001
    from db.formats.packages import odt

    return odt.read(data)


def _read_rtf(data: bytes, encoding: str | None) -> Extracted:
    from db.formats import rtf

    return rtf.read(data, encoding=encoding)


def _sniff_docx(head: bytes) -> bool:
    return _is_zip(head) and (b"[Content_Types].xml" in head or b"word/" in head)


def _sniff_epub(head: bytes) -> bool:
    return _is_zip(head) and b"mimetypeapplication/epub+zip" in head[:200]


def _sniff_odt(head: bytes) -> bool:
    return _is_zip(head) and b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:200]


def _is_zip(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04")


def _sniff_rtf(head: bytes) -> bool:
    return head.lstrip().startswith(b"{\\rtf")


def _sniff_pdf(head: bytes) -> bool:
    return b"%PDF-" in head[:1024]


def _sniff_html(head: bytes) -> bool:
    return _HTML_HEAD.match(head.replace(b"\0", b"")) is not None


def _sniff_markdown(head: bytes) -> bool:
    return _MARKDOWN_HEAD.match(head) is not None


def _sniff_plain(head: bytes) -> bool:
    from db.text.encodings import looks_binary

    return bool(head) and not looks_binary(head)


FORMATS = (
    Format("pdf", "format.pdf", ("application/pdf",), (".pdf",), _sniff_pdf, _read_pdf),
    Format(
        "html",
        "format.html",
        ("text/html", "application/xhtml+xml"),
        (".html", ".htm", ".xhtml", ".shtml"),
        _sniff_html,
        _read_html,
    ),
    Format(
        "markdown",
        "format.markdown",
        ("text/markdown",),
        (".md", ".markdown", ".mdown"),
        _sniff_markdown,
        _read_markdown,
    ),
    Format("epub", "format.epub", ("application/epub+zip",), (".epub",), _sniff_epub, _read_epub),
    Format(
        "odt",
        "format.odt",
        ("application/vnd.oasis.opendocument.text",),
        (".odt",),
        _sniff_odt,
        _read_odt,
    ),
    Format(
        "docx",
        "format.docx",
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        (".docx", ".docm", ".dotx"),
        _sniff_docx,
        _read_docx,
    ),
    Format("rtf", "format.rtf", ("application/rtf", "text/rtf"), (".rtf",), _sniff_rtf, _read_rtf),
    Format("plain", "format.plain", ("text/plain",), (".txt", ".text"), _sniff_plain, _read_plain),
)
_TELLING = ("pdf", "epub", "odt", "docx")
"""Formats whose first bytes tell them from any other, whatever the file's name is."""

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BY_ID = {form.id: form for form in FORMATS}


def format_by_id(format_id: str) -> Format:
    """Give a format by id. Raises DocumentError "document.format_unknown"."""
    try:
        return _BY_ID[format_id]
    except KeyError:
        raise DocumentError(
            "document.format_unknown", format=format_id, known=sorted(_BY_ID)
        ) from None


def detect(path: Path | str, head: bytes) -> Format:
    """Tell a file's format by its first bytes, then its suffix; a PDF named .txt is a PDF's bytes.

    Raises DocumentError: "document.empty", "document.binary" (bytes that are not what the suffix
    says), "document.format_unknown".
    """
    if not head:
        raise DocumentError("document.empty", path=str(path))
    suffix = Path(path).suffix.casefold()
    named = next((form for form in FORMATS if suffix in form.suffixes), None)
    if named is not None and named.id == "plain" and _WHOLE_PAGE.match(head):
        return _BY_ID["html"]
    if named is not None and named.sniff(head):
        return named
    if named is None or named.id in _TELLING:
        told = next((id_ for id_ in (*_TELLING, "rtf") if _BY_ID[id_].sniff(head)), None)
        if told is not None:
            return _BY_ID[told]
    if named is not None and named.id in {"html", *_TELLING}:
        return named
    if not _sniff_plain(head):
        if head.startswith(_OLD_WORD) and suffix == ".doc":
            raise DocumentError("container.old_word", path=str(path))
        code = "document.format_unknown" if named is None else "document.binary"
        raise DocumentError(code, path=str(path))
    if named is not None:
        return named
    return _BY_ID["html" if _sniff_html(head) else "plain"]


def read_document(
    path: Path | str,
    *,
    format: str | None = None,  # noqa: A002 - the word of the command line
    encoding: str | None = None,
    limits: Limits | None = None,
    worker: Worker | None = None,
) -> Extracted:
    """Read a document file into text with passages and proposed data.

    `format` is a format's id and overrides detection, `encoding` overrides that of text formats.
    `worker` is a warm reader for many files; without it one is started and ended when needed.
    Raises DocumentError: "document.not_found", "document.is_directory", "document.unreadable",
    "document.empty", "document.binary", "document.too_large", "document.encoding",
    "document.format_unknown", "document.timeout", "document.memory", "document.crashed",
    "document.cancelled", "document.output_too_large", "pdf.encrypted", "pdf.broken", and those of
    `db.formats.packages.container`.
    """
    limits = limits or Limits()
    target = Path(path)
    try:
        data = _small_bytes(target, limits)
        form = format_by_id(format) if format else detect(target, data[:HEAD])
        if form.id == "plain" and len(data) <= limits.in_process_bytes:
            return form.read(data, encoding)
        if worker is not None:
            return worker.read(target, form.id, encoding, limits)
        from db.formats.worker import Worker as Reader

        with Reader() as reader:
            return reader.read(target, form.id, encoding, limits)
    except DocumentError as error:
        error.details.setdefault("path", str(path))
        raise


def _small_bytes(path: Path, limits: Limits) -> bytes:
    """Read a file's first bytes: enough for small plain text, and for detection of the rest."""
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise DocumentError(
                "document.too_large", path=str(path), size=size, limit=limits.file_bytes
            )
        if not path.is_dir() and not path.is_file():
            raise DocumentError("document.unreadable", path=str(path), reason="not a file")
        with path.open("rb") as file:
            return file.read(limits.in_process_bytes + 1)
    except FileNotFoundError:
        raise DocumentError("document.not_found", path=str(path)) from None
    except IsADirectoryError:
        raise DocumentError("document.is_directory", path=str(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise DocumentError("document.unreadable", path=str(path), reason=reason) from error
