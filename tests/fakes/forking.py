"""The process that `forked` starts: it loads everything once, and forks for each line that it reads.

A line is JSON: the words of the command line, the environment and the files to write to, and the answer is a pid; or
the pid of one that was forked, and the answer is how it ended, null while it runs.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import signal
import sys
from typing import Any

from bot import __main__ as command_line
from bot.commands import run as _run  # noqa: F401  loaded before anybody is forked
from bot.platforms.telegram import adapter as _telegram  # noqa: F401  as above
from bot.platforms.wechat import adapter as _wechat  # noqa: F401  as above
from bot.simulation import serving as _serving  # noqa: F401  as above
from domain.hearing.dangers import danger

PR_SET_PDEATHSIG = 1


def _fork_for_each_line() -> dict[str, Any] | None:
    """In a process that was forked, what it is to do; None at the end of the input."""
    for line in sys.stdin.buffer:
        order = json.loads(line)
        answer = _ended(order["ended"]) if "ended" in order else os.fork()
        if answer == 0 and "words" in order:
            return dict(order)
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()
    return None


def _ended(pid: int) -> int | None:
    ended, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if ended else None


def _live(order: dict[str, Any]) -> int:
    """This process is the command line from now on, and ends with the one that it was forked from."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _become(os.devnull, sys.stdin.fileno(), os.O_RDONLY)
    for path, descriptor in ((order["output"], sys.stdout.fileno()), (order["errors"], sys.stderr.fileno())):
        _become(path, descriptor, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.environ.clear()
    os.environ.update(order["environment"])
    sys.argv = ["bot", *order["words"]]
    return command_line.main()


def _become(path: str, descriptor: int, how: int) -> None:
    handle = os.open(path, how, 0o600)
    os.dup2(handle, descriptor)
    os.close(handle)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts the tests ends this by closing its input
    danger.prepare()
    gc.collect()
    gc.freeze()  # pages stay shared with those that are forked
    if (order := _fork_for_each_line()) is not None:
        sys.exit(_live(order))
