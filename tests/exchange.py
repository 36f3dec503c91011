"""Libraries as lines: written, read as values, put together again, taken."""

import io
import json

from db.formats import jsonl
from db.formats.jsonl.lines import encode
from db.library import Library
from db.records import State
from db.store import read

Line = dict[str, object]


def written(library: Library, ids: list[int] | None = None) -> bytes:
    stream = io.BytesIO()
    jsonl.write_library(library, ids, stream)
    return stream.getvalue()


def taken(library: Library, data: bytes) -> jsonl.Report:
    return jsonl.import_stream(library, io.BytesIO(data))


def lines(data: bytes) -> list[Line]:
    return [json.loads(line) for line in data.splitlines()]


def joined(given: list[Line]) -> bytes:
    return b"".join(encode(line) for line in given)


def counts(library: Library) -> dict[str, int]:
    return {state.name: sum(read.counts(library.reader, state).values()) for state in State}
