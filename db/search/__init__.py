"""One search over everything: text to nodes to SQL, and back to text."""
