"""What senders ask of the messages that wait stands in their index"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    waiting = sa.text("state = 'waiting'")
    op.drop_index("ix_outbox_waiting", "outbox")
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["hold_until", "id", "chat_id", "retry_at", "cause"],
        sqlite_where=waiting,
        postgresql_where=waiting,
    )
