"""What people's words mean, told by rules: pure readings, and beside them the tables of their cues.

`dangers` and `accusations` are read in everybody's words; `residents`, `departments` and `officials` hold what is read
of those that are listened to.
"""
