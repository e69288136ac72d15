"""督办: numbered slips that a department answers line by line, and the steps that lead to them."""
