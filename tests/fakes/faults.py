"""What goes wrong between the service and a platform's API, on order or by chance with a seed."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from enum import StrEnum
from random import Random

ANY = "*"


class FaultKind(StrEnum):
    TOO_MANY = "too_many"  # 429 with retry_after
    SERVER_ERROR = "server_error"  # 500
    BAD_GATEWAY = "bad_gateway"  # 502, as JSON
    GARBAGE = "garbage"  # 502 with a page of HTML
    CONFLICT = "conflict"  # 409, as if another poller were there
    DROP = "drop"  # the connection is cut before anything was done
    HANG = "hang"  # nothing is done and nothing is answered
    TIMEOUT_AFTER_DELIVERY = "timeout_after_delivery"  # done, and never answered
    DROP_AFTER_DELIVERY = "drop_after_delivery"  # done, and the connection is cut
    DELAY = "delay"  # done and answered, late


AFTER_DELIVERY = frozenset({FaultKind.TIMEOUT_AFTER_DELIVERY, FaultKind.DROP_AFTER_DELIVERY})


@dataclass(frozen=True, slots=True)
class Fault:
    """`seconds` is the time to wait before trying again, or how late the answer comes."""

    kind: FaultKind
    seconds: float = 1.0


@dataclass(frozen=True, slots=True)
class FaultPlan:
    """Rates from 0 to 1 for requests of `methods`, decided one after the other by `seed`."""

    seed: int
    too_many: float = 0.0
    retry_after: tuple[int, int] = (1, 35)  # seconds
    server_error: float = 0.0
    bad_gateway: float = 0.0
    garbage: float = 0.0
    timeout_after_delivery: float = 0.0
    drop_after_delivery: float = 0.0
    connect_refused: float = 0.0
    delay: float = 0.0
    delay_seconds: tuple[float, float] = (0.05, 0.5)
    methods: frozenset[str] = frozenset()  # empty: all

    def rates(self) -> list[tuple[float, FaultKind]]:
        return [
            (self.too_many, FaultKind.TOO_MANY),
            (self.server_error, FaultKind.SERVER_ERROR),
            (self.bad_gateway, FaultKind.BAD_GATEWAY),
            (self.garbage, FaultKind.GARBAGE),
            (self.timeout_after_delivery, FaultKind.TIMEOUT_AFTER_DELIVERY),
            (self.drop_after_delivery, FaultKind.DROP_AFTER_DELIVERY),
            (self.connect_refused, FaultKind.DROP),
            (self.delay, FaultKind.DELAY),
        ]


@dataclass
class Faults:
    """Orders come first, for one method or for any; then the plan."""

    plan: FaultPlan | None = None
    _random: Random = field(default_factory=Random)
    _ordered: dict[str, deque[tuple[Fault, int | str | None]]] = field(default_factory=lambda: defaultdict(deque))

    def follow(self, plan: FaultPlan | None) -> None:
        self.plan = plan
        if plan is not None:
            self._random = Random(plan.seed)

    def order(self, method: str, fault: Fault, count: int, *, chat: int | str | None = None) -> None:
        self._ordered[method.lower()].extend([(fault, chat)] * count)

    def clear(self) -> None:
        self.plan = None
        self._ordered.clear()

    def pick(self, method: str, chat: int | str | None) -> Fault | None:
        return (
            self._take(self._ordered.get(method.lower()), chat)
            or self._take(self._ordered.get(ANY), chat)
            or self._by_chance(method)
        )

    @staticmethod
    def _take(waiting: deque[tuple[Fault, int | str | None]] | None, chat: int | str | None) -> Fault | None:
        for at, (fault, only) in enumerate(waiting or ()):
            if only in (None, chat):
                assert waiting is not None
                del waiting[at]
                return fault
        return None

    def _by_chance(self, method: str) -> Fault | None:
        plan = self.plan
        if plan is None or (plan.methods and method not in plan.methods):
            return None
        drawn, reached = self._random.random(), 0.0
        for rate, kind in plan.rates():
            reached += rate
            if drawn < reached:
                return Fault(kind, self._seconds(plan, kind))
        return None

    def _seconds(self, plan: FaultPlan, kind: FaultKind) -> float:
        if kind is FaultKind.TOO_MANY:
            return float(self._random.randint(*plan.retry_after))
        return self._random.uniform(*plan.delay_seconds)
