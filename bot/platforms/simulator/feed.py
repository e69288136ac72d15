"""Tells every open page what happens. A page that reads too slowly is disconnected; it reads what it missed later."""

from __future__ import annotations

import asyncio
from typing import Self

import orjson

MOST_WAITING = 5_000
MOST_BYTES = 8 * 1024 * 1024


class Subscription:
    """Everything from now on, as pairs of event and JSON. Ends when either side closes it."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._queue: asyncio.Queue[tuple[str, bytes] | None] = asyncio.Queue(MOST_WAITING)
        self._bytes = 0

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> tuple[str, bytes]:
        item = await self._queue.get()
        if item is None:
            raise StopAsyncIteration
        self._bytes -= len(item[1])
        return item

    def put(self, item: tuple[str, bytes]) -> None:
        self._bytes += len(item[1])
        if self._queue.full() or self._bytes > MOST_BYTES:
            self.close()
        else:
            self._queue.put_nowait(item)

    def close(self) -> None:
        self._feed.drop(self)
        while not self._queue.empty():
            self._queue.get_nowait()
        self._queue.put_nowait(None)


class Feed:
    def __init__(self) -> None:
        self._listeners: set[Subscription] = set()

    def subscribe(self) -> Subscription:
        subscription = Subscription(self)
        self._listeners.add(subscription)
        return subscription

    def drop(self, subscription: Subscription) -> None:
        self._listeners.discard(subscription)

    def tell(self, event: str, value: object) -> None:
        if self._listeners:
            item = event, orjson.dumps(value)
            for listener in tuple(self._listeners):
                listener.put(item)

    @property
    def heard(self) -> bool:
        return bool(self._listeners)

    def close(self) -> None:
        for listener in tuple(self._listeners):
            listener.close()
