"""Counters in the form of Prometheus. Labels are codes; nothing here holds a person's words or ids.

Called on the hot path: each labelled counter is looked up once, after which a count costs less than a microsecond.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cache
from time import monotonic

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from bot import log
from storage.engine.database import FaultKind

SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
PIECES = (1, 2, 5, 10, 20, 50, 100, 200)
QUIET_SECONDS = 0.5
LATE = (0.5, 1, 2, 5, 15, 60, 300, 3600)

# What `/healthz` saw last, as gauges: name → its value, None for what could not be seen.
Seen = dict[str, float | None]
GAUGES = {
    "zhongzhi_database_up": "1 when a write went through within the last check",
    "zhongzhi_disk_free_bytes": "Free bytes where data_dir lies",
    "zhongzhi_inbox_waiting": "Messages kept and not yet handled",
    "zhongzhi_inbox_oldest_seconds": "Age of the oldest of them",
    "zhongzhi_outbox_due": "Messages that should have gone out by now",
    "zhongzhi_outbox_oldest_seconds": "For how long the oldest of them has been due",
    "zhongzhi_outbox_uncertain": "Messages that may have arrived and are said once more",
    "zhongzhi_dead_letters": "What was given up and waits for an operator",
}


class Metrics:
    """All counters of one process. Any thread may count."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.arrived_at: dict[str, datetime] = {}
        self.asked_at: dict[str, datetime] = {}
        self.away_since: dict[str, datetime | None] = {}
        self.last_fault: tuple[FaultKind, float] | None = None
        self._outage_began: float | None = None
        ProcessCollector(registry=self.registry)
        self._received = cache(self._counter("messages_received", "Messages kept", "platform"))
        self._handled = cache(self._counter("messages_handled", "Messages handled, by result", "platform", "result"))
        self._sent = cache(self._counter("sends", "Messages handed to a platform, by result", "platform", "result"))
        self._faults = cache(self._counter("database_faults", "Faults of the database", "kind"))
        away = Gauge("zhongzhi_platform_away", "1 while a platform is away", ("platform",), registry=self.registry)
        self._away = cache(away.labels)
        self._handling = self._histogram("handling_seconds", "Handling of one message", SECONDS)
        self._batch = self._histogram("commit_pieces", "Pieces of work in one commit", PIECES)
        self._commit = self._histogram("commit_seconds", "Commits", SECONDS)
        self._late = self._histogram("timers_late_seconds", "How late what was due was done", LATE)

    def _counter(self, name: str, about: str, *labels: str) -> Callable[..., Counter]:
        return Counter(f"zhongzhi_{name}", about, labels, registry=self.registry).labels

    def _histogram(self, name: str, about: str, buckets: tuple[float, ...]) -> Histogram:
        return Histogram(f"zhongzhi_{name}", about, buckets=buckets, registry=self.registry)

    def received(self, platform: str, count: int, real_now: datetime) -> None:
        """So many came in; 0 when a platform was polled and had none."""
        self.asked_at[platform] = real_now
        if count:
            self.arrived_at[platform] = real_now
            self._received(platform).inc(count)

    def handled(self, platform: str, result: str, seconds: float, count: int = 1) -> None:
        """So many were handled together; each took as long as all of them."""
        self._handled(platform, result).inc(count)
        for _ in range(count):
            self._handling.observe(seconds)

    def sent(self, platform: str, result: str) -> None:
        self._sent(platform, result).inc()

    def away(self, platform: str, since: datetime | None) -> None:
        """A platform cannot be reached since then; None when it can again."""
        self.away_since[platform] = since
        self._away(platform).set(float(since is not None))

    def fired(self, late_seconds: float) -> None:
        self._late.observe(max(late_seconds, 0))

    # Called by the database (`storage.engine.database.DatabaseObserver`)

    def committed(self, seconds: float) -> None:
        self._commit.observe(seconds)
        if self._outage_began is not None:
            self._note_recovery(self._outage_began)

    def batched(self, pieces: int) -> None:
        self._batch.observe(pieces)

    def faulted(self, kind: FaultKind) -> None:
        """Logged once for an outage, not for each piece of work that fails in it."""
        self._faults(kind.value).inc()
        self.last_fault = kind, monotonic()
        if self._outage_began is None and kind is not FaultKind.CONTENDED:
            self._outage_began = monotonic()
            log.line("database.lost", kind=kind.value)

    def _note_recovery(self, lost_at: float) -> None:
        """Only after a while without a fault: on a full disk a small commit succeeds now and then."""
        last = self.last_fault[1] if self.last_fault else lost_at
        if monotonic() - last >= QUIET_SECONDS:
            self._outage_began = None
            log.line("database.back", away_ms=round((last - lost_at) * 1000))

    def show(self, seen: Callable[[], Seen]) -> None:
        """Adds the gauges of the last health check."""
        self.registry.register(_Gauges(seen))

    def show_refused(self, refused: Mapping[str, Mapping[str, int]]) -> None:
        """Adds the calls that platforms refused, by platform and why; the tables are read each time anew."""
        self.registry.register(_Refused(refused))

    def written(self, accept: str) -> tuple[bytes, str]:
        """The exposition in the format that was asked for, and its content type."""
        encode, form = choose_encoder(accept)
        return encode(self.registry), form


class _Gauges(Collector):
    def __init__(self, seen: Callable[[], Seen]) -> None:
        self._seen = seen

    def describe(self) -> Iterator[Metric]:
        return (GaugeMetricFamily(name, about) for name, about in GAUGES.items())

    def collect(self) -> Iterator[Metric]:
        seen = self._seen()
        for name, about in GAUGES.items():
            value = seen.get(name)
            if value is not None:
                yield GaugeMetricFamily(name, about, value=value)


class _Refused(Collector):
    def __init__(self, refused: Mapping[str, Mapping[str, int]]) -> None:
        self._refused = refused

    def describe(self) -> Iterator[Metric]:
        yield CounterMetricFamily("zhongzhi_calls_refused", "Calls refused", labels=("platform", "why"))

    def collect(self) -> Iterator[Metric]:
        family = CounterMetricFamily("zhongzhi_calls_refused", "Calls refused", labels=("platform", "why"))
        for platform, counts in self._refused.items():
            for why, count in counts.items():
                family.add_metric((platform, why), count)
        yield family
