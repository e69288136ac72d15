"""What holds a case back, hides names on it and refers it, by when it is assigned, and the functions of leaders"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

import storage.tables

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("cases", "drafts"):
        op.add_column(table, sa.Column("held_back", sa.Boolean(), nullable=False, server_default=sa.false()))
        op.add_column(table, _names("hidden_names"))
    op.add_column("drafts", _names("shown_names"))
    op.add_column("cases", _text("confidential_by"))
    op.add_column("cases", sa.Column("assignment_due_at", storage.tables.UtcDateTime(), nullable=True))
    op.add_column("cases", sa.Column("assignment_limit_amount", sa.Integer(), nullable=True))
    op.add_column("cases", sa.Column("assignment_limit_unit", sqlmodel.sql.sqltypes.AutoString(), nullable=True))
    op.add_column("cases", _text("referred_to"))
    op.add_column("people", _text("last_language"))
    op.add_column("roles", _text("function"))
    op.add_column("invitations", _text("function"))


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sqlmodel.sql.sqltypes.AutoString(), nullable=False, server_default="")


def _names(name: str) -> sa.Column[list[str]]:
    return sa.Column(name, sa.JSON(), nullable=False, server_default="[]")
