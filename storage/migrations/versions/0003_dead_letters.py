"""Dead letters found without reading all that was ever handled"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

DEAD = {
    "inbox": ("ix_inbox_dead", "state = 'dead'"),
    "outbox": ("ix_outbox_failed", "state IN ('failed', 'uncertain')"),
    "timers": ("ix_timers_failed", "failed != ''"),
}


def upgrade() -> None:
    for table, (name, dead) in DEAD.items():
        op.create_index(name, table, ["id"], sqlite_where=sa.text(dead), postgresql_where=sa.text(dead))
