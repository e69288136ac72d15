"""What a handler is given for one piece of work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.calendar import WorkingCalendar
from domain.county import County
from domain.hearing.places import NONE_KNOWN, KnownPlaces
from domain.routing.router import Router
from handlers.limits import IncomingLimiter
from storage.engine.database import Transaction
from storage.messages.file_store import Files
from storage.people.recipients import Recipient

NOBODY = 0


@dataclass(frozen=True, slots=True)
class Practice:
    """The county's rules ready for use, how long small changes wait to be merged, and where files are kept.

    `limiter` counts messages, and starts again at each change of the county. `draws`: charts can be drawn.
    `without_buttons`: platforms whose choices are numbered lines, to be answered in words. `erasing`: those that empty
    a person's own chat when their data are deleted; elsewhere it stays on their phone. `one_picture`: those whose
    answers are one picture or words; `without_pictures`: those whose answers are words alone. `with_files`: those on
    which files are sent and taken. `places`: the names of the county's areas.
    """

    county: County
    calendar: WorkingCalendar
    router: Router
    notice_window: timedelta
    prompt_window: timedelta
    files: Files
    limiter: IncomingLimiter
    draws: bool = False
    without_buttons: frozenset[str] = frozenset()
    erasing: frozenset[str] = frozenset()
    one_picture: frozenset[str] = frozenset()
    without_pictures: frozenset[str] = frozenset()
    with_files: frozenset[str] = frozenset()
    places: KnownPlaces = NONE_KNOWN


@dataclass(frozen=True, slots=True)
class Turn:
    """`now` is service time, `real_now` real time. `cause` is the id of the inbox row that is being handled.

    `answering` is the id of the person who is answered in this turn, and may so be told something even while they must
    not be disturbed. `written_at`: when the message was written that is handled, which may have come late.
    """

    tx: Transaction
    practice: Practice
    now: datetime
    real_now: datetime
    cause: int | None = None
    answering: int = NOBODY
    written_at: datetime | None = None

    @property
    def county(self) -> County:
        return self.practice.county

    @property
    def written(self) -> datetime:
        """The moment from which it is judged what words answer: people do not know when their words arrive."""
        return self.written_at or self.now

    @property
    def local_time(self) -> time:
        return self.now.astimezone(ZoneInfo(self.county.time_zone)).time()


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and where: a person in a chat. `message` is the platform's id of what they said, to be quoted."""

    person_id: int
    chat_id: int
    language: str
    name: str = ""
    message: str = ""

    @property
    def recipient(self) -> Recipient:
        return Recipient(self.person_id, self.chat_id, self.language)
