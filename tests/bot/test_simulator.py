"""The simulated platform keeps a small world, hands over what is said in it, and shows what the service sends."""

from __future__ import annotations

import hashlib
from asyncio import gather
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.base import Platform, SendError
from bot.platforms.simulator import feed, payload
from bot.platforms.simulator.adapter import Simulator
from bot.platforms.simulator.database import Unkept
from domain.errors import CaseworkError
from domain.messages import ChatKind, Choice, Incoming, IncomingPhoto, Outgoing, OutgoingPhoto, Place, Update
from domain.pictures import LARGEST

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)
JPEG = b"\xff\xd8\xff" + bytes(16)
BUTTONS = ((Choice("签收", "case:1:acknowledge"),),)


class Door:
    """Takes updates as the service would, and numbers them."""

    def __init__(self) -> None:
        self.updates: list[Update] = []

    async def receive(self, platform: str, updates: Sequence[Update]) -> list[int]:
        assert platform == "simulator"
        self.updates += updates
        return [*range(len(self.updates) - len(updates) + 1, len(self.updates) + 1)]


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
async def simulator(tmp_path: Path, door: Door) -> AsyncIterator[Simulator]:
    started = Simulator(tmp_path / "simulator.sqlite3", lambda: NOW)
    await started.start(door.receive)
    yield started
    await started.stop()


def _heard(simulator: Simulator, door: Door) -> list[Incoming]:
    return [simulator.parse(update.payload) for update in door.updates]


