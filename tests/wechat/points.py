"""Named moments of an answer in place, and of what is sent, at which a process is killed: the product's functions are
wrapped, none is changed.

A process dies the first time that it comes by its moment after it was told to, by a signal.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable
from typing import Any

from bot.outbound.delivery import Delivery
from bot.outbound.in_place import AnswersInPlace
from bot.outbound.preparing import Preparer
from bot.platforms.wechat import api, templates
from bot.platforms.wechat.api import Api
from storage.messages import template_messages
from storage.messages.outbox import Claimed
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
    {**POINTS, **SENDING}[point](pass_by)


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


def _charged(pass_by: Callable[[], None]) -> None:
    """Messages are claimed and counted, and WeChat is not called yet."""
    take = Preparer.take

    async def wrapped(*about: Any) -> Any:  # Any: as above
        taken = await take(*about)
        if _to_the_account(one for of_chat in taken for one, _ in of_chat):
            pass_by()
        return taken

    Preparer.take = wrapped  # type: ignore[assignment, method-assign]


def _called(path: str) -> Callable[[Callable[[], None]], None]:
    """WeChat has taken a call, and no row says so yet."""

    def arm_it(pass_by: Callable[[], None]) -> None:
        post = Api.post

        async def wrapped(*about: Any, **more: Any) -> Any:  # Any: as above
            said = await post(*about, **more)
            if path in about:
                pass_by()
            return said

        Api.post = wrapped  # type: ignore[method-assign]

    return arm_it


def _told(pass_by: Callable[[], None]) -> None:
    """Messages that WeChat took are recorded as sent, and that is about to be committed."""
    sent = Delivery._sent

    def wrapped(*about: Any) -> Any:  # Any: as above
        done = sent(*about)
        if _to_the_account(one.claimed for one in about[-1]):
            pass_by()
        return done

    Delivery._sent = wrapped  # type: ignore[assignment, method-assign]


def _announced(pass_by: Callable[[], None]) -> None:
    """What is parked is to be told by a form, and that is about to be committed."""
    announce = template_messages.announce

    def wrapped(*about: Any) -> None:  # Any: as above
        announce(*about)
        if about[1]:
            pass_by()

    template_messages.announce = wrapped  # type: ignore[assignment]


def _to_the_account(claimed: Iterable[Claimed]) -> bool:
    return any(one.platform == "wechat" for one in claimed)


SENDING: dict[str, Callable[[Callable[[], None]], None]] = {
    "charged": _charged,
    "called": _called(api.SEND_PATH),
    "told": _told,
    "announced": _announced,
    "form_called": _called(templates.SEND_PATH),
}
POINTS: dict[str, Callable[[Callable[[], None]], None]] = {
    "kept": points.POINTS["kept"],
    "handled": points.POINTS["handled"],
    "claiming": _claiming,
    "claimed": _claimed,
    "recorded": _recorded,
    "answered": _answered,
}
