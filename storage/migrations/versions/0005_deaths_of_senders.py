"""Deaths of senders: how often one died with a message in hand"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("outbox", sa.Column("deaths", sa.Integer(), nullable=False, server_default="0"))
