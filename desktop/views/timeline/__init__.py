"""The timeline: lanes of events from days to centuries."""
