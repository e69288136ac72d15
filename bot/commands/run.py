"""`run`: serves until it is stopped."""

from __future__ import annotations

import argparse
import asyncio
import ctypes
import importlib
import sys
from collections.abc import Callable

from bot import serve
from bot.config import Config

M_ARENA_MAX = -8  # of malloc.h


def run(settings: Config, asked: argparse.Namespace) -> int:
    share_one_heap()
    with asyncio.Runner(loop_factory=_quick_loop()) as runner:
        runner.run(serve.serve(settings, asked.config.resolve()))
    return 0


def share_one_heap() -> None:
    """glibc gives each thread a heap, in which what others freed is of no use: the service grows by that."""
    if sys.platform == "linux" and (mallopt := getattr(ctypes.CDLL(None), "mallopt", None)):
        mallopt(M_ARENA_MAX, 1)


def _quick_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop, which takes half the time of Python's own loop; it is not to be had on Windows."""
    if sys.platform == "win32":
        return None
    made: Callable[[], asyncio.AbstractEventLoop] = importlib.import_module("uvloop").new_event_loop
    return made
