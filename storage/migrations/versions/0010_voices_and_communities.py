"""Voices beside pictures, and residents' groups in which problems are reported"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

import storage.tables

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    string = sqlmodel.sql.sqltypes.AutoString()
    op.add_column("media", sa.Column("kind", string, nullable=False, server_default="picture"))
    op.add_column("media", sa.Column("seconds", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("audience", sa.Column("message", string, nullable=False, server_default=""))
    op.add_column("invitations", sa.Column("area", string, nullable=False, server_default=""))
    op.create_table(
        "communities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.Integer(), nullable=False),
        sa.Column("area", string, nullable=False),
        sa.Column("bound_at", storage.tables.UtcDateTime(), nullable=False),
        sa.Column("bound_by", sa.Integer(), nullable=True),
        sa.Column("ended_at", storage.tables.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["bound_by"], ["people.id"], name=op.f("fk_communities_bound_by_people")),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name=op.f("fk_communities_chat_id_chats")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_communities")),
    )
    op.create_index(op.f("ix_communities_chat_id"), "communities", ["chat_id"], unique=False)
