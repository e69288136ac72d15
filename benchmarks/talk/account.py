"""The same county beside an Official Account of WeChat, over which its residents speak: numbers, no taps.

Nothing of the service is left out: words come in through the adapter's door, are answered in place, and what nobody had
just asked is told by 客服消息, as far as the account's own rules allow. Only the network and the cipher are missing.
"""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import count
from pathlib import Path

import httpx
from starlette.applications import Starlette

from benchmarks.talk.front_door import MOMENT, FrontDoor, Seat
from benchmarks.talk.labels import labels
from benchmarks.talk_county import BOT, Button, Look, Message, open_county
from bot.catalogues import sentences
from bot.clock import Clock
from bot.platforms.wechat.access import PATH, Access, Mode
from bot.platforms.wechat.adapter import WeChat
from bot.platforms.wechat.writing import BETWEEN
from tests.fakes.ledger import Ledger
from tests.wechat.account import APP_ID, FIRST_MESSAGE, NAME, TOKEN
from tests.wechat.answers import Reader, shown
from tests.wechat.api import SECRET, Api
from tests.wechat.api_door import ApiDoor
from tests.wechat.calls import to_xml
from tests.wechat.cipher import signature

ANSWERED, PUSHED = "a", "w"  # how the ids of texts begin that were answers in place, or 客服消息
words = cache(sentences)


class CountyAccount(Api):
    """The account, by the county's own clock."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(APP_ID, Ledger())
        self._clock = clock
        self.reader = Reader(NAME, TOKEN, None)
        self.numbers = count(1)
        app = Starlette(routes=ApiDoor(self, asyncio.Event()).routes)
        access = Access(
            APP_ID, TOKEN, mode=Mode.PLAIN, secret=SECRET, api_url="http://127.0.0.1", customer_service=True
        )
        self.platform = WeChat(access, words(), self.now, httpx.ASGITransport(app))
        self.platform.answer_seconds = 30.0  # what comes of words does not depend on how busy the machine is

    def now(self) -> float:
        return self._clock.now().timestamp()


@dataclass(slots=True)
class AccountDoor(FrontDoor):
    """Residents are followers of the account; departments and coordinators are spoken with as everywhere."""

    account: CountyAccount = field(kw_only=True)
    answered: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    async def newcomer(self, name: str, language: str) -> Seat:
        """Of whom WeChat tells neither name nor language."""
        openid = f"o{next(self.account.numbers):027}"
        self.account.reach.meet(openid)
        self.answered[openid] = []
        return Seat(openid, openid)

    async def say(self, who: Seat, text: str, *, photos: int = 0, quote: str = "") -> None:
        if who.chat not in self.answered:
            await FrontDoor.say(self, who, text, photos=photos, quote=quote)
            return
        if photos or quote:
            raise LookupError("over WeChat nothing is quoted, and a picture comes by itself")
        if answer := await self._call(who.chat, text):
            self.answered[who.chat].append(answer)
        await self.wait(MOMENT)

    async def tap(self, who: Seat, key: str, *, label: str = "", on: str = "") -> None:
        """Replies with the number of the line, or with its words where something was said since."""
        if who.chat not in self.answered:
            await FrontDoor.tap(self, who, key, label=label, on=on)
            return
        said = self._offers(who.chat, self.look())
        for age, (name, lines) in enumerate(reversed(said)):
            for number, line in enumerate(lines, 1):
                fits = labels().carries(key, line.token) and label in ("", line.label)
                if fits and on.partition(":")[0] in ("", name):
                    await self.say(who, str(number) if age == 0 else line.label)
                    return
        raise LookupError(f"no line {key} {label} in {who.chat}")

    async def messages(self, chat: str) -> tuple[Message, ...]:
        if chat not in self.answered:
            return await FrontDoor.messages(self, chat)
        return self._read(chat, self.look())

    async def all_messages(self) -> dict[str, tuple[Message, ...]]:
        look = self.look()
        return await FrontDoor.all_messages(self) | {chat: self._read(chat, look) for chat in self.answered}

    def _read(self, chat: str, look: Look) -> tuple[Message, ...]:
        """A message for each thing that was said, of which several may stand in one text."""
        sent = [one for one in look.deliveries if one.chat == chat]
        parts = Counter(one.message for one in sent)
        pushed = (one.text for one in self.account.pushed[chat] if one.text)
        texts = {ANSWERED: iter(self.answered[chat]), PUSHED: pushed}
        said = {name: _parts(next(texts[name[0]]), count) for name, count in parts.items() if name[0] in texts}
        return tuple(
            Message(f"{one.message}:{seq}", seq, chat, BOT, "", next(said[one.message]), one.lines, 0, one)
            for seq, one in enumerate(sent)
            if one.message in said
        )

    def _offers(self, chat: str, look: Look) -> list[tuple[str, list[Button]]]:
        """What each text offered, by its name, in the order of their lines."""
        found = dict[str, list[Button]]()
        for one in look.deliveries:
            if one.chat == chat:
                found.setdefault(one.message, []).extend(one.lines)
        return [*found.items()]

    async def _call(self, openid: str, text: str) -> str:
        number = next(self.account.numbers)
        now = self.account.now()
        said: dict[str, str | int] = {
            "ToUserName": NAME,
            "FromUserName": openid,
            "CreateTime": int(now),
            "MsgType": "text",
            "Content": text,
            "MsgId": FIRST_MESSAGE + number,
        }
        xml = to_xml(said)
        self.account.reach.does(openid, xml, now)
        timestamp, nonce = str(int(now)), str(number)
        query = {"timestamp": timestamp, "nonce": nonce, "signature": signature(TOKEN, timestamp, nonce)}
        response = await self.county.client.post(PATH, params=query, content=xml.encode())
        if response.status_code != 200:
            raise RuntimeError(f"{PATH}: {response.status_code}")
        return self.account.reader.text(response.content, to=openid, nonce=nonce)


def _parts(text: str, count: int) -> Iterator[str]:
    """The messages that stand in a text; where they cannot be told apart, each is all of it."""
    found = shown(text).split(BETWEEN)
    return iter(found if len(found) == count else [shown(text)] * count)


@asynccontextmanager
async def open_beside_account(folder: Path, at: datetime) -> AsyncIterator[AccountDoor]:
    """Raises `RuntimeError` where the service broke a rule of the account."""
    accounts = list[CountyAccount]()

    def beside(clock: Clock) -> WeChat:
        accounts.append(CountyAccount(clock))
        return accounts[-1].platform

    async with open_county(folder, at, beside=beside) as county:
        [account] = accounts
        yield AccountDoor(county, account=account)
    if broken := account.ledger.violations:
        raise RuntimeError(f"{broken[0]}")
