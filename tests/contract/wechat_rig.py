"""An Official Account of WeChat, for the contract suite: followers call the adapter's door by HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from starlette.applications import Starlette

from bot.platforms.base import Platform
from bot.platforms.wechat.access import PATH, Access
from bot.platforms.wechat.adapter import WeChat
from domain.gcj02 import to_gcj02
from domain.messages import Outgoing, Place, Update
from tests.contract.rig import Door, Seen
from tests.wechat.account import APP_ID, KEY, TOKEN, Account
from tests.wechat.answers import lines_of, shown
from tests.wechat.calls import Call
from tests.wechat.town import served
from web import webhooks

AS_WRITTEN = "what would be a tag is widened: tests/wechat/test_as_written.py"
NO_GROUPS = "an account has followers and no groups"
NO_LINKS = "WeChat tells nothing of what a message answers, and an answer quotes nothing"
IN_WORDS = "an answer is words alone, in which lines are numbered"
NO_FILES = "followers can send an account no files, nor be sent any"
MOST_ANSWERS = 20
FINAL = "what was answered stays as it is"


class WeChatRig:
    """A follower, who reads what they are told as answers to what they write."""

    LEFT_OUT: ClassVar[Mapping[str, str]] = {
        "test_whoever_writes_has_a_name": "WeChat tells no names",
        "test_a_group_is_told_apart_from_a_private_chat": NO_GROUPS,
        "test_an_album_is_several_updates_of_one_album_with_the_words_once": "pictures come one by one, without words",
        "test_what_the_service_says_is_shown_verbatim": AS_WRITTEN,
        "test_a_tapped_button_brings_back_its_token_and_its_message": IN_WORDS,
        "test_a_reply_names_the_message_it_answers": NO_LINKS,
        "test_the_service_can_quote_what_a_person_said": NO_LINKS,
        "test_an_edit_replaces_what_stood_there": FINAL,
        "test_an_edit_that_changes_nothing_is_no_fault": FINAL,
        "test_an_answered_message_loses_its_buttons_and_keeps_its_words": FINAL,
        "test_photos_and_a_place_arrive_with_the_words": IN_WORDS,
        "test_a_file_comes_in_with_its_name_and_its_bytes_can_be_fetched": NO_FILES,
        "test_a_file_without_a_byte_comes_in_empty": NO_FILES,
        "test_a_file_that_is_gone_is_a_permanent_fault": NO_FILES,
        "test_a_file_arrives_with_the_words_and_its_name": NO_FILES,
        "test_a_file_of_twenty_megabytes_goes_both_ways": NO_FILES,
        "test_a_voice_arrives_with_the_words_and_its_message_can_be_named": IN_WORDS,
        "test_a_chat_that_does_not_exist_is_a_permanent_fault": "nobody is written to, whether they exist or not",
    }

    def __init__(self, _: Path) -> None:
        self.account = Account().__enter__()
        self._follower = self.account.person()
        self.private, self.group = self._follower.openid, ""
        access = Access(APP_ID, TOKEN, KEY, api_url=self.account.url)
        self.wechat = WeChat(access, lambda language, key: "")  # that more waits is not said
        self.door = Door()
        self._due: list[Outgoing] = []
        self._open = AsyncExitStack()

    @property
    def platform(self) -> Platform:
        return self.wechat

    async def open(self) -> None:
        self.wechat.serve(self._answer)
        await self.wechat.start(self.door.receive)
        routes = webhooks.routes(self.wechat.routes())
        port = await self._open.enter_async_context(served(Starlette(routes=routes)))
        self.account.service = f"http://127.0.0.1:{port}{PATH}"

    async def close(self) -> None:
        await self._open.aclose()
        await self.wechat.stop()
        self.account.__exit__(None, None, None)
        assert list(map(str, self.account.violations)) == []

    async def says(
        self, chat: str, text: str = "", *, photos: Sequence[bytes] = (), place: Place | None = None, reply_to: str = ""
    ) -> None:
        who = self._follower
        if place is not None:
            assert place.latitude is not None
            assert place.longitude is not None
            await asyncio.to_thread(who.sends_place, *to_gcj02(place.latitude, place.longitude), place.address)
        for photo in photos:
            await asyncio.to_thread(who.sends_photo, photo)
        if text:
            await asyncio.to_thread(who.writes, text)

    async def sends_file(self, chat: str, name: str, content: bytes, text: str = "") -> None:
        raise AssertionError(NO_FILES)

    async def taps(self, chat: str, message: str, token: str) -> None:
        await asyncio.to_thread(self._follower.taps, token)

    async def repeats_last(self) -> None:
        await asyncio.to_thread(self.account.calls_again, self._follower.calls[-1])

    async def sends(self, chat: str, message: Outgoing) -> None:
        """They write something until all of it was in an answer."""
        self._due.append(message)
        for _ in range(MOST_ANSWERS):
            if not self._due:
                return
            await self.says(chat, "你好")
        raise AssertionError(f"{MOST_ANSWERS} answers did not hold it")

    async def sees(self, chat: str) -> list[Seen]:
        return [_seen(number, call) for number, call in enumerate(self._follower.calls) if call.text]

    async def _answer(self, update: Update) -> str:
        """Keeps what came in, as the service does, and says what is due."""
        await self.door.receive(self.wechat.name, [update])
        if not self._due:
            return ""
        joined = self.wechat.join(self._due)
        *_, last = self._due[: joined.taken]
        begun = [replace(last, sent=(*last.sent, *("a1",) * joined.begun))] if joined.begun else []
        self._due = begun + self._due[joined.taken :]
        return joined.body


def _seen(number: int, call: Call) -> Seen:
    choices = tuple(((one.shown, one.content),) for one in lines_of(call.text))
    return Seen(str(number), shown(call.text), photos=0, choices=choices, quotes="", place=None)
