"""Where a complaint goes: what its words name by the county's lists, and the department that answers."""
