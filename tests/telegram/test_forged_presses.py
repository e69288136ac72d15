"""Buttons pressed on Telegram by whom they were not shown to, and data that no button bears: nothing comes of it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any, cast

import pytest
from sqlmodel import col, select

from bot.platforms.simulator.adapter import Simulator
from domain.commands import SHOWN, TOKEN_BYTES, Token, read_token
from domain.lifecycle import Action
from storage.tables import Event, InboxRow
from tests.emulator.chats import Chat
from tests.emulator.groups import Group
from tests.emulator.people import Person
from tests.emulator.shown import rows_of
from tests.stories.permissions.conftest import without_limits
from tests.stories.permissions.expected import stands
from tests.stories.permissions.watched import WATCHED
from tests.stories.permissions.world import ROLES, Kept, World, build
from tests.stories.town import MONDAY_MORNING
from tests.telegram.forging import forge
from tests.telegram.town import TelegramTown, telegram_town

MEANT_FOR = {"c": "O", "s": "S", "k": "CP", "r": "CP", "q": "CP"}  # whose buttons a scope's are
INSIDERS = "OSCP"  # who may do anything at all
OUTSIDERS = "RXD"  # a resident, one who left the group, another department
# None is a button's, or the number is of nothing: {id} is a case with which the presser has nothing to do.
GARBAGE = (
    " ", ":", ":::", "s", "s:", "s::", "s:{id}", "s:{id}:", "c:{id}:", "q:1", "null", "[1]", "<b>x</b>", "%s%n", "{}",
    "k:-{id}:open", "k:+{id}:open", "k:{id}.0:open", "k: {id}:open", "s:0x{id}:acknowledge", "s:{id}e0:acknowledge",
    "S:{id}:acknowledge", "s:{id}:ACKNOWLEDGE", "k:0:open", "q:-1:all", "q:1:nothing", "me:-1:forget", "me:0:forget!",
    "s:2147483648:acknowledge", "k:4294967296:open", "c:9223372036854775807:withdraw!", "r:18446744073709551616:grant",
    "c:9223372036854775808:history", "q:9223372036854775807:all", "d:" + "9" * 50 + ":submit", "r:999999999:grant",
    "c:{id}:grade:9223372036854775808:5", "c:{id}:solved:4294967296:yes", "q:99999999999:unrouted",
    "x" * 64, "s:{id}:" + "x" * 59, "诉" * 21 + "x", "s:{id}:" + "诉" * 19, "😀" * 16, "s\0:{id}:full",
    "\ud800", "s:{id}:\ud800", "\udfff:{id}:open", "s:{id}:acknowledge\ud83d", "s:{id}:acknowledge\0", "x:{id}:open",
    "s:{id}\n:acknowledge", "s:{id}:acknowledge\n", "s:{id}:acknowledge:x:y", "s:{id}:resolve:done", "k:{id}:to",
    "k:{id}:to:", "k:{id}:to:nowhere", "k:{id}:category:", "../../etc/passwd", "' OR 1=1; --",
)  # fmt: skip
PRESSED = pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.soak)])
PATIENCE = 90.0  # seconds for all to be taken in
EMPTY = ("", "\0" * 64)  # as a game's button has it: none of ours, and its presser is told nothing


@dataclass(frozen=True, slots=True)
class Button:
    """What it bears, and the number of the message below which it is, or was."""

    data: str
    message: int = 1


@dataclass
class Street:
    """The town with somebody in every role, and all that the service ever offered to anybody, by chat."""

    town: TelegramTown
    world: World
    offered: dict[int, list[Button]]

    def place(self, role: str) -> tuple[Person, Chat]:
        """Whoever left a group writes from a chat of their own."""
        at = self.world.places[role]
        person = self.town.who(at.person)
        return person, self.town.world.private(person) if role == "X" else self.town.where(at.chat)

    def foreign(self, role: str, buttons: Iterable[Button]) -> list[Button]:
        """Those that this role may not press: drafts of others, other people's cases, other desks."""
        own = {one.data for one in self.offered.get(self.place(role)[1].id, ())}
        read = ((one, read_token(one.data)) for one in buttons if one.data not in own)
        return [one for one, token in read if token is None or not self._may(role, token)]

    def _may(self, role: str, token: Token) -> bool:
        """Whether it is theirs, or for all that is known here might be."""
        if token.scope not in MEANT_FOR:
            return token.scope == "me"
        if token.scope in "qr":
            return role in MEANT_FOR[token.scope]
        case = next((one for one in self.world.cases.values() if one.id == token.subject), None)
        return case is None or self.knows(role, case) in tuple(MEANT_FOR[token.scope])

    @staticmethod
    def knows(role: str, case: Kept) -> str:
        return stands(role, case, confidential=case.confidential)

    async def press_in_vain(self, pressed: dict[str, list[Button]]) -> None:
        """Each stops spinning and is answered by one message, in a group by one for all that are refused alike, and
        nothing else has happened."""
        rows, said = self._rows(), {chat: len(chat.messages) for chat in self.town.world.chats.values()}
        taps = [
            forge(*self.place(role), one.data, number=one.message) for role, some in pressed.items() for one in some
        ]
        await self.town.handled(PATIENCE)
        await self.town.moment()
        await self.town.emulator.until(lambda: all(one.answered for one in taps), what="the end of all spinning")
        assert self._rows() == rows
        answers = {self.place(role)[1]: sum(one.data not in EMPTY for one in some) for role, some in pressed.items()}
        new = {chat: list(chat.messages.values())[said.get(chat, 0) :] for chat in self.town.world.chats.values()}
        for chat, several in new.items():
            lines = [one.text for one in several]
            if isinstance(chat, Group):
                assert (bool(lines), len(lines)) == (bool(answers.get(chat)), len({*lines})), (chat.title, lines[:2])
            else:
                assert len(lines) == answers.get(chat, 0), (chat.title, lines[:2])
        for role in pressed:
            words = "\n".join(one.text for one in new[self.place(role)[1]])
            assert [case.name for case in self._not_theirs(role) if case.canary in words] == []

    def _not_theirs(self, role: str) -> list[Kept]:
        return [case for case in self.world.cases.values() if not self.knows(role, case)]

    def _rows(self) -> dict[str, list[dict[str, Any]]]:
        with self.town.service.database.reading() as tx:
            rows = {
                table.__name__: sorted((one.model_dump() for one in tx.exec(select(table))), key=str)
                for table in WATCHED
            }
            return rows | {"dead": [{"error": one} for one in tx.exec(_DEAD)]}

    async def press(self, role: str, name: str, scope: str, verb: str) -> str:
        """A real button, by the one it was shown to; what has happened to the case last."""
        person, chat = self.place(role)
        case = self.world.cases[name]
        token = re.compile(rf"{scope}:{case.id}(?:{SHOWN}\w+)?:{verb}")
        shown = next(one for one in self.offered[chat.id] if token.match(one.data))
        await self.town.presses(str(chat.id), str(person.id), str(shown.message), shown.data)
        with self.town.service.database.reading() as tx:
            return (
                tx.exec(select(Event.action).where(Event.case_id == case.id).order_by(col(Event.id).desc())).first()
                or ""
            )


