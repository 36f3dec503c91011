"""Which source says what: events or relations by sources."""
