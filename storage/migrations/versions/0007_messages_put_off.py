"""Messages that are put off are found without a look at all that wait."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

PUT_OFF = sa.text("state = 'waiting' AND retry_at IS NOT NULL")


def upgrade() -> None:
    op.create_index("ix_outbox_put_off", "outbox", ["retry_at"], sqlite_where=PUT_OFF, postgresql_where=PUT_OFF)
