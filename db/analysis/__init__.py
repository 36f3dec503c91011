"""Figures for the views: timeline, balance, network, corroboration. No pictures."""
