"""Messages that may have arrived are said again: how often, and when next"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("uncertain_tries", sa.Integer(), nullable=False, server_default="0"))
    # Those from before were given up: whoever wants them said again has them retried.
    op.execute("UPDATE outbox SET retry_at = NULL WHERE state = 'uncertain'")
    again = sa.text("state = 'uncertain' AND retry_at IS NOT NULL")
    op.create_index("ix_outbox_uncertain", "outbox", ["retry_at"], sqlite_where=again, postgresql_where=again)
