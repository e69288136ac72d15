"""How updates reach the service: asked for or brought, each kept before Telegram hears that it arrived."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace

import orjson
import pytest

from bot.platforms.base import Unusable
from bot.platforms.telegram import adapter as adapting
from bot.platforms.telegram import poller, update_client
from bot.platforms.telegram.access import Access
from bot.platforms.telegram.adapter import Telegram
from bot.platforms.telegram.client import Client
from domain.messages import Choice, Happening, Outgoing, Update
from tests.bot.telegram_updates import edited, message, press
from tests.contract.rig import Door
from tests.emulator.emulator import Emulator
from tests.emulator.people import Person
from tests.pictures import photo
from web.platform_routes import Answer, Method, Request


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(update_client, "HOLD_SECONDS", 1)
    monkeypatch.setattr(poller, "SHORTEST_PAUSE", 0.02)
    monkeypatch.setattr(adapting, "AGAIN_SECONDS", 0.05)
    monkeypatch.setattr(adapting, "FIRST_SECONDS", 1.0)


@pytest.fixture
def resident(emulator: Emulator) -> Person:
    return emulator.world.person("李女士")


@asynccontextmanager
async def leading(telegram: Telegram) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(telegram.lead())
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


class DatabaseAway(Exception):
    """Stands for the fault that the service's own door raises."""


@dataclass
class Stubborn(Door):
    """A door whose database is away for some calls."""

    away: int = 0
    calls: list[int] = field(default_factory=list)

    async def receive(self, platform: str, updates: Sequence[Update]) -> list[int]:
        self.calls.append(len(updates))
        if updates and self.away:
            self.away -= 1
            raise DatabaseAway
        return await super().receive(platform, updates)


def texts(telegram: Telegram, door: Door) -> list[str]:
    return [telegram.parse(update.payload).text for _, update in door.updates]


