"""The program: window and command line. No SQL and no file formats."""
