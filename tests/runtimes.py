"""A `Runtime` for a test that runs one worker alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from benchmarks import growing
from bot.clock import Clock
from bot.operations.leader import Leader
from bot.operations.metrics import Metrics
from bot.platforms.base import Platform
from bot.runtime import Runtime
from handlers.turn import Practice
from storage.engine.database import Database
from storage.engine.writing import Writer
from storage.messages.file_store import Files


def runtime_of(
    database: Database,
    writer: Writer,
    *,
    leader: object,
    clock: Clock | None = None,
    practice: Callable[[], Practice] = growing.practice,
    metrics: Metrics | None = None,
    platforms: Mapping[str, object] | None = None,
    files: Files | None = None,
) -> Runtime:
    """`leader` and `platforms` need only be what the worker asks of them."""
    return Runtime(
        database=database,
        writer=writer,
        inbox_writer=writer,
        clock=clock or Clock(),
        practice=practice,
        metrics=metrics or Metrics(),
        leader=cast(Leader, leader),
        platforms=cast(Mapping[str, Platform], platforms or {}),
        files=files or practice().files,
    )
