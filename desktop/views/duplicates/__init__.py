"""Likely duplicates: pairs of records that may be one."""
