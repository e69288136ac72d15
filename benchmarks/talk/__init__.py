"""How people are heard: rows of what somebody says in a situation, each said to a county of its own and judged."""
