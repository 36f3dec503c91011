"""Figures for the views: who stood where, how much, by which sources. No pictures, no prose."""
