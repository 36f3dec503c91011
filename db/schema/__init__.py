"""The tables, their views and triggers, and the steps from one version of the file to the next."""
