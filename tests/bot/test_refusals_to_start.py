"""What keeps the service from starting is said in a sentence, not as a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot import config
from bot.settings.problems import ConfigError

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "config.example.toml"


def _run(**told: str) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("ZHONGZHI_")}
    variables = {f"ZHONGZHI_{name}": value for name, value in told.items()}
    command = [sys.executable, "-m", "bot", "--config", str(EXAMPLE), "run"]
    return subprocess.run(command, cwd=ROOT, env={**plain, **variables}, capture_output=True, text=True, timeout=60)


def test_a_server_that_is_not_there_is_named_as_the_reason(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://nobody@/none?host={tmp_path}"
    ended = _run(DATABASE_URL=url, DATA_DIR=str(tmp_path / "data"), PORT="18099")
    assert (ended.returncode, "The database cannot be used: unreachable" in ended.stderr) == (1, True)
    assert "Traceback" not in ended.stderr


def test_a_folder_that_cannot_be_written_is_named_as_the_reason(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ended = _run(DATA_DIR=str(tmp_path / "file" / "data"), PORT="18099")
    assert (ended.returncode, "cannot be written" in ended.stderr) == (1, True)
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("token", ["1", "fifteen-letters"])
def test_a_token_that_could_be_guessed_refuses_to_start(token: str) -> None:
    with pytest.raises(ConfigError) as refused:
        config.load(EXAMPLE, {"ZHONGZHI_WATCH_TOKEN": token})
    (problem,) = refused.value.problems
    assert (problem.key, problem.code) == ("ZHONGZHI_WATCH_TOKEN", "weak_secret")
    assert token not in problem.params.values()


def test_a_token_is_never_printed() -> None:
    token = "sixteen-letters!"
    loaded = config.load(EXAMPLE, {"ZHONGZHI_WATCH_TOKEN": token})
    assert loaded.service.watch_token.get_secret_value() == token
    assert token not in repr(loaded) + str(loaded.service)
