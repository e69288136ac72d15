"""How Alembic runs here: on the connection it is given, in one transaction, in batch mode on SQLite."""

from __future__ import annotations

from alembic import context

from storage.tables import SQLModel

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=True,
)
context.run_migrations()
