"""Refused pictures: where whoever sent one is told"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("media", sa.Column("chat_id", sa.Integer(), nullable=True))
    op.add_column("media", sa.Column("message", sqlmodel.sql.sqltypes.AutoString(), nullable=False, server_default=""))
