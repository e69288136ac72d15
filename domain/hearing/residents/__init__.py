"""What residents say: first words, drafts, words beside a case, and of its result."""
