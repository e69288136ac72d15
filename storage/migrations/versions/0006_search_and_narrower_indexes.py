"""An index of words, and indexes on the few rows that are asked for in place of those on all"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

DROPPED = {
    "cases": (
        "ix_cases_department_status_due_at",
        "ix_cases_due_at",
        "ix_cases_filed_at",
        "ix_cases_parent_id",
        "ix_cases_status_filed_at",
    ),
    "assignments": ("ix_assignments_department", "ix_assignments_response_due_at"),
    "cycles": ("ix_cycles_due_at", "ix_cycles_original_due_at", "ix_cycles_resolved_at"),
    "requests": ("ix_requests_decided_at",),
}
OPEN = "status IN ('submitted', 'assigned', 'in_progress', 'waiting', 'suspended')"
ODD = (
    "(cycle > 1 OR excluded_at IS NOT NULL OR paused_at IS NOT NULL OR status IN ('merged', 'split')"
    " OR status = 'withdrawn' AND assigned_at IS NULL)"
)
MADE = (
    ("ix_cases_open", "cases", "department status due_at paused_at excluded_at", OPEN),
    ("ix_cases_odd", "cases", "id cycle status assigned_at excluded_at paused_at", ODD),
    ("ix_cases_wants_human", "cases", "wants_human_at", "wants_human_at IS NOT NULL"),
    ("ix_cases_kept", "cases", "closed_at", "closed_at IS NOT NULL AND forgotten_at IS NULL"),
    ("ix_cases_parent_id", "cases", "parent_id", "parent_id IS NOT NULL"),
    ("ix_cases_department_filed_at", "cases", "department filed_at status", None),
    (
        "ix_assignments_department_response_due_at",
        "assignments",
        "department response_due_at assigned_at case_id responded_at returned_at ended_at ending",
        None,
    ),
    (
        "ix_cycles_department_due_at",
        "cycles",
        "department due_at original_due_at case_id number resolved_at undone_at",
        None,
    ),
    ("ix_cycles_moved", "cycles", "department original_due_at", "(due_at IS NULL OR due_at <> original_due_at)"),
    (
        "ix_cycles_results",
        "cycles",
        "department resolved_at case_id number delivered_at undone_at",
        "resolved_at IS NOT NULL",
    ),
    ("ix_cycles_again", "cycles", "case_id number resolved_at", "number > 1"),
    (
        "ix_cycles_asked_at",
        "cycles",
        "asked_at delivered_at case_id number",
        "asked_at IS NOT NULL AND undone_at IS NULL",
    ),
    ("ix_requests_undecided", "requests", "kind case_id", "decided_at IS NULL"),
)


def upgrade() -> None:
    for table, names in DROPPED.items():
        for name in names:
            op.drop_index(name, table_name=table)
    for name, table, columns, where in MADE:
        only = sa.text(where) if where else None
        op.create_index(name, table, columns.split(), unique=False, sqlite_where=only, postgresql_where=only)
    _make_tables()


def _make_tables() -> None:
    op.create_table(
        "grade_totals",
        sa.Column("department", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("through", sa.Integer(), nullable=False),
        sa.Column("satisfied", sa.Integer(), nullable=False),
        sa.Column("rated", sa.Integer(), nullable=False),
        sa.Column("newest", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("department", name=op.f("pk_grade_totals")),
    )
    op.create_table(
        "search_blocks",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("ready", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_blocks")),
    )
    op.create_table(
        "search_grams",
        sa.Column("block", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("gram", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("cases", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("block", "gram", name=op.f("pk_search_grams")),
        sqlite_with_rowid=False,
    )
