"""An index on what somebody decided who had proposed it"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    alone = sa.text("asked_by = decided_by")
    op.create_index("ix_requests_alone", "requests", ["decided_at"], sqlite_where=alone, postgresql_where=alone)
