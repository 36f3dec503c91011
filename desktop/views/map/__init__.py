"""The map: events and places on the outlines of states."""
