"""The danger that a case tells of; who tells of it again is found by their open ones"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    in_danger = sa.text("cases.danger <> ''")
    string = sqlmodel.sql.sqltypes.AutoString()
    op.add_column("cases", sa.Column("danger", string, nullable=False, server_default=""))
    op.create_index(
        "ix_cases_danger",
        "cases",
        ["resident_id", "danger", "filed_at"],
        sqlite_where=in_danger,
        postgresql_where=in_danger,
    )
