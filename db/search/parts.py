"""What a record can have (`has:`, `missing:`) and be (`is:`), as conditions."""

from db.search.sql import Sql, within

_LIVE = "JOIN record AS live ON live.id = t.id AND live.state = 0"


def _holding(column: str, *tables: str) -> Sql:
    """Give the condition of having a value in a column of one of these tables."""
    return within(*(f"SELECT id FROM {table} WHERE {column} IS NOT NULL" for table in tables))


def _pointed_at(*tables: str) -> Sql:
    return within(*(f"SELECT target_id FROM {table} AS t {_LIVE}" for table in tables))


PARTS: dict[str, Sql] = {
    "abstract": _holding("abstract", "source"),
    "annotation": _pointed_at("annotation"),
    "collection": within(
        "SELECT item_id FROM collection_item JOIN record AS live"
        " ON live.id = collection_id AND live.state = 0"
    ),
    "creator": within("SELECT source_id FROM creator"),
    "date": _holding("date", "event", "relation", "source", "figure"),
    "description": _holding(
        "description", "actor", "event", "relation", "place", "tag", "collection"
    ),
    "document": _holding("document_id", "source"),
    "domain": _holding("domain", "event"),
    "evidence": _pointed_at("evidence"),
    "figure": _pointed_at("figure"),
    "identifier": within("SELECT record_id FROM identifier"),
    "link": within("SELECT record_id FROM link", "SELECT target_id FROM link"),
    "note": _holding(
        "note",
        *("actor", "event", "relation", "place", "source", "annotation", "evidence", "figure"),
    ),
    "original": within(
        "SELECT source.id FROM source JOIN document ON document.id = source.document_id"
        " WHERE document.original_id IS NOT NULL"
    ),
    "participant": within("SELECT event_id FROM participation"),
    "place": _holding("place_id", "event"),
    "reading": _pointed_at("reading"),
    "reliability": _holding("reliability", "source"),
    "status": _holding("status", "event"),
    "tag": within("SELECT record_id FROM tagging"),
    "type": within(
        "SELECT id FROM event WHERE type IS NOT NULL",
        "SELECT id FROM source WHERE type IS NOT NULL",
        "SELECT id FROM actor WHERE kind IS NOT NULL",
        "SELECT id FROM relation",
        "SELECT id FROM place WHERE kind IS NOT NULL",
    ),
}


def _state(state: str) -> Sql:
    return within("SELECT id FROM annotation WHERE state = ?", parameters=[state])


def _reading_status(status: str) -> Sql:
    return within("SELECT id FROM source WHERE reading_status = ?", parameters=[status])


def _stance(stance: str) -> Sql:
    return within(
        f"SELECT target_id FROM evidence AS t {_LIVE} WHERE stance = ?", parameters=[stance]
    )


CONDITIONS: dict[str, Sql] = {
    "anchored": _state("anchored"),
    "moved": _state("moved"),
    "orphan": _state("orphan"),
    "unanchored": _state("unanchored"),
    "attested": _stance("supports"),
    "disputed": _stance("disputes"),
    "complete": within("SELECT id FROM source WHERE complete = 1"),
    "trashed": Sql("(SELECT state FROM record AS k WHERE k.id = @) = 1"),
    "uncertain": within(
        *(
            f"SELECT id FROM {table} WHERE uncertain = 1 OR approximate = 1"
            for table in ("event", "relation", "source")
        ),
        "SELECT target_id FROM reading WHERE certainty IN ('possible', 'doubtful')",
    ),
    "unread": within("SELECT id FROM source WHERE coalesce(reading_status, 'unread') = 'unread'"),
    "reading": _reading_status("reading"),
    "read": _reading_status("read"),
}
