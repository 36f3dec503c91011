"""Writes small DOCX, ODT and EPUB files for tests, from the XML that matters."""

from __future__ import annotations

import io
import zipfile

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_STYLES = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My style"/>'
    '<w:basedOn w:val="H1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
)
_CORE = (
    '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/">{}</cp:coreProperties>'
)
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_OPF = (
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
    "<metadata>{metadata}</metadata><manifest>{manifest}</manifest><spine>{spine}</spine></package>"
)
_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)


def zipped(parts: dict[str, str | bytes], *, level: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give an archive of these parts, `mimetype` first and stored."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", level) as archive:
        for name, data in parts.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else level
            archive.writestr(zipfile.ZipInfo(name), data, how)
    return stream.getvalue()


def run(words: str) -> str:
    """Give a run of a Word paragraph."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inside: str, style: str = "") -> str:
    """Give a Word paragraph; what is no tag becomes a run."""
    inside = inside if inside.startswith("<") else run(inside)
    shown = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{shown}{inside}</w:p>"


def docx_parts(
    body: str,
    *,
    footnotes: dict[int, str] | None = None,
    endnotes: dict[int, str] | None = None,
    comments: str = "",
    core: str = "",
) -> dict[str, str | bytes]:
    """Give the parts of a DOCX."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _RELATIONS,
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{_STYLES}</w:styles>",
    }
    for name, notes in (("footnote", footnotes), ("endnote", endnotes)):
        if notes is not None:
            inside = "".join(
                f'<w:{name} w:id="{id_}"><w:p><w:r><w:{name}Ref/></w:r>{run(" " + words)}</w:p>'
                f"</w:{name}>"
                for id_, words in notes.items()
            )
            parts[f"word/{name}s.xml"] = f"<w:{name}s {_W}>{inside}</w:{name}s>"
    if comments:
        parts["word/comments.xml"] = f"<w:comments {_W}>{comments}</w:comments>"
    if core:
        parts["docProps/core.xml"] = _CORE.format(core)
    return parts


def odt_parts(body: str, meta: str = "") -> dict[str, str | bytes]:
    """Give the parts of an ODT."""
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_ODF}><office:automatic-styles>"
        '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
        "</office:automatic-styles><office:body><office:text>"
        f"{body}</office:text></office:body></office:document-content>",
        "meta.xml": f"<office:document-meta {_ODF}><office:meta>{meta}</office:meta>"
        "</office:document-meta>",
    }


def epub_parts(
    chapters: dict[str, str], *, metadata: str = "", nav: str = "", spine: list[str] | None = None
) -> dict[str, str | bytes]:
    """Give the parts of an EPUB: file name → what stands in the body of the chapter."""
    manifest = "".join(
        f'<item id="{name}" href="text/{name}" media-type="application/xhtml+xml"/>'
        for name in chapters
    )
    if nav:
        manifest += (
            '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        )
    wanted = spine or list(chapters)
    itemrefs = "".join(f'<itemref idref="{name}"/>' for name in wanted)
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OEBPS/book.opf": _OPF.format(metadata=metadata, manifest=manifest, spine=itemrefs),
    }
    for name, body in chapters.items():
        parts[f"OEBPS/text/{name}"] = (
            '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
            '<html xmlns="http://www.w3.org/1999/xhtml"'
            f' xmlns:epub="http://www.idpf.org/2007/ops"><head/><body>{body}</body></html>'
        )
    if nav:
        parts["OEBPS/nav.xhtml"] = f"<html><body><nav>{nav}</nav></body></html>"
    return parts
