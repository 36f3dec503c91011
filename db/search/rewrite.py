"""Rewrites the text of a query by one filter: what a click on a facet does to the search box.

A value is taken as the query language writes it after the colon (`>=2`, `"Li Qiang"`, `2020..`),
and where that cannot be read, as plain text. All raise QueryError where the text itself is wrong.
"""

from db.errors import QueryError
from db.search import nodes as n
from db.search import writer
from db.search.parser import parse


def with_filter(query_text: str, field: str, value: str) -> str:
    """Give the query with one more filter, beside those of the field that it holds."""
    return writer.write(writer.with_filter(parse(query_text), field, read_value(field, value)))


def without_filter(query_text: str, field: str, value: str | None = None) -> str:
    """Give the query without a filter, or without all filters of the field."""
    wanted = None if value is None else read_value(field, value)
    return writer.write(writer.without_filter(parse(query_text), field, wanted))


def toggle(query_text: str, field: str, value: str) -> str:
    """Tick or untick a value: a second one of a field widens or narrows as `FieldSpec.facet` says.

    `type:aid` and agree is `type:(aid OR agree)`; `actor:China` and Russia asks for both.
    """
    return writer.write(writer.toggle(parse(query_text), field, read_value(field, value)))


def read_value(field: str, value: str) -> n.Value:
    """Give the value that is written so, or the plain text where nothing is written so."""
    try:
        node = parse(f"{field}:{value}")
    except QueryError:
        return n.Is(value)
    return node.value if isinstance(node, n.Field) and node.name == field else n.Is(value)
