"""How many messages a chat may still be sent unasked, on a platform that counts them"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "allowances",
        sa.Column("chat_id", sa.Integer(), nullable=False),
        sa.Column("remaining", sa.Integer(), nullable=False),
        sa.Column("until", storage.tables.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name=op.f("fk_allowances_chat_id_chats")),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_allowances")),
    )
