"""What staff say in their groups: nods, promises, finished work, other units, more time, lines of a list."""
