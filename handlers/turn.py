"""One turn: what a handler has at hand while it does one thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.calendar import WorkingCalendar
from domain.county import County
from domain.routing import Router
from handlers.limits import IncomingLimiter
from storage.engine.database import Transaction
from storage.messages.files import Files
from storage.people.recipients import Recipient

NOBODY = 0


@dataclass(frozen=True, slots=True)
class Practice:
    """The county's rules made ready for use, how long small changes wait for each other, and where files lie.

    `gate` counts who says how much, and begins anew with every change of the county. `draws`: figures can be drawn.
    """

    county: County
    calendar: WorkingCalendar
    router: Router
    notice_window: timedelta
    prompt_window: timedelta
    files: Files
    limiter: IncomingLimiter
    draws: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """`now` is service time, `real_now` real time; `cause` is the inbox row that is being handled, `answering` whoever
    is answered in this turn, and so may be told something whatever danger they are in."""

    tx: Transaction
    practice: Practice
    now: datetime
    real_now: datetime
    cause: int | None = None
    answering: int = NOBODY

    @property
    def county(self) -> County:
        return self.practice.county


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, where: a person in a chat, in one of their roles."""

    person_id: int
    chat_id: int
    language: str
    name: str = ""
    message: str = ""

    @property
    def recipient(self) -> Recipient:
        return Recipient(self.person_id, self.chat_id, self.language)