async def test_presses_of_a_crowd_stop_spinning_a_few_at_a_time(
    adapter: Telegram, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    under_way: set[str] = set()
    most, answered = 0, list[str]()

    async def slowly(_: Client, number: str) -> None:
        nonlocal most
        under_way.add(number)
        most = max(most, len(under_way))
        await asyncio.sleep(0.001)
        under_way.remove(number)
        answered.append(number)

    monkeypatch.setattr(Client, "answer", slowly)
    crowd = [press() for _ in range(200)]
    for number, one in enumerate(crowd):
        one["update_id"], one["callback_query"]["id"] = number, str(number)
    await asyncio.gather(*(adapter.hear(orjson.dumps(one)) for one in crowd))
    await emulator.until(lambda: len(answered) == len(crowd))
    assert answered == [str(number) for number in range(200)]
    assert most == adapting.PRESSES_AT_ONCE


# Asked for


async def test_updates_are_kept_as_they_came_and_acknowledged_with_the_next_question(
    adapter: Telegram, emulator: Emulator, door: Door, resident: Person
) -> None:
    chat = emulator.world.private(resident)
    resident.writes(chat, "路灯不亮")
    async with leading(adapter):
        await emulator.until(lambda: not emulator.unacknowledged())
    (record,), ((name, update),) = emulator.updates, door.updates
    assert (name, update.key.partition(":")[0], update.chat) == ("telegram", str(record.id), str(chat.id))
    assert update.payload.encode() == record.payload


async def test_what_could_not_be_kept_is_not_acknowledged_and_asked_for_again(
    access: Access, emulator: Emulator, resident: Person
) -> None:
    door = Stubborn(away=2)
    telegram = Telegram(access, lambda language, key: key)
    await telegram.start(door.receive)
    resident.writes(emulator.world.private(resident), "路灯不亮")
    for _ in range(2):
        with pytest.raises(DatabaseAway):
            async with leading(telegram) as task:
                await task
        assert len(emulator.unacknowledged()) == 1
    async with leading(telegram):
        await emulator.until(lambda: not emulator.unacknowledged())
    assert texts(telegram, door) == ["路灯不亮"]
    await telegram.stop()


async def test_a_broken_update_is_kept_and_the_rest_flows(
    adapter: Telegram, emulator: Emulator, door: Door, resident: Person
) -> None:
    chat = emulator.world.private(resident)
    resident.writes(chat, "前")
    emulator.push_raw({"message": {"message_id": "seventeen", "chat": None}})
    emulator.push_raw({"message": message(text="好")["message"] | {"date": 10**15}})
    emulator.push_raw({"no": ["one", "knows"]})
    resident.writes(chat, "后")
    async with leading(adapter):
        await emulator.until(lambda: not emulator.unacknowledged())
    assert [update.chat for _, update in door.updates] == [str(chat.id), "", "5100000001", "", str(chat.id)]
    for _, update in door.updates[1:4]:
        with pytest.raises(ValueError):  # noqa: PT011  each field words it in its own way
            adapter.parse(update.payload)


async def test_half_a_character_does_not_hold_up_a_batch(
    adapter: Telegram, emulator: Emulator, door: Door, resident: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = orjson.dumps(message(text="HALF")).replace(b"HALF", b"\\ud83d!")
    answer = b'{"ok":true,"result":[' + broken + b", " + orjson.dumps(message(text="好")) + b"]}"
    answers = iter([answer])

    async def ask(_: update_client.UpdateClient, offset: int, kinds: Sequence[str]) -> bytes:
        return next(answers, b"") or await asyncio.sleep(9, b"")

    monkeypatch.setattr(update_client.UpdateClient, "get_updates", ask)
    async with leading(adapter):
        await emulator.until(lambda: len(door.updates) == 2)
    assert texts(adapter, door) == ["\ufffd!", "好"]


async def test_an_empty_answer_tells_that_telegram_was_asked(access: Access, emulator: Emulator) -> None:
    door = Stubborn()
    telegram = Telegram(access, lambda language, key: key)
    await telegram.start(door.receive)
    async with leading(telegram):
        await emulator.until(lambda: door.calls)
    await telegram.stop()
    assert door.calls[0] == 0


async def test_an_edit_that_changed_nothing_leaves_no_trace(
    adapter: Telegram, emulator: Emulator, door: Door, resident: Person
) -> None:
    """Such as a reaction, which Telegram calls an edit."""
    chat = emulator.world.private(resident)
    async with leading(adapter):
        said = resident.writes(chat, "路灯不亮")
        shown = resident.sends_photo(chat, photo(), "门口")
        for text in ("路灯不亮", "路灯不亮了"):
            resident.edits(said, text)
        resident.edits(shown, "门口")
        await emulator.until(lambda: not emulator.unacknowledged())
    assert texts(adapter, door) == ["路灯不亮", "门口", "路灯不亮了"]


async def test_after_a_change_of_its_name_the_service_is_heard_by_the_new_one(
    adapter: Telegram, emulator: Emulator, door: Door, resident: Person
) -> None:
    group = emulator.world.group("城管局工作群", members=[resident])
    emulator.world.bot = replace(emulator.world.bot, username="county_new_bot")
    async with leading(adapter):
        resident.writes(group, "/todo@county_new_bot")
        await emulator.until(lambda: not emulator.unacknowledged())
    assert texts(adapter, door) == ["/todo"]


async def test_what_nobody_said_leaves_no_trace(adapter: Telegram, emulator: Emulator, door: Door) -> None:
    staff = emulator.world.person("王先生")
    group = emulator.world.group("城管局", members=[staff], kind="supergroup", bot="administrator")
    group.joins(emulator.world.person("李女士"))
    staff.moves(staff.sends_location(group, 41.7, 125.8, live_period=900), 41.8, 125.8)
    async with leading(adapter):
        await emulator.until(lambda: not emulator.unacknowledged())
    assert len(emulator.updates) == 3
    assert [adapter.parse(update.payload).place is not None for _, update in door.updates] == [True]


async def pressed(telegram: Telegram, emulator: Emulator, resident: Person) -> None:
    chat = emulator.world.private(resident)
    await telegram.send(str(chat.id), Outgoing("请核对", choices=((Choice("提交", "d:1:submit"),),)))
    resident.taps(chat.last(), "提交")


async def test_a_pressed_button_stops_spinning_once_the_press_is_kept(
    access: Access, emulator: Emulator, resident: Person
) -> None:
    door = Stubborn(away=1)
    telegram = Telegram(access, lambda language, key: key)
    await telegram.start(door.receive)
    await pressed(telegram, emulator, resident)
    with pytest.raises(DatabaseAway):
        async with leading(telegram) as task:
            await task
    assert emulator.requests("answerCallbackQuery") == []
    async with leading(telegram):
        await emulator.until(lambda: emulator.taps()[0].answered)
    assert [telegram.parse(update.payload).choice for _, update in door.updates] == ["d:1:submit"]
    await telegram.stop()


async def test_a_press_too_old_to_be_answered_is_no_fault(
    adapter: Telegram, emulator: Emulator, door: Door, resident: Person
) -> None:
    emulator.let_taps_live(-1)
    await pressed(adapter, emulator, resident)
    async with leading(adapter):
        await emulator.until(lambda: emulator.requests("answerCallbackQuery") and not emulator.unacknowledged())
    assert adapter.parse(door.updates[0][1].payload).choice == "d:1:submit"


async def test_with_allowed_groups_no_other_is_heard_and_one_that_grows_up_stays_allowed(
    access: Access, emulator: Emulator, door: Door, resident: Person, caplog: pytest.LogCaptureFixture
) -> None:
    logging.getLogger("zhongzhi").propagate = True
    caplog.set_level(logging.INFO, "zhongzhi")
    world, staff = emulator.world, emulator.world.person("王先生")
    allowed, other = (world.group(title, members=[staff], bot="administrator") for title in ("城管局", "别处"))
    telegram = Telegram(replace(access, groups=frozenset({allowed.id})), lambda language, key: key)
    await telegram.start(door.receive)
    staff.writes(allowed, "一")
    staff.writes(other, "二")
    staff.writes(other, "又二")
    resident.writes(world.private(resident), "三")
    staff.writes(allowed.migrates(staff), "四")
    async with leading(telegram):
        await emulator.until(lambda: not emulator.unacknowledged())
    heard = [telegram.parse(update.payload) for _, update in door.updates]
    assert [one.text for one in heard] == ["一", "三", "", "四"]
    assert heard[2].happening is Happening.MOVED
    refused = [line for line in caplog.messages if line.startswith("telegram.not_allowed")]
    assert refused == [f"telegram.not_allowed chat={other.id}"]
    await telegram.stop()


# What stands in between


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ("conflict", "another_process_polls"),
        ("server_error", "server"),
        ("garbage", "server"),
        ("drop", "network"),
        ("too_many", "too_many"),
    ],
)
async def test_a_failing_question_is_told_once_and_asked_again(
    adapter: Telegram, emulator: Emulator, door: Door, resident: Person, fault: str, why: str,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    emulator.fail_next("getUpdates", fault, count=1 if fault == "too_many" else 3, seconds=1)
    resident.writes(emulator.world.private(resident), "路灯不亮")
    with caplog.at_level(logging.INFO, "zhongzhi"):
        async with leading(adapter):
            await emulator.until(lambda: not emulator.unacknowledged())
    assert caplog.text.count(f"telegram.lost why={why}") == 1
    assert caplog.text.count("telegram.back") == 1
    assert emulator.token not in caplog.text
    assert emulator.violations == []
    assert texts(adapter, door) == ["路灯不亮"]


async def test_a_webhook_that_stands_in_the_way_is_taken_away_with_nothing_lost(
    adapter: Telegram, emulator: Emulator, door: Door, resident: Person
) -> None:
    async with leading(adapter):
        await emulator.until(lambda: emulator.requests("getUpdates"))
        emulator.telegram.hook.url = "https://another.example.org/"
        resident.writes(emulator.world.private(resident), "路灯不亮")
        await emulator.until(lambda: not emulator.unacknowledged())
    assert texts(adapter, door) == ["路灯不亮"]


async def test_after_a_long_silence_the_connections_are_made_anew(
    adapter: Telegram, emulator: Emulator, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(poller, "SILENCE_SECONDS", 0.1)
    emulator.fail_next("getUpdates", "server_error", count=6)
    with caplog.at_level(logging.INFO, "zhongzhi"):
        async with leading(adapter):
            await emulator.until(lambda: "telegram.back" in caplog.text)
    assert "telegram.renewed" in caplog.text


async def test_a_token_that_telegram_does_not_know_refuses_to_start(access: Access, door: Door) -> None:
    stranger = replace(access, token="7000000002:" + "x" * 35)
    telegram = Telegram(stranger, lambda language, key: key)
    with pytest.raises(Unusable, match="ZHONGZHI_TELEGRAM_TOKEN") as refused:
        await telegram.start(door.receive)
    assert stranger.token not in str(refused.value) + repr(stranger)
    await telegram.stop()


async def test_a_telegram_that_gives_no_answer_at_the_start_is_waited_for_while_all_else_runs(
    access: Access, emulator: Emulator, door: Door, resident: Person
) -> None:
    telegram = Telegram(access, lambda language, key: key)
    with emulator.unreachable():
        await telegram.start(door.receive)
    group = emulator.world.group("城管局", members=[resident])
    async with leading(telegram):
        await emulator.until(lambda: emulator.requests("getMe"))
        resident.writes(group, "/todo@zhongzhi_test_bot")
        await emulator.until(lambda: door.updates)
    assert texts(telegram, door) == ["/todo"]
    await telegram.stop()


async def test_the_menus_are_told_by_scope_and_language_and_a_flood_is_waited_out(
    adapter: Telegram, emulator: Emulator
) -> None:
    emulator.fail_next("setMyCommands", "server_error")
    menus = emulator.telegram.menus.commands
    async with leading(adapter):
        await emulator.until(lambda: len(menus) == 6)
    assert {language for _, language in menus} == {"", "zh", "en"}
    private = menus['{"type":"all_private_chats"}', "zh"]
    groups = menus['{"type":"all_group_chats"}', "en"]
    assert [one.command for one in private] == ["start", "report", "cases", "help", "human"]
    assert (groups[0].command, groups[0].description) == ("todo", "en menu.todo")


# Webhook


@pytest.fixture
async def called(access: Access, door: Door) -> AsyncIterator[Telegram]:
    hook = replace(access, webhook_url="http://127.0.0.1:9/", webhook_secret="s" * 16)
    telegram = Telegram(hook, lambda language, key: key)
    await telegram.start(door.receive)
    yield telegram
    await telegram.stop()


async def test_the_webhook_is_set_with_its_secret_and_what_is_asked_for(called: Telegram, emulator: Emulator) -> None:
    async with leading(called):
        await emulator.until(lambda: emulator.requests("getWebhookInfo"))
    hook = emulator.telegram.hook
    assert (hook.url, hook.secret) == ("http://127.0.0.1:9/telegram/webhook", "s" * 16)
    (asked,) = emulator.requests("setWebhook")
    assert asked.parameters["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_a_webhook_that_somebody_took_away_is_set_again(
    called: Telegram, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapting, "WEBHOOK_LOOK_SECONDS", 0.05)
    async with leading(called):
        await emulator.until(lambda: emulator.requests("getWebhookInfo"))
        emulator.telegram.hook.url = ""
        await emulator.until(lambda: emulator.telegram.hook.url)


async def test_a_webhook_is_set_again_that_asks_for_other_updates(
    called: Telegram, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapting, "WEBHOOK_LOOK_SECONDS", 0.05)
    async with leading(called):
        await emulator.until(lambda: emulator.requests("getWebhookInfo"))
        emulator.world.stream.allow(["message"])
        await emulator.until(lambda: "my_chat_member" in emulator.world.stream.allowed)
        emulator.telegram.hook.most = 1
        await emulator.until(lambda: emulator.telegram.hook.most == 20)


async def test_after_a_refused_call_the_webhook_is_set_again_at_once_and_once(
    called: Telegram, emulator: Emulator
) -> None:
    """Telegram never says with which secret it was set."""
    (route,) = called.routes()
    call = Request(Method.POST, {}, {"x-telegram-bot-api-secret-token": "x" * 16}, b"")
    async with leading(called):
        await emulator.until(lambda: emulator.requests("getWebhookInfo"))
        emulator.telegram.hook.secret = "x" * 16
        assert not route.admits(call)
        await emulator.until(lambda: emulator.telegram.hook.secret == "s" * 16)
        assert not route.admits(call)
    assert len(emulator.requests("setWebhook")) == 2


async def test_a_call_that_another_process_refused_has_it_set_again(
    called: Telegram, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapting, "WEBHOOK_LOOK_SECONDS", 0.05)
    async with leading(called):
        await emulator.until(lambda: emulator.requests("getWebhookInfo"))
        emulator.telegram.hook.secret = "x" * 16
        emulator.telegram.hook.last_error = "Wrong response from the webhook: 403 Forbidden"
        await emulator.until(lambda: emulator.telegram.hook.secret == "s" * 16)


async def test_what_is_brought_is_kept_as_it_came(called: Telegram, door: Door) -> None:
    body = orjson.dumps(message(text="路灯不亮"))
    await called.hear(body)
    [(_, update)] = door.updates
    assert (update.payload.encode(), update.key.partition(":")[0]) == (body, "500000001")


async def test_a_number_that_comes_again_with_another_message_is_another_update(called: Telegram, door: Door) -> None:
    """After a week without updates Telegram numbers anew."""
    first, other = message(text="路灯不亮"), message(text="井盖没了", message_id=18)
    for body in (first, first, other, press(), press(data="s:1:ask"), edited(text="路灯亮了")):
        await called.hear(orjson.dumps(body | {"update_id": 500000001}))
    keys = [update.key for _, update in door.updates]
    assert len(keys) == 6
    assert (keys[0] == keys[1], keys[3] == keys[4], len({*keys})) == (True, True, 4)


async def test_it_is_called_at_its_own_address_with_the_secret_alone(called: Telegram, door: Door) -> None:
    (route,) = called.routes()
    call = Request(Method.POST, {}, {"x-telegram-bot-api-secret-token": "s" * 16}, orjson.dumps(message(text="路灯")))
    assert (route.path, route.methods) == ("/telegram/webhook", (Method.POST,))
    assert [route.admits(one) for one in (call, replace(call, headers={}))] == [True, False]
    assert await route.answer(call) == Answer()
    assert len(door.updates) == 1


async def test_where_telegram_is_asked_nobody_calls(adapter: Telegram) -> None:
    assert list(adapter.routes()) == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff{}", b'"text"'])
async def test_what_telegram_cannot_have_sent_is_refused(called: Telegram, door: Door, body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  each field words it in its own way
        await called.hear(body)
    assert door.updates == []
