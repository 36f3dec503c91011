"""The network: actors tied by events and relations."""
