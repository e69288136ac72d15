"""Groups that removed the service: since when"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("chats", sa.Column("lost_at", storage.tables.UtcDateTime(), nullable=True))
