"""客服消息: what the service says to a person by itself, as far as WeChat lets it, and what WeChat's errors mean.

A message is one text, as an answer in place would say it. What one text does not hold waits until the person writes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from bot import log
from bot.platforms.base import AttachmentRefused, JoinPictures, NotNow, Permit, SendError, UncertainSend, Unreachable
from bot.platforms.wechat import writing, wrong_settings
from bot.platforms.wechat.api import BUSY, Api, ApiRefused, ApiUnreachable
from bot.platforms.wechat.gate import DAILY_LIMIT, Gate, Shut
from bot.platforms.wechat.media import show, upload
from bot.platforms.wechat.reading import MEDIA_ID
from bot.platforms.wechat.writing import More
from domain.messages import Outgoing, OutgoingPhoto
from domain.pictures import KEPT_AS

NOT_FOLLOWING = 43004
USED_UP = frozenset({45015, 45047})  # nobody may be written to any more after 48 hours, or after the fifth message
REFUSED_FOR_GOOD = frozenset({40003, 45002})  # nobody has this openid; the text is too long
BEGUN = "begun"
MOST_BYTES = 2_000_000  # of an uploaded picture


class CustomerService:
    """`now` gives real time in seconds since 1970."""

    def __init__(self, api: Api, more: More, now: Callable[[], float]) -> None:
        self._api, self._more = api, more
        self._join: JoinPictures | None = None
        self._gate = Gate(now)

    def join_pictures_by(self, join: JoinPictures) -> None:
        """Until then, words say that there are pictures."""
        self._join = join

    async def say(self, person: str, message: Outgoing, permit: Permit) -> list[str]:
        """Says a message, or its next pieces, in one text; before it its photos, as one picture. Raises what
        `Platform.send` does."""
        if self._join and message.photos and not message.sent:
            message = await self._show(self._join, person, message, permit)
        joined = writing.join([message], self._more)
        if not joined.body:
            return [*message.sent]
        self._check_open(message.sent)
        await permit(1)
        self._check_open(message.sent)  # another message may have been refused meanwhile
        await self._call(self._api.send_text(person, joined.body), message.sent)
        name = writing.words_id()
        if joined.begun:
            raise NotNow(BEGUN, sent=(*message.sent, *[name] * joined.begun))
        return [*message.sent, name]

    async def uploaded(self, photo: OutgoingPhoto) -> str:
        """The MediaId of a photo by itself. Raises `SendError` where it gets none."""
        self._check_open(())
        media = await self._uploaded(await self._as_jpeg(photo))
        if not MEDIA_ID.fullmatch(media):
            raise AttachmentRefused("no media_id that an answer can name")
        return media

    async def _as_jpeg(self, photo: OutgoingPhoto) -> bytes:
        """As it is kept, where it is small enough."""
        try:
            kept = await asyncio.to_thread(Path(photo.path).read_bytes)
        except OSError:
            raise AttachmentRefused("a picture that is gone") from None
        if (photo.mime == KEPT_AS and len(kept) <= MOST_BYTES) or self._join is None:
            return kept
        return await self._join([photo])

    async def _show(self, join: JoinPictures, person: str, message: Outgoing, permit: Permit) -> Outgoing:
        """Shows the photos; returns the message as one of which they were sent. They go first, since lines to be tapped
        stand last."""
        self._check_open(())
        media = await self._uploaded(await join(message.photos))
        await permit(1)
        self._check_open(())
        await self._call(show(self._api, person, media), ())
        name = writing.picture_id()
        return replace(message, sent=(name,) * len(message.photos))

    async def _uploaded(self, picture: bytes) -> str:
        """Nobody has seen it yet, so that it is never uncertain. What WeChat will not take is left out."""
        try:
            return await upload(self._api, picture)
        except ApiUnreachable as fault:
            raise SendError(str(fault), permanent=False) from None
        except ApiRefused as refused:
            if refused.code == BUSY or refused.code in wrong_settings.SAID:
                self._refused(refused, ())
            self._log(refused)
            raise AttachmentRefused(str(refused)) from None

    async def _call(self, call: Awaitable[None], sent: tuple[str, ...]) -> None:
        try:
            await call
        except ApiUnreachable as fault:
            if fault.uncertain:
                raise UncertainSend(str(fault), sent=sent) from None
            raise SendError(str(fault), permanent=False, sent=sent) from None
        except ApiRefused as refused:
            self._refused(refused, sent)
        self._gate.open()

    def _check_open(self, sent: tuple[str, ...]) -> None:
        if shut := self._gate.shut:
            _put_off(shut, sent)

    def _refused(self, refused: ApiRefused, sent: tuple[str, ...]) -> NoReturn:
        code, reason = refused.code, str(refused)
        if code in USED_UP:
            raise NotNow(reason, sent=sent, used_up=True)
        if code == NOT_FOLLOWING:
            raise Unreachable(reason, sent=sent)
        if code == DAILY_LIMIT or code in wrong_settings.SAID:
            self._log(refused)
            _put_off(self._gate.close(code), sent)
        if code != BUSY and code not in REFUSED_FOR_GOOD:
            self._log(refused)
        raise SendError(reason, permanent=code in REFUSED_FOR_GOOD, sent=sent)

    def _log(self, refused: ApiRefused) -> None:
        if self._gate.is_news(refused.code):
            advice = " ".join(wrong_settings.wording_of(refused))
            log.line("wechat.message_refused", code=refused.code, advice=advice)


def _put_off(shut: Shut, sent: tuple[str, ...]) -> NoReturn:
    """Until it is open again. An account that may send none at all tells people by answers."""
    reason = f"errcode {shut.code}"
    if shut.code == wrong_settings.NOT_AUTHORISED:
        raise NotNow(reason, sent=sent)
    raise SendError(reason, permanent=False, retry_after=shut.seconds, sent=sent)
