"""Commands of the reader that turn passages into evidence."""

from typing import Final

from desktop.actions.action import Action, call_view, can

ACTIONS: Final = (
    Action(
        "reader.new_event", "New event", ("E",), "Text", call_view("new_event"),
        can("reader.evidence"), scope="reader", card=True,
    ),
    Action(
        "reader.evidence_for", "Evidence for…", ("V",), "Text", call_view("evidence_for"),
        can("reader.evidence"), scope="reader", card=True,
    ),
    Action(
        "reader.actor", "Actor", ("A",), "Text", call_view("actor"), can("reader.evidence"),
        scope="reader", card=True,
    ),
    Action(
        "reader.accept_mention", "Accept the mention", ("Y",), "Text",
        call_view("accept_mention"), can("reader.mention"), scope="reader",
    ),
    Action(
        "reader.not_mention", "Not this actor, in this source", ("X",), "Text",
        call_view("not_mention"), can("reader.mention"), scope="reader",
    ),
    Action(
        "reader.always_mention", "Always this actor", ("W",), "Text",
        call_view("always_mention"), can("reader.mention"), scope="reader",
    ),
)  # fmt: skip
