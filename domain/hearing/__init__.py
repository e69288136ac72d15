"""What people's words mean, told by rules: danger, answers, places, and to which case they belong."""
