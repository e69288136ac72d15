"""What is left of words and pictures."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from storage.tables import SQLModel
from tests.stories.town import Town


def rows_with(town: Town, *canaries: str) -> list[str]:
    """Every table and column that still holds one of the words."""
    found = []
    with town.service.database.reading() as tx:
        for table in SQLModel.metadata.tables.values():
            for row in tx.connection().execute(text(f'SELECT * FROM "{table.name}"')).mappings():
                said = str(dict(row))
                said += said.encode().decode("unicode_escape", "ignore") if "\\u" in said else ""
                found += [f"{table.name}: {one}" for one in canaries if one in said]
    return found


def kept_pictures(town: Town) -> list[Path]:
    return [one for one in town.service.files.root.rglob("*") if one.is_file()]
