"""The results of a search over everything."""
