"""督办: slips from their draft to their end."""