_DEAD = select(InboxRow.error).where(InboxRow.state == "dead")


def offered(chat: Chat) -> Iterator[Button]:
    for shown in chat.messages.values():
        for message in (*shown.past, shown.message):
            for button in chain(*rows_of(message)):
                if button.callback_data:
                    yield Button(button.callback_data, shown.id)


def one_of_each(kind: Callable[[Token], object], buttons: Iterable[Button]) -> list[Button]:
    """The first of each kind, whichever case or draft it is of."""
    found: dict[object, Button] = {}
    for one in buttons:
        if token := read_token(one.data):
            found.setdefault(kind(token), one)
    return list(found.values())


def verb(token: Token) -> object:
    return token.scope, token.verb, len(token.args)


def verb_and_args(token: Token) -> object:
    return token.scope, token.verb, token.args


def truncated(buttons: Iterable[Button]) -> list[Button]:
    """What a client may have cut off: a character, or all behind the last colon."""
    cuts = {cut: one for one in buttons for cut in (one.data[:-1], one.data[: one.data.rindex(":") + 1])}
    return [replace(one, data=cut) for cut, one in cuts.items()]


def elsewhere(buttons: Iterable[Button], case: int) -> list[Button]:
    """The same of another case, and in other scopes."""
    parts = ((one, one.data.split(":")) for one in buttons)
    moved = {
        f"{scope}:{case}:{':'.join(rest)}": one for one, (own, _, *rest) in parts if own in "csk" for scope in "csk"
    }
    return [replace(one, data=data) for data, one in moved.items()]


@pytest.fixture
async def street(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Street]:
    async with telegram_town(without_limits(sqlite_url, tmp_path), MONDAY_MORNING) as town:
        town.simulator = cast(Simulator, None)  # the world asks whether one has kept account
        world = await build(town)
        street = Street(town, world, {chat.id: [*offered(chat)] for chat in town.world.chats.values()})
        left = town.where(world.places["S"].chat)
        assert isinstance(left, Group)
        left.leaves(town.who(world.places["X"].person))
        await town.handled()
        yield street


def share(pressed: dict[str, list[Button]], every: int) -> dict[str, list[Button]]:
    """One of so many that each role presses, of each role others."""
    return {role: some[number % every :: every] for number, (role, some) in enumerate(pressed.items())}


@PRESSED
async def test_a_button_that_was_shown_does_nothing_for_whom_it_is_not_meant(street: Street, every: int) -> None:
    shown = [*chain(*street.offered.values())]
    pressed = {role: one_of_each(verb, street.foreign(role, shown)) for role in ROLES}
    pressed |= {role: one_of_each(verb_and_args, street.foreign(role, shown)) for role in INSIDERS}
    assert {token.scope for one in pressed["N"] if (token := read_token(one.data))} == {*MEANT_FOR, "d"}
    assert sum(map(len, pressed.values())) > 500
    await street.press_in_vain(share(pressed, every))
    assert await street.press("S", "assigned", "s", "acknowledge") == Action.ACKNOWLEDGE
    assert await street.press("O", "resolved", "c", "solved") == Action.RATE
    assert await street.press("C", "suspended", "k", "resume") == Action.RESUME


@PRESSED
async def test_data_that_no_button_bears_does_nothing_for_anybody(street: Street, every: int) -> None:
    secret = street.world.cases["secret"].id
    garbage = [Button(one.replace("{id}", str(secret))) for one in (*GARBAGE, *EMPTY)]
    assert all(len(one.data.encode(errors="replace")) <= TOKEN_BYTES for one in garbage)
    kinds = one_of_each(verb, chain(*street.offered.values()))
    forged, moved = truncated(kinds), elsewhere(kinds, secret)
    pressed = {role: [*garbage, *street.foreign(role, [*forged, *moved])] for role in OUTSIDERS}
    pressed |= {role: [*garbage, *street.foreign(role, moved)] for role in "SP"}
    await street.press_in_vain(share(pressed | {"C": garbage}, every))
