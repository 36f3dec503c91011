"""PDF by pdfium: text by page, hyphens repaired, running heads set aside, boxes for every line.

The order of reading is pdfium's. A paragraph that runs on over a page stays in two passages, so
that each has its page. A file without a text layer is read as its pages alone (scans).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from db.errors import DocumentError
from db.formats import pdf_layout, pdf_lines
from db.formats.stated import NO_TITLE, not_after
from db.text.document import Extracted, Mark, Notice, Page, Proposal
from db.text.passages import as_passages, classify
from db.text.people import byline_names
from db.text.proposal import creator, propose

if TYPE_CHECKING:
    from db.formats.pdf_marks import PdfMark
    from db.text.blocks import Block

MEDIA_TYPE = "application/pdf"
_PASSWORD, _SECURITY = 4, 5
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_AUTHORS = re.compile(r"\s*(?:;|&|\band\b|\bи\b)\s*")


def read(data: bytes) -> Extracted:
    """Read a PDF.

    Raises DocumentError: "pdf.encrypted" (a password is needed), "pdf.broken". Warnings:
    "pdf.no_text" (pages: how many), "pdf.pages_unreadable" (pages: their numbers).
    """
    document = open_pdf(data)
    try:
        count = len(document)
        if count == 0:
            raise DocumentError("pdf.broken")
        pages, unreadable = pdf_lines.pages_of(document, count)
        information: dict[str, str] = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    if len(unreadable) == count:
        raise DocumentError("pdf.broken")
    return _document(pages, unreadable, information)


def open_pdf(data: bytes) -> Any:  # noqa: ANN401 - pypdfium2 has no types for it
    """Open a PDF. Raises DocumentError "pdf.encrypted", "pdf.broken"."""
    import pypdfium2

    if b"%PDF-" not in data[:1024]:
        raise DocumentError("pdf.broken")
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in {_PASSWORD, _SECURITY}
        raise DocumentError("pdf.encrypted" if locked else "pdf.broken") from error


def _document(
    pages: list[pdf_lines.PageLines], unreadable: list[int], information: dict[str, str]
) -> Extracted:
    pdf_layout.mark_running_heads(pages)
    laid = pdf_layout.laid_out(pages)
    sized = sum(block.kind == "heading" for block in laid.blocks)
    classify(laid.blocks, structured=sized > 1)
    notices: list[Notice] = []
    if unreadable:
        notices.append(Notice("pdf.pages_unreadable", {"pages": unreadable}))
    if not laid.blocks:
        notices.append(Notice("pdf.no_text", {"pages": len(pages)}))
    proposal = propose(laid.blocks) if laid.blocks else Proposal(type="document")
    return Extracted(
        text=laid.text,
        passages=as_passages(laid.blocks),
        proposal=_with_information(proposal, information, laid.blocks),
        media_type=MEDIA_TYPE,
        pages=tuple(
            Page(page.number, page.width, page.height, *span)
            for page, span in zip(pages, laid.spans, strict=True)
        ),
        boxes=tuple(laid.boxes),
        warnings=tuple(notices),
        marks=tuple(_mark(mark, page) for page in pages for mark in page.marks),
    )


def _mark(mark: PdfMark, page: pdf_lines.PageLines) -> Mark:
    """Give a mark with its words in the whole text, or with its place on the page."""
    spans = [
        (line.at + start, line.at + end)
        for number, start, end in mark.spans
        for line in (page.lines[number],)
    ]
    told = (mark.note, mark.author, mark.made, mark.colour, page.number)
    if not spans:
        return Mark(None, None, *told, mark.region)
    return Mark(min(span[0] for span in spans), max(span[1] for span in spans), *told)


def _with_information(
    proposal: Proposal, information: dict[str, str], blocks: list[Block]
) -> Proposal:
    """Add what the file says of itself; the date of its making only closes the range of dates."""
    title = " ".join(information.get("Title", "").split())
    if not title or NO_TITLE.search(title):
        title = proposal.title or ""
    names = [name for name in _AUTHORS.split(information.get("Author", "")) if name.strip()]
    people = [one for name in names for one in (byline_names(f"By {name}") or (name.strip(),))]
    created = _CREATED.match(information.get("CreationDate", ""))
    proposal = replace(
        proposal,
        title=title or None,
        creators=proposal.creators or tuple(map(creator, people)),
        keywords=tuple(
            word.strip() for word in information.get("Keywords", "").split(",") if word.strip()
        ),
        type="document" if proposal.type == "webpage" and not _is_web(blocks) else proposal.type,
    )
    return not_after(proposal, "-".join(created.groups())) if created else proposal


def _is_web(blocks: list[Block]) -> bool:
    """Say whether a PDF is a printed web page: its clutter is more than running heads."""
    return any(block.kind == "clutter" and not block.fixed for block in blocks)
