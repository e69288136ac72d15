"""The command line, run as a process."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.fakes import forked


def command(folder: Path, *words: str, **told: str) -> subprocess.CompletedProcess[str]:
    """Runs a command on a folder of its own; `told` are environment variables beside that."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("ZHONGZHI_")}
    return forked.run(words, {**clean, "ZHONGZHI_DATA_DIR": str(folder / "data"), **told})
