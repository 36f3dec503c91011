"""Editors of single fields, of lists and of whole records, made from the declared fields."""
