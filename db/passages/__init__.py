"""What a passage of a source holds and could be evidence for: read, proposed, and tied.

Proposals write nothing. Each says which words it rests on and by what rule; where nothing is known
nothing is proposed.
"""
