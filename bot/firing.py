"""Does what is due, oldest first: many timers in one commit, which takes as long as several of them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import datetime

from bot import log
from bot.operations.metrics import Metrics
from bot.runtime import Runtime
from domain.kinds import TimerKind
from handlers.timers import fire, go_on, keep_as_dead_letter
from storage.engine.database import DatabaseFault, Transaction
from storage.messages import timers
from storage.tables import Timer

SLICE_SECONDS = 0.05  # what people say waits no longer for it


def fire_slice(runtime: Runtime, metrics: Metrics, tx: Transaction, now: datetime) -> Sequence[TimerKind]:
    """Does what is due for as long as others can wait, and returns the kinds; one at least, if anything is due.

    Nothing comes after housekeeping, which ends with work outside of the transaction.
    """
    fired, until = list[TimerKind](), time.monotonic() + SLICE_SECONDS
    while timer := timers.take_due(tx, now):
        metrics.fired((now - timer.due_at).total_seconds())
        _fire(runtime, tx, timer, now)
        fired.append(timer.kind)
        if timer.kind == TimerKind.HOUSEKEEPING or time.monotonic() >= until:
            break
    return fired


def _fire(runtime: Runtime, tx: Transaction, timer: Timer, now: datetime) -> None:
    try:
        with tx.begin_nested():
            fire(runtime.turn(tx, now=now), timer)
    except DatabaseFault:
        raise
    except Exception as error:  # noqa: BLE001  a timer that fails is put aside with its error; others go on
        log.fault("timer.failed", error, kind=timer.kind, subject=timer.subject)
        keep_as_dead_letter(runtime.turn(tx, now=now), timer, type(error).__name__)
    go_on(runtime.turn(tx, now=now), timer)
