"""Poison messages: what may be the cause when a process dies is tried alone, and not for ever (docs/adr/0026)."""

from __future__ import annotations

# After how many deaths of a process in whose hands it was. The partial indexes ix_inbox_suspects and ix_outbox_suspects
# have the same number.
POISON_AFTER = 3
