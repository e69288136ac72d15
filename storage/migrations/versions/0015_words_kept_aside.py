"""Words kept aside with a case for coordinators alone, and confidential cases told in the course of another"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _point_at_cases("drafts", "case_id", "ix_drafts_kept")
    _point_at_cases("cases", "about_id", "ix_cases_about_id")


def _point_at_cases(table: str, column: str, index: str) -> None:
    """A column that few rows fill, with an index on those. SQLite adds a constraint only together with its column."""
    key = f"CONSTRAINT fk_{table}_{column}_cases REFERENCES cases (id)"
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} INTEGER {key}")
    filled = sa.text(f"{column} IS NOT NULL")
    op.create_index(index, table, [column], sqlite_where=filled, postgresql_where=filled)
