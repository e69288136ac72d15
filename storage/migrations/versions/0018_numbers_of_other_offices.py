"""The number that a case has in the office that passed it on, by which it is found"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    has_one = sa.text("cases.external_number <> ''")
    string = sqlmodel.sql.sqltypes.AutoString()
    op.add_column("cases", sa.Column("external_number", string, nullable=False, server_default=""))
    op.create_index(
        "ix_cases_external_number", "cases", ["external_number"], sqlite_where=has_one, postgresql_where=has_one
    )
