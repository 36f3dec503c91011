"""The command line. Each command opens a library, asks the core, and prints what it answered."""
