"""The rules of casework: pure, no I/O, no clock, the standard library alone."""
