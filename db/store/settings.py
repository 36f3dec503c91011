"""Settings that belong to the library, not to the machine: small texts by key."""

import sqlite3

ANNOTATOR = "annotator"
"""The uid of the library's own annotator, who signs where nobody else was chosen."""

TITLE = "title"
DESCRIPTION = "description"
LANGUAGE = "language"


def get(connection: sqlite3.Connection, key: str) -> str | None:
    """Give a setting, or None."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return None if row is None else row[0]


def put(connection: sqlite3.Connection, key: str, value: str | None) -> None:
    """Set a setting, inside the caller's transaction."""
    connection.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def everything(connection: sqlite3.Connection) -> dict[str, str]:
    """Give all settings."""
    rows = connection.execute("SELECT key, value FROM setting WHERE value IS NOT NULL ORDER BY key")
    return {str(key): str(value) for key, value in rows}
