"""What the pages of a document show of its annotations."""

from desktop.reader.pages.content import PageMark
from desktop.reader.pages.pane import PagesPane


def shown_on(pane: PagesPane) -> list[PageMark]:
    """Give the annotations that are drawn on its pages, in their order, each once."""
    canvas = pane.canvas
    found = [mark for page in range(len(canvas.layout_)) for mark in canvas.marks_on(page)]
    return list({mark.id: mark for mark in found}.values())
