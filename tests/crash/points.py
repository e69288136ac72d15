"""Named moments at which a process is killed: the product's functions are wrapped here, none is changed."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Engine, event

from bot.app import Service
from bot.inbound.intake import Intake
from domain.kinds import TimerKind
from domain.messages import Incoming
from handlers import entrance
from handlers.complaints import direct_filing
from handlers.complaints.direct_filing import InboxMessage
from handlers.turn import Turn
from storage.messages import inbox
from tests.crash.wire import Wire

KILLER = "这条消息会使进程崩溃"  # a message with these words kills whoever handles it


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def arm(point: str, passes: int) -> None:
    """Has this process die when it comes by a point for the `passes`th time."""
    left = passes

    def pass_by() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            die()

    POINTS[point](pass_by)


def arm_killer() -> None:
    """Has the message that kills do so, by itself or among others that are filed together."""
    handle, file_batch = entrance.handle, direct_filing.file_batch

    def handle_or_die(turn: Turn, incoming: Incoming, *, with_savepoint: bool = True) -> None:
        handle(turn, incoming, with_savepoint=with_savepoint)
        if KILLER in incoming.text:
            die()

    def file_or_die(turn: Turn, platform: str, messages: Sequence[InboxMessage]) -> list[int]:
        filed = file_batch(turn, platform, messages)
        if any(KILLER in one.incoming.text for one in messages):
            die()
        return filed

    entrance.handle, direct_filing.file_batch = handle_or_die, file_or_die


def _kept(pass_by: Callable[[], None]) -> None:
    """After the commit of the inbox, before anybody is told."""
    receive = Intake.receive

    async def wrapped(*about: Any) -> list[int]:  # Any: whatever the product's function takes
        ids = await receive(*about)
        pass_by()
        return ids

    Intake.receive = wrapped  # type: ignore[assignment, method-assign]


def _counted(pass_by: Callable[[], None]) -> None:
    """What the last process left is counted, and none of it is handled yet."""
    count = inbox.count_attempts

    def wrapped(*about: Any, **more: Any) -> None:  # Any: as above
        count(*about, **more)
        pass_by()

    inbox.count_attempts = wrapped


def _batch(pass_by: Callable[[], None]) -> None:
    """Messages are handled, others of their commit are not."""
    handle, file_batch = entrance.handle, direct_filing.file_batch

    def handle_and_pass(turn: Turn, incoming: Incoming, *, with_savepoint: bool = True) -> None:
        handle(turn, incoming, with_savepoint=with_savepoint)
        pass_by()

    def file_and_pass(*about: Any) -> list[int]:  # Any: as above
        filed = file_batch(*about)
        pass_by()
        return filed

    entrance.handle, direct_filing.file_batch = handle_and_pass, file_and_pass  # type: ignore[assignment]


def _handled(pass_by: Callable[[], None]) -> None:
    """All of a transaction is done, and it is about to be committed."""
    done, begun = inbox.done, [False]

    def wrapped(*about: Any) -> None:  # Any: as above
        done(*about)
        begun[0] = True

    def before_commit(*_: object) -> None:
        if begun[0]:
            begun[0] = False
            pass_by()

    inbox.done = wrapped  # type: ignore[assignment]
    event.listen(Engine, "commit", before_commit)


def _sent(pass_by: Callable[[], None]) -> None:
    """The platform has a message, and the row does not say so yet."""
    send = Wire.send

    async def wrapped(*about: Any) -> list[str]:  # Any: as above
        messages = await send(*about)
        pass_by()
        return messages

    Wire.send = wrapped  # type: ignore[assignment, method-assign]


def _tick(pass_by: Callable[[], None]) -> None:
    """What was due is done, and not committed."""
    fire_slice = Service._fire_slice

    def wrapped(*about: Any) -> Sequence[TimerKind]:  # Any: as above
        fired = fire_slice(*about)
        if fired:
            pass_by()
        return fired

    Service._fire_slice = wrapped  # type: ignore[assignment, method-assign]


POINTS: dict[str, Callable[[Callable[[], None]], None]] = {
    "kept": _kept,
    "counted": _counted,
    "batch": _batch,
    "handled": _handled,
    "sent": _sent,
    "tick": _tick,
}
