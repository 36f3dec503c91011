"""Anchors: a quotation's place in a text, and finding it again after the text was replaced.

Selectors are those of the W3C Web Annotation model: TextPositionSelector (`start`, `end`) and
TextQuoteSelector (`exact`, `prefix`, `suffix`). All offsets are code points, ends exclusive.
"""

from db.text.anchors.model import CONTEXT, Anchored, Candidate, Selector, select
from db.text.anchors.quotation import Quotations, anchor, find, quotations
from db.text.anchors.replacement import reanchor

__all__ = [
    "CONTEXT", "Anchored", "Candidate", "Quotations", "Selector", "anchor", "find", "quotations",
    "reanchor", "select",
]  # fmt: skip
