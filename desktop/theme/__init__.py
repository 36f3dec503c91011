"""How the window looks: palettes, fonts, icons and the style sheet made from them."""
