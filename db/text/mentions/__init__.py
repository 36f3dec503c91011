"""Finds the places in a text where names of known actors occur, whatever their form or script."""

from db.text.mentions.known import Decision, How, KnownName
from db.text.mentions.matcher import Candidate, Matcher, Mention, likeliest_first

__all__ = ["Candidate", "Decision", "How", "KnownName", "Matcher", "Mention", "likeliest_first"]
