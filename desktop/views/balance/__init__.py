"""The balance of an actor and its partners, as a picture."""
