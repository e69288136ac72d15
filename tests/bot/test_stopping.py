"""The service stops in good order when it is told to, and what it leaves is readable by its own user alone."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_it_puts_everything_away_and_says_so(tmp_path: Path, told: signal.Signals) -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    data, plain = tmp_path / "data", {k: v for k, v in os.environ.items() if not k.startswith("ZHONGZHI_")}
    places = {"ZHONGZHI_DATA_DIR": str(data), "ZHONGZHI_PORT": str(port)}
    command = [sys.executable, "-m", "bot", "--config", str(ROOT / "config.example.toml"), "run"]
    with subprocess.Popen(
        command, cwd=ROOT, env={**plain, **places}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert str(port) in process.stdout.readline()
        process.send_signal(told)
        _, logged = process.communicate(timeout=30)
    assert process.returncode == 0, logged
    assert "service.stopped" in logged
    left = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (data, *data.iterdir())}
    assert not [name for name in left if name.endswith(("-wal", "-shm"))]
    assert {mode & 0o077 for mode in left.values()} == {0}
