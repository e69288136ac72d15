"""An empty database of each kind, as the service opens it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from storage.engine.database import Database


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = Database(database_url)
    yield database
    database.close()
