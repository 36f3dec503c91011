"""Dialogs: the command palette, the list of keys."""