def _bytes_below(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def _refusal(key: str) -> pytest.RaisesExc[CaseworkError]:
    return pytest.RaisesExc(CaseworkError, check=lambda error: error.key == key)


def test_the_simulator_is_a_platform(simulator: Simulator) -> None:
    platform: Platform = simulator
    assert (platform.name, platform.pace) == ("simulator", None)


async def test_what_a_resident_says_arrives_as_they_said_it(simulator: Simulator, door: Door) -> None:
    person, chat = simulator.add_person("李女士", "residents", "en")
    place = Place(41.68, 125.75, "团结路")
    posted = await simulator.say(chat.id, person.id, text="路灯不亮", place=place)
    assert posted.inbox == (1,)
    assert _heard(simulator, door) == [
        Incoming(
            "simulator",
            chat.id,
            ChatKind.PRIVATE,
            person.id,
            "李女士",
            NOW,
            posted.messages[0],
            "李女士",
            "en",
            "路灯不亮",
            place=place,
        )
    ]


async def test_several_photos_are_one_album_with_the_words_under_the_first(simulator: Simulator, door: Door) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    files = [simulator.keep_file(PNG), simulator.keep_file(JPEG)]
    posted = await simulator.say(chat.id, person.id, text="看", photos=files)
    first, second = _heard(simulator, door)
    assert (len(posted.messages), first.text, second.text) == (2, "看", "")
    assert first.album == second.album != ""
    assert [first.photos, second.photos] == [(IncomingPhoto(file),) for file in files]
    assert await simulator.fetch(files[1]) == JPEG
    assert [message["photos"][0]["mime"] for message in simulator.messages(chat.id)] == ["image/png", "image/jpeg"]


async def test_one_photo_is_no_album(simulator: Simulator, door: Door) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    await simulator.say(chat.id, person.id, photos=[simulator.keep_file(PNG)])
    assert _heard(simulator, door)[0].album == ""


async def test_a_key_used_twice_says_it_once_and_hands_it_over_twice(simulator: Simulator, door: Door) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    first = await simulator.say(chat.id, person.id, text="路灯不亮", key="k1")
    again = await simulator.say(chat.id, person.id, text="路灯不亮", key="k1")
    other = await simulator.say(chat.id, person.id, text="路灯不亮", key="k2")
    assert first.messages == again.messages != other.messages
    assert door.updates[0] == door.updates[1] != door.updates[2]
    assert len(simulator.messages(chat.id)) == 2


async def test_a_key_used_twice_at_once_says_it_once(simulator: Simulator) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    first, again = await gather(*(simulator.say(chat.id, person.id, text="路灯不亮", key="k1") for _ in range(2)))
    assert first.messages == again.messages
    assert len(simulator.messages(chat.id)) == 1


async def test_what_is_said_at_once_is_kept_in_its_order(simulator: Simulator) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    words = [f"路灯{number}不亮" for number in range(20)]
    heard = simulator.subscribe()
    keys = [one if one.endswith("7不亮") else "" for one in words]
    speaking = (simulator.say(chat.id, person.id, text=one, key=key) for one, key in zip(words, keys, strict=True))
    said = await gather(*speaking)
    shown = simulator.messages(chat.id)
    assert [one["text"] for one in shown] == words
    assert [one.messages for one in said] == [(one["id"],) for one in shown]
    assert [orjson.loads((await anext(heard))[1]) for _ in words] == shown
    assert simulator.last_seq(chat.id) == shown[-1]["seq"]


async def test_whoever_speaks_while_the_disk_is_full_is_told_so_each(simulator: Simulator) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    simulator._database._connection.execute("PRAGMA query_only = ON")
    told = await gather(
        *(simulator.say(chat.id, person.id, text="路灯不亮") for _ in range(3)),
        simulator.send(chat.id, Outgoing("您好")),
        return_exceptions=True,
    )
    simulator._database._connection.execute("PRAGMA query_only = OFF")
    assert [type(one) for one in told] == [Unkept, Unkept, Unkept, SendError]
    assert simulator.messages(chat.id) == []


async def test_a_message_of_the_service_is_shown_with_what_it_replies_to(simulator: Simulator) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    said = await simulator.say(chat.id, person.id, text="路灯不亮" * 30)
    await simulator.send(chat.id, Outgoing("收到", choices=BUTTONS, reply_to=said.messages[0]))
    shown = simulator.messages(chat.id)[-1]
    assert shown["from"] == {"id": "bot", "name": ""}
    assert shown["choices"] == [[{"label": "签收", "token": "case:1:acknowledge"}]]
    assert shown["reply_to"] == {"id": said.messages[0], "name": "李女士", "text": f"{('路灯不亮' * 30)[:60]}…"}
    assert (shown["at"], shown["edited"]) == (NOW.isoformat(), False)


async def test_an_edit_keeps_the_id_and_raises_the_seq_unless_nothing_changed(simulator: Simulator) -> None:
    _, chat = simulator.add_person("李女士", "residents")
    (card,) = await simulator.send(chat.id, Outgoing("待签收", choices=BUTTONS))
    await simulator.send(chat.id, Outgoing("别的"))
    seq = simulator.last_seq(chat.id)
    assert await simulator.send(chat.id, Outgoing("待签收", choices=BUTTONS, edit_of=card)) == [card]
    assert simulator.last_seq(chat.id) == seq
    assert await simulator.send(chat.id, Outgoing("办理中", edit_of=card)) == [card]
    (edited,) = simulator.messages(chat.id, after=seq)
    assert (edited["id"], edited["text"], edited["edited"], edited["choices"]) == (card, "办理中", True, [])
    assert simulator.messages(chat.id)[0]["id"] == card
    assert edited["seq"] == simulator.last_seq(chat.id) > seq


async def test_what_is_too_much_for_one_message_arrives_in_several_and_the_last_has_the_buttons(
    simulator: Simulator, tmp_path: Path
) -> None:
    _, chat = simulator.add_person("李女士", "residents")
    photos = tuple(OutgoingPhoto(f"{number:064x}", "image/png", str(tmp_path / "x")) for number in range(23))
    choices = ((Choice("提交", "d:1:submit"),),)
    sent = await simulator.send(chat.id, Outgoing("字" * 100_001, photos, choices=choices))
    shown = simulator.messages(chat.id)
    assert [one["id"] for one in shown] == sent
    assert [(len(one["text"]), len(one["photos"]), len(one["choices"])) for one in shown] == [
        (0, 10, 0), (0, 3, 0), (100_000, 0, 0), (1, 10, 1),
    ]  # fmt: skip


@pytest.mark.parametrize("message", [Outgoing("x", edit_of="m99"), Outgoing("x", edit_of="m1")])
async def test_what_cannot_be_sent_is_refused_for_good(simulator: Simulator, message: Outgoing) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    await simulator.say(chat.id, person.id, text="m1 is not the service's to edit")
    with pytest.raises(SendError) as refused:
        await simulator.send(chat.id, message)
    assert refused.value.permanent


async def test_a_message_to_nobody_is_refused_for_good(simulator: Simulator) -> None:
    with pytest.raises(SendError) as refused:
        await simulator.send("c9", Outgoing("x"))
    assert refused.value.permanent


async def test_a_tap_arrives_with_its_token_even_when_an_edit_took_the_button_away(
    simulator: Simulator, door: Door
) -> None:
    chat, (member,) = simulator.add_group("城管局工作群", ["王先生"])
    (card,) = await simulator.send(chat.id, Outgoing("待签收", choices=BUTTONS))
    await simulator.send(chat.id, Outgoing("办理中", edit_of=card))
    await simulator.tap(chat.id, member.id, card, "case:1:acknowledge")
    await simulator.tap(chat.id, member.id, card, "case:1:acknowledge")
    heard = _heard(simulator, door)[0]
    assert (heard.choice, heard.reply_to, heard.chat_kind) == ("case:1:acknowledge", card, ChatKind.GROUP)
    assert len({update.key for update in door.updates}) == 2


async def test_nobody_speaks_from_outside_or_presses_what_was_never_there(simulator: Simulator) -> None:
    stranger, _ = simulator.add_person("李女士", "residents")
    chat, (member,) = simulator.add_group("城管局工作群", ["王先生"])
    (card,) = await simulator.send(chat.id, Outgoing("待签收", choices=BUTTONS))
    with _refusal("simulator.not_a_member"):
        await simulator.say(chat.id, stranger.id, text="喂")
    with _refusal("simulator.no_such_person"):
        await simulator.say(chat.id, "p99", text="喂")
    with _refusal("simulator.no_such_chat"):
        await simulator.say("c99", member.id, text="喂")
    with _refusal("simulator.no_such_choice"):
        await simulator.tap(chat.id, member.id, card, "case:2:acknowledge")
    with _refusal("simulator.no_such_message"):
        await simulator.tap(chat.id, member.id, "m99", "case:1:acknowledge")


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"text": " \n"}, "nothing_said"),
        ({"text": "a\0b"}, "unreadable"),
        ({"text": "a\ud800b"}, "unreadable"),
        ({"text": "字" * 100_001}, "too_long"),
        ({"photos": ["f99"]}, "no_such_file"),
        ({"text": "a", "reply_to": "m99"}, "no_such_message"),
        ({"text": "a", "reply_to": "\ud800"}, "no_such_message"),
        ({"place": Place(91.0, 0.0)}, "no_place"),
        ({"place": Place(float("nan"), 0.0)}, "no_place"),
        ({"text": "a", "key": "\ud800"}, "unreadable"),
    ],
)
async def test_what_no_service_could_keep_is_refused(
    simulator: Simulator, said: dict[str, object], refusal: str
) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    say: Callable[..., object] = simulator.say
    with _refusal(f"simulator.{refusal}"):
        await say(chat.id, person.id, **said)  # type: ignore[misc]
    assert simulator.messages(chat.id) == []


