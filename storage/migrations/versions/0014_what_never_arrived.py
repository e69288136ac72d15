"""Results that reached nobody, and cards that reached no department, are told apart"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

DROPPED = {
    "assignments": ("ix_assignments_response",),
    "cycles": ("ix_cycles_asked_at", "ix_cycles_due", "ix_cycles_moved"),
}
MADE = (
    ("ix_cases_resolved", "cases", "resolved_at id cycle source", "status = 'resolved'"),
    ("ix_cases_unreached", "cases", "excluded department unreached_at out_of_scope", "unreached_at IS NOT NULL"),
    (
        "ix_assignments_response",
        "assignments",
        "excluded department response_due_at out_of_scope assigned_at responded_at returned_at ended_at ending"
        " arrived_at",
        None,
    ),
    (
        "ix_cycles_due",
        "cycles",
        "excluded department due_at out_of_scope original_due_at resolved_at undone_at late_card",
        None,
    ),
    (
        "ix_cycles_moved",
        "cycles",
        "excluded department original_due_at out_of_scope due_at resolved_at undone_at late_card",
        "(due_at IS NULL OR due_at <> original_due_at)",
    ),
    ("ix_cycles_read", "cycles", "delivered_at case_id number", "(delivered_at IS NOT NULL AND undone_at IS NULL)"),
)
# Of what has ended or was answered it cannot be told any more, and nobody was blamed otherwise for it.
ARRIVED = """UPDATE assignments SET arrived_at = assigned_at
    WHERE ended_at IS NOT NULL OR responded_at IS NOT NULL OR EXISTS (
        SELECT 1 FROM deliveries JOIN bindings ON bindings.chat_id = deliveries.chat_id
        WHERE deliveries.case_id = assignments.case_id AND deliveries.kind IN ('card', 'new_card')
            AND bindings.department = assignments.department)"""


def upgrade() -> None:
    for table, names in DROPPED.items():
        for name in names:
            op.drop_index(name, table_name=table)
    op.add_column("cases", sa.Column("unreached_at", storage.tables.UtcDateTime(), nullable=True))
    op.add_column("assignments", sa.Column("arrived_at", storage.tables.UtcDateTime(), nullable=True))
    op.add_column("cycles", sa.Column("late_card", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(ARRIVED)
    for name, table, columns, where in MADE:
        only = sa.text(where) if where else None
        op.create_index(name, table, columns.split(), unique=False, sqlite_where=only, postgresql_where=only)
