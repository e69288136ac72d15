"""Cycles and assignments hold the limit that their dates rest on, so that these can be reckoned anew"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Rows of before get theirs when the service starts, which knows the settings (`handlers/reckoning.py`)."""
    text = sqlmodel.sql.sqltypes.AutoString()
    for table in ("assignments", "cycles"):
        op.add_column(table, sa.Column("limit_amount", sa.Integer(), nullable=True))
        for name in ("limit_unit", "limit_source"):
            op.add_column(table, sa.Column(name, text, nullable=False, server_default=""))