@pytest.mark.parametrize(("content", "refusal"), [(b"GIF", "not_a_picture"), (bytes(LARGEST + 1), "too_large")])
def test_only_pictures_of_some_size_are_kept(simulator: Simulator, content: bytes, refusal: str) -> None:
    with _refusal(f"simulator.{refusal}"):
        simulator.keep_file(content)


async def test_a_picture_of_the_service_is_shown_until_its_file_is_gone(simulator: Simulator, tmp_path: Path) -> None:
    _, chat = simulator.add_person("李女士", "residents")
    file, sha256 = tmp_path / "kept", hashlib.sha256(JPEG).hexdigest()
    file.write_bytes(JPEG)
    await simulator.send(chat.id, Outgoing("照片", photos=(OutgoingPhoto(sha256, "image/jpeg", str(file)),)))
    photo = simulator.messages(chat.id)[0]["photos"][0]
    assert photo == {"url": f"/simulator/files/{sha256}", "mime": "image/jpeg"}
    assert await simulator.picture(sha256) == (JPEG, "image/jpeg")
    file.unlink()
    with _refusal("simulator.no_such_file"):
        await simulator.picture(sha256)


async def test_a_world_opened_again_is_as_it_was(simulator: Simulator, door: Door, tmp_path: Path) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    group, _ = simulator.add_group("城管局工作群", ["王先生"])
    simulator.add_member(group.id, "张女士")
    await simulator.say(chat.id, person.id, text="路灯不亮")
    before = simulator.people(), simulator.chats(), simulator.messages(chat.id)
    again = Simulator(tmp_path / "simulator.sqlite3", lambda: NOW)
    await again.start(door.receive)
    assert (again.people(), again.chats(), again.messages(chat.id)) == before
    await again.say(chat.id, person.id, text="还是不亮")
    assert again.last_seq(chat.id) > before[2][-1]["seq"]
    await again.stop()


async def test_two_worlds_hand_over_different_keys_for_their_first_message(
    simulator: Simulator, door: Door, tmp_path: Path
) -> None:
    other = Simulator(tmp_path / "other.sqlite3", lambda: NOW)
    await other.start(door.receive)
    for world in (simulator, other):
        person, chat = world.add_person("李女士", "residents")
        await world.say(chat.id, person.id, text="路灯不亮")
    await other.stop()
    assert door.updates[0].key != door.updates[1].key


