"""Figures for the views: what stands where, how much of it, counted from the library."""
