"""Figures for the views: what is drawn, counted; no pictures."""
