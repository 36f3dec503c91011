"""Data that ships with the program: icons, fonts, vocabularies, the shipped library."""
