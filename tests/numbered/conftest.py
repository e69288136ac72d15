"""The town without buttons, on SQLite; a module that is about the database says so."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from domain.county import County
from tests.numbered.town import NumberedTown, numbered_town
from tests.stories.conftest import example, settings_for
from tests.stories.town import MONDAY_MORNING


@pytest.fixture
def starts_at() -> datetime:
    return MONDAY_MORNING


@pytest.fixture
def county() -> County:
    return example().county


@pytest.fixture
async def town(sqlite_url: str, tmp_path: Path, starts_at: datetime) -> AsyncIterator[NumberedTown]:
    async with numbered_town(settings_for(sqlite_url, tmp_path), tmp_path, starts_at) as town:
        yield town
