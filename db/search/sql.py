"""Pieces of SQL with their parameters. In a condition `@` stands for the id of the record asked of.

Only text of our own goes into the SQL; every value that was typed is a parameter.
"""

import json
from collections.abc import Iterable
from itertools import islice
from typing import Literal, NamedTuple

Parameter = str | int | float | None


class Sql(NamedTuple):
    """A condition or query, and the values of its question marks, in order.

    `joint` tells what a condition consists of, and `parts` of which: conditions that are joined, or
    ("in") the queries in whose union a record is to be; empty where it is of one piece.
    """

    text: str
    parameters: tuple[Parameter, ...] = ()
    test: str = ""
    joint: Literal["", "and", "or", "not", "in"] = ""
    parts: tuple["Sql", ...] = ()

    def on(self, id_: str) -> "Sql":
        """Give the condition for the record whose id is in this column; it may lead the query."""
        return Sql(self.text.replace("@", id_), self.parameters)

    def tested(self, id_: str) -> "Sql":
        """Give the condition as a test of one record after another that never leads the query.

        Full-text queries that rank need that: led by another condition, they start anew for each of
        its rows. Nor is a list made of all that meets it, where few records are asked of.
        """
        return Sql((self.test or self.text).replace("@", f"+{id_}"), self.parameters)

    @property
    def is_false(self) -> bool:
        """Whether nothing can meet it."""
        return self.text == FALSE.text

    @property
    def is_true(self) -> bool:
        """Whether everything meets it."""
        return self.text == TRUE.text


TRUE = Sql("1")
FALSE = Sql("0")


def listed(ids: Iterable[int]) -> str:
    """Give ids as one parameter, for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(list(ids))


def one_of(ids: Iterable[int]) -> Sql:
    """Give the condition of being one of these records."""
    wanted = listed(ids)
    return FALSE if wanted == "[]" else Sql("@ IN (SELECT value FROM json_each(?))", (wanted,))


def within(*queries: str, parameters: Iterable[Parameter] = (), listed: bool = False) -> Sql:
    """Give the condition of being in the union of what these queries give.

    As a test it looks one record up in each query, or, where `listed`, in a list made once: a
    full-text query would begin anew for each record.
    """
    union = " UNION ALL ".join(queries)
    each = (f"EXISTS (SELECT 1 FROM ({named(query)}) WHERE one = @)" for query in queries)
    given = tuple(parameters)
    rest = iter(given)
    parts = tuple(Sql(query, tuple(islice(rest, query.count("?")))) for query in queries)
    return Sql(f"@ IN ({union})", given, "" if listed else " OR ".join(each), "in", parts)


def named(query: str) -> str:
    """Name the column of a query `one`, so that it can be asked for one record."""
    head, column, rest = query.split(" ", 2)
    return f"{head} {column} AS one {rest}"


def both(conditions: Iterable[Sql]) -> Sql:
    """Join conditions by AND."""
    several = [one for one in conditions if not one.is_true]
    if any(one.is_false for one in several):
        return FALSE
    return _joined(several, "and") if several else TRUE


def either(conditions: Iterable[Sql]) -> Sql:
    """Join conditions by OR."""
    several = [one for one in conditions if not one.is_false]
    if any(one.is_true for one in several):
        return TRUE
    return _joined(several, "or") if several else FALSE


def opposite(condition: Sql) -> Sql:
    """Negate a condition; what SQL holds for unknown counts as not met before, as met after."""
    if condition.is_true:
        return FALSE
    if condition.is_false:
        return TRUE
    test = f"({condition.test or condition.text}) IS NOT 1"
    return Sql(f"({condition.text}) IS NOT 1", condition.parameters, test, "not", (condition,))


def _joined(several: list[Sql], joint: Literal["and", "or"]) -> Sql:
    if len(several) == 1:
        return several[0]
    word = f" {joint.upper()} "
    text = word.join(f"({one.text})" for one in several)
    test = word.join(f"({one.test or one.text})" for one in several)
    values = tuple(value for one in several for value in one.parameters)
    return Sql(text, values, test, joint, tuple(several))
