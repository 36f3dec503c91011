"""Names that only say who somebody is: an office or a state in the title of a person.

In "President of Velmora Harno Vell" the office takes no part of its own: the person does.
"""

import json
import re
import sqlite3
from collections.abc import Collection, Sequence
from itertools import zip_longest

from db.records import State
from db.text.saying.clause import Named

_TITLE = re.compile(
    r"(?:副|代)?(?:国家|国务院|外交部|国防部)?"
    r"(?:总统|总理|主席|首相|国王|外长|防长|部长|大臣|议长|总书记|大使|发言人|领导人)"
    r"|\s+(?:(?:Vice|Deputy|Acting|Former)[ -])?"
    r"(?:President|Prime Minister|Premier|Chancellor|Foreign Minister|Defen[cs]e Minister"
    r"|[Ll]eader|[Ss]trongman)\s+"
)
_BLANK = re.compile(r"\s*")
_PARTED = re.compile(r",\s+(?:(?:the|current|then|former)\s+)*")
_AFTER = re.compile(r"\s*(?:,|$|[.;)])")


def principals(connection: sqlite3.Connection, text: str, named: Sequence[Named]) -> list[Named]:
    """Leave out the names that belong to a person's title; they must be in order.

    A person's name takes in its title, before it or behind it ("Vell, the President of Velmora,"),
    so that it reaches to what happens and to what leads to it.
    """
    kinds = _kinds(connection, {one.key for one in named})
    held = _held(connection, kinds)
    kept: list[Named] = []
    opening: int | None = None
    for one, after in zip_longest(named, named[1:]):
        if after is not None and kinds.get(after.key) == "person":
            between = text[one.end : after.start]
            if kinds.get(one.key) == "office" and (
                _BLANK.fullmatch(between)
                or ((after.key, one.key) in held and _PARTED.fullmatch(between))
            ):
                opening = one.start
                continue
            if kinds.get(one.key) != "person" and _TITLE.fullmatch(between):
                opening = one.start
                continue
        before = kept[-1] if kept else None
        if before is not None and (before.key, one.key) in held:
            closed = _AFTER.match(text, one.end)
            if closed and _PARTED.fullmatch(text, before.end, one.start):
                kept[-1] = before._replace(end=closed.end())
                continue
        kept.append(one if opening is None else one._replace(start=opening))
        opening = None
    return kept


def _kinds(connection: sqlite3.Connection, actors: Collection[int]) -> dict[int, str]:
    rows = connection.execute(
        "SELECT id, coalesce(kind, '') FROM actor WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(actors)),),
    )
    return {int(id_): str(kind) for id_, kind in rows}


def _held(connection: sqlite3.Connection, kinds: Collection[int]) -> set[tuple[int, int]]:
    """Give the persons and the offices that they held at any time."""
    rows = connection.execute(
        "SELECT subject_id, object_id FROM relation JOIN record USING (id)"
        " WHERE relation.kind = 'holds_office' AND record.state = ?1"
        " AND subject_id IN (SELECT value FROM json_each(?2))"
        " AND object_id IN (SELECT value FROM json_each(?2))",
        (State.LIVE, json.dumps(list(kinds))),
    )
    return {(int(person), int(office)) for person, office in rows}