async def test_a_forgotten_chat_leaves_no_word_in_the_file(simulator: Simulator, tmp_path: Path) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    other_person, other = simulator.add_person("王先生", "residents")
    own, shared = simulator.keep_file(PNG + b"own"), simulator.keep_file(PNG + b"shared")
    await simulator.say(chat.id, person.id, text="路灯不亮", photos=[own, shared])
    await simulator.say(other.id, other_person.id, photos=[shared])
    seq = simulator.last_seq(other.id)
    await simulator.forget(chat.id)
    assert simulator.messages(chat.id) == []
    assert await simulator.fetch(shared) == PNG + b"shared"
    with pytest.raises(SendError):
        await simulator.fetch(own)
    kept = _bytes_below(tmp_path)
    assert "路灯不亮".encode() not in kept
    assert PNG + b"own" not in kept
    await simulator.say(chat.id, person.id, text="新的")
    assert simulator.last_seq(chat.id) > seq
    assert simulator.messages(chat.id)[0]["id"] == "m4"


async def test_listeners_hear_that_a_chat_is_forgotten_before_what_is_said_in_it_next(simulator: Simulator) -> None:
    person, chat = simulator.add_person("李女士", "residents")
    await simulator.say(chat.id, person.id, text="路灯不亮")
    heard = simulator.subscribe()
    await simulator.forget(chat.id)
    await simulator.send(chat.id, Outgoing("已经删除。"))
    (forgotten, value), (said, _) = [await anext(heard) for _ in range(2)]
    assert (forgotten, orjson.loads(value)) == ("forgotten", {"chat": chat.id})
    assert said == "message"


async def test_listeners_hear_people_before_their_chat_and_the_chat_before_its_messages(simulator: Simulator) -> None:
    heard = simulator.subscribe()
    chat, (member,) = simulator.add_group("城管局工作群", ["王先生"])
    await simulator.say(chat.id, member.id, text="你好")
    simulator.add_member(chat.id, "张女士")
    heard_events = [await anext(heard) for _ in range(5)]
    assert [event for event, _ in heard_events] == ["person", "chat", "message", "person", "chat"]
    assert orjson.loads(heard_events[2][1]) == simulator.messages(chat.id)[0]
    assert orjson.loads(heard_events[4][1])["members"] == [member.id, "p2"]


@pytest.mark.parametrize("most", ["MOST_WAITING", "MOST_BYTES"])
async def test_a_listener_who_is_too_slow_is_let_go(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch, most: str
) -> None:
    monkeypatch.setattr(feed, most, 3)
    slow = simulator.subscribe()
    for number in range(5):
        simulator.announce("clock", number)
    assert [event async for event in slow] == []


SEEN = payload.write(Incoming("simulator", "c1", ChatKind.PRIVATE, "p1", "李女士", NOW, "m1", place=Place(1.0, 2.0)))


@pytest.mark.parametrize(
    "change",
    [
        {"platform": "telegram"}, {"chat": ""}, {"chat_kind": "channel"}, {"sent_at": "2026-03-02T09:30:00"},
        {"sent_at": 5}, {"photos": {}}, {"photos": [{"file": 5}]}, {"place": {"latitude": 1}}, {"text": None},
        {"place": {"latitude": 91, "longitude": 0, "address": ""}},
        {"place": {"latitude": True, "longitude": 0, "address": ""}},
        {"extra": 1}, {"chat_kind": []}, {"voice": {"file": "f1"}}, {"voice": {"file": "f1", "seconds": "12"}},
        {"mentioned": 1}, {"anonymous": None}, {"happening": "exploded"}, {"unread": 5},
    ],
)  # fmt: skip
def test_a_payload_that_is_not_ours_is_refused(simulator: Simulator, change: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the message is for a log
        simulator.parse(orjson.dumps(orjson.loads(SEEN) | change).decode())


def test_a_payload_from_before_voices_and_happenings_is_read(simulator: Simulator) -> None:
    kept = orjson.loads(SEEN)
    before = {name: value for name, value in kept.items() if name not in payload.NEWER}
    assert simulator.parse(orjson.dumps(before).decode()) == simulator.parse(SEEN)
    with pytest.raises(ValueError, match="not an update"):
        simulator.parse(orjson.dumps({**before, "voice": None}).decode())


@pytest.mark.parametrize("later", [{"dictated", "file"}, {"file"}])
def test_a_payload_from_before_dictated_words_or_files_is_read(simulator: Simulator, later: set[str]) -> None:
    before = {name: value for name, value in orjson.loads(SEEN).items() if name not in later}
    assert simulator.parse(orjson.dumps(before).decode()) == simulator.parse(SEEN)


JSON = st.recursive(st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(), st.lists)


@given(
    st.text()
    | st.dictionaries(st.sampled_from([*orjson.loads(SEEN)]), JSON).map(lambda value: orjson.dumps(value).decode())
)
def test_any_text_is_read_or_refused_and_never_worse(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        payload.read(text)
