"""One template message of each event of a case, to a person who has done nothing since"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    templates = sa.text("kind = 'template'")
    op.create_index(
        "ix_outbox_templates",
        "outbox",
        ["chat_id", "case_id", "merge_key"],
        unique=True,
        sqlite_where=templates,
        postgresql_where=templates,
    )
