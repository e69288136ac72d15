"""Rate limits on incoming messages: a sender over the limit is told once; what follows is kept, but not acted on.

Counters are in the memory of this process: a restart resets them, and each of several processes counts for itself.
The decision on an inbox row is remembered, so that handling it again gives the same one. Messages count by the time
at which they were sent, so that those that queued during an outage do not exceed the limit when they arrive together.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from threading import Lock

from domain.content import Sentence, sentence
from domain.county import Limits
from domain.messages import ChatKind, Incoming

MINUTE, DAY = timedelta(minutes=1), timedelta(hours=24)
MOST_WINDOWS = 10_000
MOST_REMEMBERED = 1_000  # decisions on the latest rows, which stay the same even if a new window has begun


class Admission(StrEnum):
    ALLOWED = "allowed"
    FIRST_REFUSAL = "first_refusal"  # the sender is told why
    REFUSED = "refused"


@dataclass(slots=True)
class _Window:
    since: datetime
    count: int = 0
    told: bool = False

    def admit(self, most: int) -> Admission:
        if self.count < most:
            self.count += 1
            return Admission.ALLOWED
        told, self.told = self.told, True
        return Admission.REFUSED if told else Admission.FIRST_REFUSAL


class WindowCounter:
    """Fixed windows: admits `most` rows per key within `span`, which begins with the first row; 0 admits all.

    At most `MOST_WINDOWS` keys are remembered; the least recently seen ones are dropped first.
    """

    def __init__(self, most: int, span: timedelta) -> None:
        self._most, self._span = most, span
        self._windows: OrderedDict[object, _Window] = OrderedDict()
        self._remembered: OrderedDict[tuple[object, int], Admission] = OrderedDict()
        self._lock = Lock()  # several threads write on PostgreSQL

    def admit(self, key: object, at: datetime, row: int | None) -> Admission:
        """`row` is the inbox row to decide on; None (no inbox row) is always admitted."""
        if not self._most or row is None:
            return Admission.ALLOWED
        with self._lock:
            if (key, row) not in self._remembered:
                self._remembered[key, row] = self._window(key, at).admit(self._most)
                if len(self._remembered) > MOST_REMEMBERED:
                    self._remembered.popitem(last=False)
            return self._remembered[key, row]

    def _window(self, key: object, at: datetime) -> _Window:
        window = self._windows.get(key)
        if window is None or at - window.since >= self._span:
            window = self._windows[key] = _Window(at)
        self._windows.move_to_end(key)
        if len(self._windows) > MOST_WINDOWS:
            self._windows.popitem(last=False)
        return window


class IncomingLimiter:
    """The county's limits for one person and for one group, with the sentence that tells of each."""

    def __init__(self, limits: Limits) -> None:
        self._people = WindowCounter(limits.messages_per_minute, MINUTE)
        self._groups = WindowCounter(limits.group_messages_per_minute, MINUTE)
        self._complaints = WindowCounter(limits.complaints_per_day, DAY)
        self._person_refused = sentence("limit.person", most=limits.messages_per_minute)
        self._group_refused = sentence("limit.group", most=limits.group_messages_per_minute)
        self.complaints_refused = sentence("limit.complaints", most=limits.complaints_per_day)

    def admit_message(self, incoming: Incoming, now: datetime, row: int | None) -> tuple[Admission, Sentence]:
        """The decision on a message, and the sentence for a refusal.

        A message that the member's own limit refuses does not count against the group's.
        """
        at = min(incoming.sent_at, now)  # a platform's clock that is ahead must not open a window in the future
        admission = self._people.admit((incoming.platform, incoming.sender), at, row)
        if admission is not Admission.ALLOWED or incoming.chat_kind is ChatKind.PRIVATE:
            return admission, self._person_refused
        return self._groups.admit((incoming.platform, incoming.chat), at, row), self._group_refused

    def admit_complaint(self, person_id: int, now: datetime, row: int | None) -> Admission:
        """Whether a person may begin another complaint; `complaints_refused` is the sentence for a refusal."""
        return self._complaints.admit(person_id, now, row)
