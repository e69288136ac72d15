"""Who has said too much lately: told so once, then kept but not heard until the window ends. Others are not slowed.

Counts lie in this process's memory: a restart begins them anew, and two processes allow each their own. What one row
of the inbox was judged stays so when it is handled again; messages count by when they were sent, so that what waited
through an outage is no flood.
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
MOST_JUDGED = 1_000  # the last of a meter's rows, whose verdict stays though a new window may have begun since


class Verdict(StrEnum):
    YES = "yes"
    SAY_ONCE = "say_once"
    NO = "no"


@dataclass(slots=True)
class _Window:
    since: datetime
    count: int = 0
    told: bool = False

    def judge(self, most: int) -> Verdict:
        if self.count < most:
            self.count += 1
            return Verdict.YES
        told, self.told = self.told, True
        return Verdict.NO if told else Verdict.SAY_ONCE


class Meter:
    """Lets `most` rows a key through in a `span` that begins with the first; 0 lets all through.

    Windows of those who were quiet longest are forgotten first, so that memory is bounded whoever comes.
    """

    def __init__(self, most: int, span: timedelta) -> None:
        self._most, self._span = most, span
        self._windows: OrderedDict[object, _Window] = OrderedDict()
        self._judged: OrderedDict[tuple[object, int], Verdict] = OrderedDict()
        self._lock = Lock()  # several threads write on PostgreSQL

    def admit(self, key: object, at: datetime, row: int | None) -> Verdict:
        """`row` is the inbox row that is judged; what comes from none is let through."""
        if not self._most or row is None:
            return Verdict.YES
        with self._lock:
            if (key, row) not in self._judged:
                self._judged[key, row] = self._window(key, at).judge(self._most)
                if len(self._judged) > MOST_JUDGED:
                    self._judged.popitem(last=False)
            return self._judged[key, row]

    def _window(self, key: object, at: datetime) -> _Window:
        window = self._windows.get(key)
        if window is None or at - window.since >= self._span:
            window = self._windows[key] = _Window(at)
        self._windows.move_to_end(key)
        if len(self._windows) > MOST_WINDOWS:
            self._windows.popitem(last=False)
        return window


class Gate:
    """The county's limits on what one person, or one group, may say; each with the sentence that says so."""

    def __init__(self, limits: Limits) -> None:
        self._people = Meter(limits.messages_per_minute, MINUTE)
        self._groups = Meter(limits.group_messages_per_minute, MINUTE)
        self._complaints = Meter(limits.complaints_per_day, DAY)
        self._of_person = sentence("limit.person", most=limits.messages_per_minute)
        self._of_group = sentence("limit.group", most=limits.group_messages_per_minute)
        self.of_complaints = sentence("limit.complaints", most=limits.complaints_per_day)

    def message(self, incoming: Incoming, now: datetime, row: int | None) -> tuple[Verdict, Sentence]:
        """Whether a message is heard. What one member of a group is refused does not count for the group."""
        at = min(incoming.sent_at, now)  # a platform's clock that is ahead must not open a window in the future
        verdict = self._people.admit((incoming.platform, incoming.sender), at, row)
        if verdict is not Verdict.YES or incoming.chat_kind is ChatKind.PRIVATE:
            return verdict, self._of_person
        return self._groups.admit((incoming.platform, incoming.chat), at, row), self._of_group

    def complaint(self, person_id: int, now: datetime, row: int | None) -> Verdict:
        """Whether a person may begin to tell another complaint; `of_complaints` says that they may not."""
        return self._complaints.admit(person_id, now, row)
