"""Which folders only one process may use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.single import Refused, alone
from tests.stories.conftest import settings_for

POSTGRESQL = "postgresql+psycopg://nobody@localhost/none"


def test_a_simulator_is_served_by_one_process_on_postgresql_too(tmp_path: Path) -> None:
    settings = settings_for(POSTGRESQL, tmp_path)
    with alone(settings), pytest.raises(Refused), alone(settings):
        raise AssertionError("it was let in")


def test_several_processes_may_share_a_folder_beside_postgresql_without_a_simulator(tmp_path: Path) -> None:
    settings = replace(settings_for(POSTGRESQL, tmp_path), platforms=())
    with alone(settings), alone(settings):
        pass
