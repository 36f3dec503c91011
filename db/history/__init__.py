"""Edits, undo, redo, and the history of one record. All of it lives in the file."""
