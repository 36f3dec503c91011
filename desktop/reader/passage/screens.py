"""Pictures of a passage that becomes evidence: what it holds, a new event, evidence for one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from db.passages import context, holding
from db.ports import Reader
from db.store import documents, mentions, reader_text
from db.text.sentences import sentences
from desktop import places
from desktop.reader.passage.inspector import WAIT_MS

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

Go = Callable[[], None]
_LOOKED_AT = 20


def passage_screens(window: "MainWindow") -> dict[str, Go]:
    """Give the name of each picture and how to get there; without a text there is none."""
    source = reader_text.most_annotated(window.session.reader)
    span = None if source is None else _telling(window.session.reader, source)
    if source is None or span is None:
        return {}

    def passage(command: str) -> Go:
        def go() -> None:
            window.go(places.reader(source, span))
            _rest(window)
            if command:
                window.call_view(command)
                _rest(window)

        return go

    return {
        "passage": passage(""),
        "passage-new-event": passage("new_event"),
        "passage-evidence-for": passage("evidence_for"),
    }


def _telling(reader: Reader, source: int) -> tuple[int, int] | None:
    """Give the sentence of a text that lets most be proposed: type, date, who takes part."""
    document = documents.current(reader, source)
    if document is None:
        return None
    found = mentions.in_source(reader, source)
    dates = [one.start for one in found.dates]
    names = [one.start for one in found.names]

    def within(places: list[int], span: tuple[int, int]) -> int:
        return sum(1 for one in places if span[0] <= one < span[1])

    def proposed(span: tuple[int, int]) -> tuple[bool, int]:
        offer = holding.hold(reader, context.gather(reader, source, *span)).proposal
        return offer.type is not None and offer.date is not None, len(offer.participants)

    every = sentences(documents.text(reader, document.id))
    every.sort(key=lambda one: (within(dates, one) > 0, within(names, one)), reverse=True)
    return max(every[:_LOOKED_AT], key=proposed, default=None)


def _rest(window: "MainWindow") -> None:
    """Let what waits for a moment of rest be read."""
    for _ in range(2):
        window.session.wait()
        loop = QEventLoop()
        QTimer.singleShot(WAIT_MS + 20, loop.quit)
        loop.exec()
    window.session.wait()
