"""Answers given in a platform's own call, messages that wait until their reader writes, and lines that were offered"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("inbox", sa.Column("answer", sa.Text(), nullable=True))
    op.add_column("deliveries", sa.Column("offered", sa.Text(), nullable=False, server_default=""))
    parked = sa.text("state = 'parked'")
    op.create_index("ix_outbox_parked", "outbox", ["chat_id", "id"], sqlite_where=parked, postgresql_where=parked)
