"""The page of a record, and the inspector."""
