"""Numbered slips and their lines"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.tables.columns import UtcDateTime

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "slips",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("department", sa.String(), nullable=False),
        sa.Column("requirement", sa.Text(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=True),
        sa.Column("named_due", sa.Boolean(), nullable=False),
        sa.Column("drawn_by", sa.Integer(), nullable=False),
        sa.Column("drawn_at", UtcDateTime(), nullable=False),
        sa.Column("returned_because", sa.Text(), nullable=False),
        sa.Column("signed_by", sa.Integer(), nullable=True),
        sa.Column("issued_at", UtcDateTime(), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("issued", sa.JSON(), nullable=False),
        sa.Column("acknowledged_at", UtcDateTime(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("ended_because", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["drawn_by"], ["people.id"], name=op.f("fk_slips_drawn_by_people")),
        sa.ForeignKeyConstraint(["signed_by"], ["people.id"], name=op.f("fk_slips_signed_by_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slips")),
        sa.UniqueConstraint("kind", "year", "number", name=op.f("uq_slips_kind_year_number")),
    )
    standing = sa.text("status IN ('drafted', 'issued', 'acknowledged', 'answered')")
    op.create_index(
        "ix_slips_standing",
        "slips",
        ["department", "status", "due_at"],
        sqlite_where=standing,
        postgresql_where=standing,
    )
    op.create_table(
        "slip_lines",
        sa.Column("slip_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("cycle", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("problem", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_slip_lines_case_id_cases")),
        sa.ForeignKeyConstraint(["slip_id"], ["slips.id"], name=op.f("fk_slip_lines_slip_id_slips")),
        sa.PrimaryKeyConstraint("slip_id", "line", name=op.f("pk_slip_lines")),
        sa.UniqueConstraint("slip_id", "case_id", name=op.f("uq_slip_lines_slip_id_case_id")),
    )
    op.create_index(op.f("ix_slip_lines_case_id"), "slip_lines", ["case_id"])
