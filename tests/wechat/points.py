"""Named moments of an answer in place at which a process is killed: the product's functions are wrapped, none changed.

A process dies the first time that it comes by its moment after it was told to, by a signal.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import Any

from bot.outbound.in_place import AnswersInPlace
from tests.crash import points
from tests.crash.points import die

TOLD = signal.SIGUSR1


def arm(point: str) -> None:
    told = False

    def hear(*_: object) -> None:
        nonlocal told
        told = True

    def pass_by() -> None:
        if told:
            die()

    signal.signal(TOLD, hear)
    POINTS[point](pass_by)


def _claiming(pass_by: Callable[[], None]) -> None:
    """Messages are claimed for an answer, and that is not committed."""
    claim = AnswersInPlace._claim

    def wrapped(*about: Any, **more: Any) -> Any:  # Any: whatever the product's function takes
        found = claim(*about, **more)
        pass_by()
        return found

    AnswersInPlace._claim = wrapped  # type: ignore[method-assign]


def _claimed(pass_by: Callable[[], None]) -> None:
    """The claim is committed, and nothing says yet what became of it."""
    say = AnswersInPlace._say

    async def wrapped(*about: Any, **more: Any) -> str:  # Any: as above
        pass_by()
        return await say(*about, **more)

    AnswersInPlace._say = wrapped  # type: ignore[method-assign]


def _recorded(pass_by: Callable[[], None]) -> None:
    """All messages of an answer are recorded as sent, and that is about to be committed."""
    record = AnswersInPlace._record

    def wrapped(*about: Any, **more: Any) -> Any:  # Any: as above
        recorded = record(*about, **more)
        pass_by()
        return recorded

    AnswersInPlace._record = wrapped  # type: ignore[method-assign]


def _answered(pass_by: Callable[[], None]) -> None:
    """All is committed, and the answer is not given yet."""
    say = AnswersInPlace._say

    async def wrapped(*about: Any, **more: Any) -> str:  # Any: as above
        body = await say(*about, **more)
        pass_by()
        return body

    AnswersInPlace._say = wrapped  # type: ignore[method-assign]


POINTS: dict[str, Callable[[Callable[[], None]], None]] = {
    "kept": points.POINTS["kept"],
    "handled": points.POINTS["handled"],
    "claiming": _claiming,
    "claimed": _claimed,
    "recorded": _recorded,
    "answered": _answered,
}
