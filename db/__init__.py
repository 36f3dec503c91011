"""The library: one SQLite file of records. No Qt, no printing, no prose for people."""
