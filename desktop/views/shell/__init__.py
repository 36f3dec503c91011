"""The frame around all screens: top bar, navigator, tabs, status."""
