"""Carries a read document from the worker process to its parent as JSON, never as code."""

from __future__ import annotations

import json
from dataclasses import astuple, fields
from typing import Any, TypeVar

from db.text.document import Box, Creator, Extracted, Mark, Notice, Page, Passage, Proposal

_Row = TypeVar("_Row", Passage, Page, Box, Notice)


def packed(document: Extracted) -> bytes:
    """Write a document as UTF-8 JSON; lone surrogates, which no text may hold, become U+FFFD."""
    proposal = {item.name: getattr(document.proposal, item.name) for item in fields(Proposal)}
    proposal["creators"] = [astuple(person) for person in document.proposal.creators]
    value = {
        "text": document.text,
        "passages": [astuple(row) for row in document.passages],
        "proposal": proposal,
        "media_type": document.media_type,
        "encoding": document.encoding,
        "pages": [astuple(row) for row in document.pages],
        "boxes": [astuple(row) for row in document.boxes],
        "marks": [astuple(row) for row in document.marks],
        "warnings": [(notice.code, notice.details) for notice in document.warnings],
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def unpacked(data: bytes) -> Extracted:
    """Read what `packed` wrote. Raises ValueError, TypeError or KeyError for anything else."""
    value: dict[str, Any] = json.loads(data)
    proposal: dict[str, Any] = value["proposal"]
    proposal["creators"] = tuple(Creator(*row) for row in proposal["creators"])
    proposal["keywords"] = tuple(proposal["keywords"])
    return Extracted(
        text=value["text"],
        passages=_rows(Passage, value["passages"]),
        proposal=Proposal(**proposal),
        media_type=value["media_type"],
        encoding=value["encoding"],
        pages=_rows(Page, value["pages"]),
        boxes=_rows(Box, value["boxes"]),
        warnings=_rows(Notice, value["warnings"]),
        marks=tuple(_mark(*row) for row in value["marks"]),
    )


def _mark(*row: Any) -> Mark:  # noqa: ANN401 - as JSON gives it
    region = row[-1]
    where = (region[0], region[1], region[2], region[3]) if region else None
    return Mark(*row[:-1], region=where)


def _rows(kind: type[_Row], rows: list[list[Any]]) -> tuple[_Row, ...]:
    return tuple(kind(*row) for row in rows)
