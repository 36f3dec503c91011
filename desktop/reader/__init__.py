"""The reader: a text set for reading, with its annotations in the margin."""
