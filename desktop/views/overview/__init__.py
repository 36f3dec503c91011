"""The first screen: what is there, what is missing, what was done."""
