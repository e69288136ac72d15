"""How fast a bot may speak: sliding windows over monotonic time, and patience after it was told to wait."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Window:
    """At most `most` messages in any `seconds`."""

    most: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Pace:
    """What Telegram's FAQ asks for. An album counts as one message; edits count when `edits` is set."""

    overall: Window = Window(30, 1.0)
    private: Window = Window(1, 1.0)
    group: Window = Window(20, 60.0)
    group_burst: Window | None = Window(1, 1.0)
    edits: bool = False


@dataclass
class Pacer:
    """Says how long a message came too early, in seconds; None when it was in time."""

    pace: Pace | None = None
    _sent: dict[tuple[int, Window], deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _not_before: dict[int | str, float] = field(default_factory=dict)

    def penalise(self, who: int | str, until: float) -> None:
        self._not_before[who] = max(until, self._not_before.get(who, 0.0))

    def impatient(self, who: int | str, now: float) -> float | None:
        left = self._not_before.get(who, 0.0) - now
        return left if left > 0 else None

    def count(self, chat: int, now: float) -> float | None:
        """Counts a message to `chat`, unless a window is full."""
        if self.pace is None:
            return None
        windows = [(key, window) for key, window in self._windows(self.pace, chat) if window is not None]
        waits = [wait for key, window in windows if (wait := self._wait(key, window, now)) is not None]
        if waits:
            return max(waits)
        for place in windows:
            self._sent[place].append(now)
        return None

    @staticmethod
    def _windows(pace: Pace, chat: int) -> list[tuple[int, Window | None]]:
        own = [pace.private] if chat > 0 else [pace.group, pace.group_burst]
        return [(0, pace.overall), *((chat, window) for window in own)]

    def _wait(self, key: int, window: Window, now: float) -> float | None:
        sent = self._sent[key, window]
        while sent and sent[0] <= now - window.seconds:
            sent.popleft()
        return sent[0] + window.seconds - now if len(sent) >= window.most else None


def whole_seconds(wait: float) -> int:
    return max(1, math.ceil(wait))
