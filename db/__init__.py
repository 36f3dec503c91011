"""The library: one SQLite file of actors, events and sources. No Qt, no printing, no prose."""
