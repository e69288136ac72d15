"""The command line, run as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def command(folder: Path, *words: str, **told: str) -> subprocess.CompletedProcess[str]:
    """Runs a command on a folder of its own; `told` are environment variables beside that."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ZHONGZHI_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT,
        env={**clean, "ZHONGZHI_DATA_DIR": str(folder / "data"), **told},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
