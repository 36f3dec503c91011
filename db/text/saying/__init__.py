"""What the words of a passage say: kind of event, who does what to whom, in what way it is said.

Nothing here knows a library: it works on words, on the places of names in them, and on word lists
that ship as data (`resources/wording`). Where no word tells, nothing is told.
"""
