"""Cases, cycles and assignments say how figures count them, and each sum is read from one index"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

DROPPED = {
    "cases": ("ix_cases_department_filed_at", "ix_cases_odd"),
    "assignments": ("ix_assignments_department_response_due_at",),
    "cycles": ("ix_cycles_department_due_at", "ix_cycles_moved", "ix_cycles_results"),
}
OUT = "(status IN ('merged', 'split') OR status = 'withdrawn' AND assigned_at IS NULL)"
EXCLUDED = "excluded_at IS NOT NULL"
MADE = (
    ("ix_cases_filed", "cases", "excluded department filed_at out_of_scope status", None),
    (
        "ix_assignments_response",
        "assignments",
        "excluded department response_due_at out_of_scope assigned_at responded_at returned_at ended_at ending",
        None,
    ),
    (
        "ix_cycles_due",
        "cycles",
        "excluded department due_at out_of_scope original_due_at resolved_at undone_at",
        None,
    ),
    (
        "ix_cycles_moved",
        "cycles",
        "excluded department original_due_at out_of_scope due_at resolved_at undone_at",
        "(due_at IS NULL OR due_at <> original_due_at)",
    ),
    (
        "ix_cycles_results",
        "cycles",
        "excluded department resolved_at out_of_scope case_id number"
        " delivered_at undone_at said_solved said_grade phoned_grade",
        "resolved_at IS NOT NULL",
    ),
)
# The first that the reporter said of a result in the chat, and the first that was said on the phone.
FIRST = """SELECT min(ratings.id) FROM ratings JOIN cases ON cases.id = ratings.case_id
    WHERE via = 'chat' AND NOT own_staff AND person_id = coalesce(resident_id, person_id)
    GROUP BY case_id, ratings.cycle"""
PHONED = "SELECT min(id) FROM ratings WHERE via = 'call' AND first_grade IS NOT NULL GROUP BY case_id, cycle"


def upgrade() -> None:
    for table, names in DROPPED.items():
        for name in names:
            op.drop_index(name, table_name=table)
    _add_columns()
    _fill_columns()
    for name, table, columns, where in MADE:
        only = sa.text(where) if where else None
        op.create_index(name, table, columns.split(), unique=False, sqlite_where=only, postgresql_where=only)


def _add_columns() -> None:
    for table in ("assignments", "cases", "cycles"):
        for name in ("out_of_scope", "excluded"):
            op.add_column(table, sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    text = sqlmodel.sql.sqltypes.AutoString()
    op.add_column("cycles", sa.Column("said_solved", text, nullable=False, server_default=""))
    for name in ("said_grade", "phoned_grade"):
        op.add_column("cycles", sa.Column(name, sa.Integer(), nullable=True))


def _fill_columns() -> None:
    for name, which in (("out_of_scope", OUT), ("excluded", EXCLUDED)):
        op.execute(f"UPDATE cases SET {name} = TRUE WHERE {which}")
        for table in ("assignments", "cycles"):
            op.execute(f"UPDATE {table} SET {name} = TRUE WHERE case_id IN (SELECT id FROM cases WHERE {which})")
    same = "ratings.case_id = cycles.case_id AND ratings.cycle = cycles.number"
    op.execute(f"""UPDATE cycles SET said_solved = solved, said_grade = first_grade FROM ratings
        WHERE {same} AND ratings.id IN ({FIRST})""")
    op.execute(f"""UPDATE cycles SET phoned_grade = first_grade FROM ratings
        WHERE {same} AND ratings.id IN ({PHONED})""")
