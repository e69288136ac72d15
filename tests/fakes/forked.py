"""The command line as processes of its own, forked from one that has loaded everything: a start costs no imports.

That it starts as people start it, too, is seen in `tests/faults`, `tests/bot/test_stopping.py` and
`tests/bot/test_refusals_to_start.py`.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

ROOT = Path(__file__).parents[2]
MOST_SECONDS = 60.0


@dataclass
class Forked:
    """A process that was started, as `subprocess.Popen` shows one."""

    pid: int
    returncode: int | None = None

    def poll(self) -> int | None:
        """How it ended; None while it runs."""
        if self.returncode is None and (code := _loaded().asks({"ended": self.pid})) is not None:
            self.returncode = int(code)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        if self.poll() is None:
            handle = os.pidfd_open(self.pid)
            try:
                ready, _, _ = select.select([handle], [], [], timeout)
            finally:
                os.close(handle)
            if not ready:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
        code = self.poll()
        assert code is not None
        return code

    def send_signal(self, told: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, told)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def start(words: Sequence[str], environment: Mapping[str, str], output: Path, errors: Path | None = None) -> Forked:
    """Starts `python -m bot` with these words; what it says is written behind what stands in the files."""
    files = {"output": str(output), "errors": str(errors or output)}
    output.touch()
    return Forked(int(_loaded().asks({"words": [*words], "environment": {**environment}, **files}) or 0))


def run(words: Sequence[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """As `start`, and waits until it has ended."""
    with tempfile.TemporaryDirectory(prefix="zhongzhi-") as folder:
        output, errors = Path(folder) / "output", Path(folder) / "errors"
        process = start(words, environment, output, errors)
        try:
            code = process.wait(MOST_SECONDS)
        finally:
            process.kill()
        said, complained = (one.read_text(encoding="utf-8") for one in (output, errors))
    return subprocess.CompletedProcess([*words], code, said, complained)


class _Loaded:
    """The process that has loaded everything, as the tests see it."""

    def __init__(self) -> None:
        self._one_at_a_time = Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.forking"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        atexit.register(self._end)

    def asks(self, order: Mapping[str, object]) -> int | None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with self._one_at_a_time:
            self._process.stdin.write(json.dumps(order).encode() + b"\n")
            self._process.stdin.flush()
            answer: int | None = json.loads(self._process.stdout.readline())
        return answer

    def _end(self) -> None:
        self._process.communicate()  # it ends with its input, and with it all that it started


_loaded = cache(_Loaded)
