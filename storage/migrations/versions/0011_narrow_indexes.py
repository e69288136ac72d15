"""Narrow indexes: who acted for a department, what a chat was asked last, what may have killed a process"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    staff, expecting = sa.text("role = 'staff'"), sa.text("expects != ''")
    suspected = sa.text("state = 'new' AND attempts >= 3")
    left_in_hand = sa.text("state = 'waiting' AND deaths >= 3")
    op.create_index(
        "ix_events_staff", "events", ["person_id", "department"], sqlite_where=staff, postgresql_where=staff
    )
    op.create_index(
        "ix_deliveries_expecting", "deliveries", ["chat_id", "id"], sqlite_where=expecting, postgresql_where=expecting
    )
    op.create_index(
        "ix_inbox_suspects", "inbox", ["platform", "chat"], sqlite_where=suspected, postgresql_where=suspected
    )
    op.create_index(
        "ix_outbox_suspects", "outbox", ["chat_id"], sqlite_where=left_in_hand, postgresql_where=left_in_hand
    )
