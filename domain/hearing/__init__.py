"""What people's words mean, told by rules: acts, answers, danger, places, and to which case they belong."""
