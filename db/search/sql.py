"""Pieces of SQL with their parameters. In a condition `@` stands for the id of the record asked of.

Only text of our own goes into the SQL; every value that was typed is a parameter.
"""

import json
from collections.abc import Iterable
from typing import NamedTuple

Parameter = str | int | float | None


class Sql(NamedTuple):
    """A condition or query, and the values of its question marks, in order."""

    text: str
    parameters: tuple[Parameter, ...] = ()

    def on(self, id_: str) -> "Sql":
        """Give the condition for the record whose id is in this column.

        With a `+` before the column, SQLite takes the condition for a test alone and never lets it
        lead the query; full-text queries that rank need that.
        """
        return Sql(self.text.replace("@", id_), self.parameters)

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


def within(*queries: str, parameters: Iterable[Parameter] = ()) -> Sql:
    """Give the condition of being in the union of what these queries give."""
    return Sql(f"@ IN ({' UNION ALL '.join(queries)})", tuple(parameters))


def both(conditions: Iterable[Sql]) -> Sql:
    """Join conditions by AND."""
    several = [one for one in conditions if not one.is_true]
    if any(one.is_false for one in several):
        return FALSE
    return _joined(several, " AND ") if several else TRUE


def either(conditions: Iterable[Sql]) -> Sql:
    """Join conditions by OR."""
    several = [one for one in conditions if not one.is_false]
    if any(one.is_true for one in several):
        return TRUE
    return _joined(several, " OR ") if several else FALSE


def opposite(condition: Sql) -> Sql:
    """Negate a condition; what SQL holds for unknown counts as not met before, as met after."""
    if condition.is_true:
        return FALSE
    if condition.is_false:
        return TRUE
    return Sql(f"({condition.text}) IS NOT 1", condition.parameters)


def _joined(several: list[Sql], word: str) -> Sql:
    if len(several) == 1:
        return several[0]
    text = word.join(f"({one.text})" for one in several)
    return Sql(text, tuple(value for one in several for value in one.parameters))
