"""Lists of records: filter chips, histogram, table."""
