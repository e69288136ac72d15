"""Poison messages: a message that may kill processes is tried alone, and not for ever (docs/adr/0026)."""

from __future__ import annotations

# A message counts as poison after this many deaths of the process that had it in hand. The partial indexes
# ix_inbox_suspects and ix_outbox_suspects contain the same number.
POISON_AFTER = 3
