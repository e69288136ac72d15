"""What the service says on Telegram, as people see it there, and what it makes of Telegram's refusals."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.platforms.base import AttachmentRefused, FileUnavailable, Moved, SendError, UncertainSend, Unreachable
from bot.platforms.cutting import utf16_units
from bot.platforms.telegram import client
from bot.platforms.telegram.access import Access
from bot.platforms.telegram.adapter import Telegram
from bot.platforms.telegram.editing import BLANK
from domain.kinds import Restriction
from domain.messages import Choice, Outgoing, OutgoingPhoto, OutgoingVoice, Place
from domain.pictures import LARGEST, PictureRefused, Refusal
from tests.contract.rig import Door
from tests.emulator.chats import Private
from tests.emulator.emulator import Emulator
from tests.emulator.groups import Group
from tests.emulator.people import Person
from tests.pictures import photo
from tests.telegram.proxy import Proxy

BUTTONS = ((Choice("签收", "s:1:acknowledge"),), (Choice("办结", "s:1:resolve"),))
LABELS = ["签收", "办结"]
LONG = "\n".join(f"第{number}行：路灯不亮😀" for number in range(100))  # more than a caption holds, less than a text
LONGER = "\n".join(f"第{number}行：路灯不亮😀" for number in range(600))


@pytest.fixture
def staff(emulator: Emulator) -> Person:
    return emulator.world.person("王先生")


@pytest.fixture
def group(emulator: Emulator, staff: Person) -> Group:
    return emulator.world.group("城管局工作群", members=[staff], kind="supergroup")


@pytest.fixture
def chat(emulator: Emulator) -> Private:
    return emulator.world.private(emulator.world.person("李女士"))


@pytest.fixture
def photos(tmp_path: Path) -> list[OutgoingPhoto]:
    made = []
    for number in range(3):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(photo(size=(64 + number, 32)))
        made.append(OutgoingPhoto(hashlib.sha256(path.read_bytes()).hexdigest(), "image/jpeg", str(path)))
    return made


@pytest.fixture
def voice(tmp_path: Path) -> OutgoingVoice:
    path = tmp_path / "voice.ogg"
    path.write_bytes(b"OggS\0\2")
    return OutgoingVoice(hashlib.sha256(path.read_bytes()).hexdigest(), "audio/ogg", str(path), 12)


def key(group: Group) -> str:
    return str(group.id)


# New messages


async def test_words_go_out_plain_with_buttons_and_without_a_preview(
    adapter: Telegram, emulator: Emulator, group: Group
) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("看 https://example.org *粗*", choices=BUTTONS))
    shown = group.last()
    assert (str(shown.id), shown.text, shown.labels) == (sent, "看 https://example.org *粗*", LABELS)
    (asked,) = emulator.requests("sendMessage")
    assert asked.parameters["link_preview_options"] == {"is_disabled": True}
    assert "parse_mode" not in asked.parameters


async def test_a_card_with_one_photo_is_one_message(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    sent = await adapter.send(key(group), Outgoing("卡片", photos=(photos[0],), choices=BUTTONS))
    (shown,) = group.sent()
    assert ([str(shown.id)], shown.text, shown.photos, shown.labels) == (sent, "卡片", 1, LABELS)


async def test_a_photo_with_more_words_than_a_caption_holds_comes_before_them(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    sent = await adapter.send(key(group), Outgoing(LONG, photos=(photos[0],), choices=BUTTONS))
    picture, words = group.sent()
    assert [str(picture.id), str(words.id)] == sent
    assert (picture.photos, picture.text, words.text, words.labels) == (1, "", LONG, LABELS)
    assert words.reply_to == picture.id


async def test_several_photos_are_an_album_and_a_card_that_replies_to_it(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    sent = await adapter.send(key(group), Outgoing("卡片", photos=tuple(photos), choices=BUTTONS))
    *album, card = group.sent()
    assert [str(one.id) for one in (*album, card)] == sent
    assert len({one.album for one in album}) == 1
    assert (len(album), card.text, card.labels, card.reply_to) == (3, "卡片", LABELS, album[0].id)


async def test_more_photos_than_an_album_holds_are_several(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    await adapter.send(key(group), Outgoing("卡片", photos=tuple(photos * 4)))
    shown = group.sent()
    assert [one.photos for one in shown] == [1] * 12 + [0]
    assert len({one.album for one in shown if one.photos}) == 2


async def test_a_picture_that_was_deleted_meanwhile_leaves_the_words(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    gone = OutgoingPhoto(photos[0].sha256, photos[0].mime, f"{photos[0].path}.gone")
    await adapter.send(key(group), Outgoing("卡片", photos=(gone,), choices=BUTTONS))
    assert (group.last().text, group.last().photos, group.last().labels) == ("卡片", 0, LABELS)


async def test_a_long_text_is_cut_below_the_limit_with_the_buttons_at_its_end(adapter: Telegram, group: Group) -> None:
    sent = await adapter.send(key(group), Outgoing(LONGER, choices=BUTTONS))
    shown = group.sent()
    assert [str(one.id) for one in shown] == sent
    assert max(utf16_units(one.text) for one in shown) <= 4096
    assert "\n".join(one.text for one in shown) == LONGER
    assert [one.labels for one in shown] == [[]] * (len(shown) - 1) + [LABELS]


async def test_a_place_comes_before_the_words_with_its_name_if_it_has_one(adapter: Telegram, chat: Private) -> None:
    await adapter.send(str(chat.id), Outgoing("在这里", place=Place(41.7, 125.8, "河边")))
    await adapter.send(str(chat.id), Outgoing("那里", place=Place(41.7, 125.8)))
    await adapter.send(str(chat.id), Outgoing("别处", place=Place(address="桥头")))
    named, first, bare, second, worded = chat.sent()
    assert named.message.venue is not None
    assert (named.message.venue.title, first.text) == ("河边", "在这里")
    assert (bare.message.venue, bare.location is not None, second.text) == (None, True, "那里")
    assert worded.text == "别处\n桥头"


async def test_a_message_goes_into_its_topic(adapter: Telegram, emulator: Emulator, staff: Person) -> None:
    forum = emulator.world.group("县里", members=[staff], kind="supergroup", forum=True)
    topic = forum.topic("路灯", staff)
    await adapter.send(f"{forum.id}/{topic.id}", Outgoing("卡片"))
    assert forum.last().thread == topic.id


async def test_a_reply_quotes_and_one_to_a_deleted_message_goes_out_all_the_same(
    adapter: Telegram, chat: Private
) -> None:
    asked = chat.person.writes(chat, "请问")
    await adapter.send(str(chat.id), Outgoing("收到", reply_to=str(asked.id)))
    assert chat.last().reply_to == asked.id
    chat.person.deletes(asked)
    await adapter.send(str(chat.id), Outgoing("再说一遍", reply_to=str(asked.id)))
    assert chat.last().reply_to is None


async def test_the_pace_is_asked_before_each_call(adapter: Telegram, group: Group, photos: list[OutgoingPhoto]) -> None:
    asked: list[int] = []

    async def permit(messages: int) -> None:
        asked.append(messages)

    card = Outgoing("卡片", photos=tuple(photos), place=Place(41.7, 125.8), choices=BUTTONS)
    sent = await adapter.send(key(group), card, permit)
    await adapter.send(key(group), Outgoing("办理中", photos=tuple(photos), edit_of=sent[-1]), permit)
    assert asked == [1, 3, 1, 0]


async def test_a_voice_is_one_message_with_its_words_and_can_be_answered(
    adapter: Telegram, chat: Private, voice: OutgoingVoice
) -> None:
    sent = await adapter.send(str(chat.id), Outgoing("请听写", voice=voice, choices=BUTTONS))
    (shown,) = chat.sent()
    assert ([str(shown.id)], shown.text, shown.labels) == (sent, "请听写", LABELS)
    assert shown.message.voice is not None


@pytest.mark.parametrize(("begins", "kind"), [(b"#!AMR\n", "amr"), (b"RIFF\0\0\0\0WAVE", "wav")])
async def test_a_voice_that_telegram_does_not_play_is_a_file(
    adapter: Telegram, chat: Private, tmp_path: Path, begins: bytes, kind: str
) -> None:
    path = tmp_path / "voice"
    path.write_bytes(begins + bytes(40))
    heard = OutgoingVoice(hashlib.sha256(path.read_bytes()).hexdigest(), f"audio/{kind}", str(path), None)
    sent = await adapter.send(str(chat.id), Outgoing("请听写", voice=heard, choices=BUTTONS))
    (shown,) = chat.sent()
    assert ([str(shown.id)], shown.text, shown.labels) == (sent, "请听写", LABELS)
    assert shown.message.voice is None
    assert shown.message.document is not None
    assert shown.message.document.file_name == f"recording.{kind}"


async def test_a_voice_with_more_words_than_stand_below_it_comes_before_them(
    adapter: Telegram, chat: Private, voice: OutgoingVoice
) -> None:
    sent = await adapter.send(str(chat.id), Outgoing(LONG, voice=voice, choices=BUTTONS))
    spoken, words = chat.sent()
    assert [str(spoken.id), str(words.id)] == sent
    assert (spoken.text, spoken.labels, words.text, words.labels) == ("", [], LONG, LABELS)


async def test_of_a_voice_that_was_deleted_meanwhile_the_words_arrive(
    adapter: Telegram, chat: Private, voice: OutgoingVoice
) -> None:
    gone = replace(voice, path=f"{voice.path}.gone")
    await adapter.send(str(chat.id), Outgoing("请听写", voice=gone))
    assert chat.texts() == ["请听写"]


async def test_a_voice_whose_words_are_emptied_is_taken_away(
    adapter: Telegram, chat: Private, voice: OutgoingVoice
) -> None:
    (sent,) = await adapter.send(str(chat.id), Outgoing("请听写", voice=voice))
    await adapter.send(str(chat.id), Outgoing("（内容已按要求删除）", edit_of=sent))
    assert chat.shown() == []


# Edits


async def test_a_card_of_words_changes_its_words_and_buttons(adapter: Telegram, group: Group) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("待签收", choices=BUTTONS))
    assert await adapter.send(key(group), Outgoing("办理中", choices=BUTTONS[1:], edit_of=sent)) == [sent]
    (shown,) = group.sent()
    assert (shown.text, shown.labels) == ("办理中", ["办结"])


async def test_a_photo_card_changes_its_caption_and_keeps_its_picture(
    adapter: Telegram, emulator: Emulator, group: Group, photos: list[OutgoingPhoto]
) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("待签收", photos=(photos[0],), choices=BUTTONS))
    await adapter.send(key(group), Outgoing("办理中", photos=(photos[0],), choices=BUTTONS, edit_of=sent))
    assert (group.last().text, group.last().photos, group.last().labels) == ("办理中", 1, LABELS)
    assert emulator.requests("editMessageMedia") == []


async def test_a_photo_card_whose_words_have_grown_is_shortened(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("待签收", photos=(photos[0],)))
    await adapter.send(key(group), Outgoing(LONG, photos=(photos[0],), edit_of=sent))
    assert utf16_units(group.last().text) <= 1024
    assert group.last().text.endswith("…")


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_photo_that_comes_late_joins_the_card(
    adapter: Telegram, access: Access, door: Door, group: Group, photos: list[OutgoingPhoto], restarted: bool
) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("待签收", choices=BUTTONS))
    speaker = Telegram(access, lambda language, key: key) if restarted else adapter
    await speaker.send(key(group), Outgoing("待签收", photos=(photos[0],), choices=BUTTONS, edit_of=sent))
    if restarted:
        await speaker.stop()
    (shown,) = group.sent()
    assert (str(shown.id), shown.text, shown.photos, shown.labels) == (sent, "待签收", 1, LABELS)


async def test_several_photos_that_come_late_reply_to_the_card_once(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("待签收", choices=BUTTONS))
    parts = [
        await adapter.send(key(group), Outgoing(words, photos=tuple(photos), choices=BUTTONS, edit_of=sent))
        for words in ("待签收", "办理中")
    ]
    card, *album = group.sent()
    assert parts == [[*(str(one.id) for one in album), sent], [sent]]
    assert (card.text, len(album), {one.reply_to for one in album}) == ("办理中", 3, {card.id})


async def test_late_photos_that_did_not_go_out_are_tried_again_and_no_edit_with_them(
    adapter: Telegram, emulator: Emulator, group: Group, photos: list[OutgoingPhoto]
) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("待签收", choices=BUTTONS))
    card = Outgoing("办理中", photos=tuple(photos), choices=BUTTONS, edit_of=sent)
    emulator.fail_next("sendMediaGroup", "server_error")
    with pytest.raises(SendError) as fault:
        await adapter.send(key(group), card)
    assert not fault.value.permanent
    assert len(await adapter.send(key(group), card)) == 4
    assert [(one.photos, one.reply_to) for one in group.sent()[1:]] == [(1, int(sent))] * 3
    assert await adapter.send(key(group), card) == [sent]


async def test_a_second_photo_follows_the_first_cards(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("待签收", photos=(photos[0],), choices=BUTTONS))
    await adapter.send(key(group), Outgoing("办理中", photos=tuple(photos[:2]), choices=BUTTONS, edit_of=sent))
    card, late = group.sent()
    assert (card.text, card.photos, card.labels) == ("办理中", 1, LABELS)
    assert (late.photos, late.reply_to) == (1, card.id)


async def test_what_must_not_be_seen_any_more_makes_way_for_a_blank(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    (single,) = await adapter.send(key(group), Outgoing("卡片", photos=(photos[0],), choices=BUTTONS))
    album = await adapter.send(key(group), Outgoing("卡片", photos=tuple(photos)))
    for message in (single, *album):
        assert await adapter.send(key(group), Outgoing("已删除", edit_of=message)) == [message]
    assert [one.text for one in group.shown()] == ["已删除"] * 5
    assert {one.photo for one in group.shown() if one.photos} == {BLANK}


async def test_a_place_that_is_to_be_erased_is_deleted(adapter: Telegram, chat: Private) -> None:
    place, _ = await adapter.send(str(chat.id), Outgoing("在这里", place=Place(41.7, 125.8)))
    await adapter.send(str(chat.id), Outgoing("已删除", edit_of=place))
    assert [one.text for one in chat.shown()] == ["在这里"]


async def test_a_card_that_somebody_deleted_is_sent_anew_while_there_is_something_to_do(
    adapter: Telegram, group: Group
) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("待签收", choices=BUTTONS))
    group.last().deleted = True
    (anew,) = await adapter.send(key(group), Outgoing("办理中", choices=BUTTONS, edit_of=sent))
    assert (str(group.last().id), group.last().text) == (anew, "办理中")
    group.last().deleted = True
    assert await adapter.send(key(group), Outgoing("已办结", edit_of=anew)) == [anew]
    assert group.texts() == []


async def test_after_a_group_has_grown_up_its_old_numbers_name_no_other_message(
    adapter: Telegram, emulator: Emulator, staff: Person
) -> None:
    group = emulator.world.group("城管局工作群", members=[staff])
    (old,) = await adapter.send(key(group), Outgoing("旧卡片", choices=BUTTONS))
    grown = group.migrates(staff)
    for _ in range(3):
        await adapter.send(key(grown), Outgoing("别的", reply_to=old))
    await adapter.take_buttons(key(grown), old)
    (anew,) = await adapter.send(key(grown), Outgoing("旧卡片，办理中", choices=BUTTONS, edit_of=old))
    assert [one.text for one in grown.sent()] == ["别的"] * 3 + ["旧卡片，办理中"]
    assert str(grown.last().id) == anew


# Pictures that Telegram does not take


@pytest.fixture
def strip(tmp_path: Path) -> OutgoingPhoto:
    """Kept before pictures were kept in a shape that is shown."""
    path = tmp_path / "strip.jpg"
    path.write_bytes(photo(size=(64, 2560)))
    return OutgoingPhoto(hashlib.sha256(path.read_bytes()).hexdigest(), "image/jpeg", str(path))


def documents(group: Group) -> list[bool]:
    return [one.message.document is not None for one in group.shown()]


async def test_a_picture_that_is_no_photo_to_telegram_is_handed_over_as_a_file(
    adapter: Telegram, group: Group, strip: OutgoingPhoto
) -> None:
    sent = await adapter.send(key(group), Outgoing("卡片", photos=(strip,), choices=BUTTONS))
    (shown,) = group.sent()
    assert ([str(shown.id)], shown.text, shown.labels, documents(group)) == (sent, "卡片", LABELS, [True])
    await adapter.send(key(group), Outgoing("办理中", photos=(strip,), choices=BUTTONS, edit_of=sent[0]))
    assert (group.last().text, documents(group)) == ("办理中", [True])


async def test_an_album_with_such_a_picture_is_handed_over_as_files(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto], strip: OutgoingPhoto
) -> None:
    sent = await adapter.send(key(group), Outgoing("卡片", photos=(*photos, strip), choices=BUTTONS))
    *album, card = group.sent()
    assert [str(one.id) for one in (*album, card)] == sent
    assert documents(group) == [True] * 4 + [False]
    assert len({one.album for one in album}) == 1
    assert (card.text, card.labels, card.reply_to) == ("卡片", LABELS, album[0].id)


@pytest.mark.parametrize("several", [False, True])
async def test_where_no_pictures_may_be_sent_it_is_said_that_the_words_alone_may(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto], several: bool
) -> None:
    group.forbids("photo", "document")
    card = Outgoing(
        "卡片", photos=tuple(photos if several else photos[:1]), place=Place(41.7, 125.8), unshown="（没有图）"
    )
    with pytest.raises(AttachmentRefused) as refused:
        await adapter.send(key(group), card)
    assert len(refused.value.sent) == 1


async def test_who_takes_no_voices_gets_them_as_files(adapter: Telegram, chat: Private, voice: OutgoingVoice) -> None:
    """Else a coordinator who keeps chatter off would never be asked to write one down."""
    chat.person.refuses_voices = True
    (sent,) = await adapter.send(str(chat.id), Outgoing("请记成文字", voice=voice, choices=BUTTONS))
    (shown,) = chat.sent()
    assert (str(shown.id), shown.text, shown.labels) == (sent, "请记成文字", LABELS)
    assert shown.message.document is not None
    assert shown.message.document.file_name == "recording.ogg"


async def test_where_no_voices_may_be_sent_it_is_said_that_the_words_alone_may(
    adapter: Telegram, group: Group, voice: OutgoingVoice
) -> None:
    group.forbids("voice", "document")
    with pytest.raises(AttachmentRefused):
        await adapter.send(key(group), Outgoing("请听写", voice=voice))


async def test_a_group_that_forbids_everything_is_unreachable_with_a_picture_too(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    group.silences()
    with pytest.raises(AttachmentRefused):
        await adapter.send(key(group), Outgoing("卡片", photos=(photos[0],)))
    with pytest.raises(Unreachable):
        await adapter.send(key(group), Outgoing("卡片"))


async def test_a_late_photo_that_telegram_does_not_take_joins_the_card_as_a_file(
    adapter: Telegram, group: Group, strip: OutgoingPhoto
) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("待签收", choices=BUTTONS))
    await adapter.send(key(group), Outgoing("待签收", photos=(strip,), choices=BUTTONS, edit_of=sent))
    (shown,) = group.sent()
    assert (shown.text, shown.labels, documents(group)) == ("待签收", LABELS, [True])


@pytest.mark.parametrize("restarted", [False, True])
async def test_a_card_does_not_stand_still_because_its_late_photo_is_taken_in_no_form(
    adapter: Telegram,
    access: Access,
    emulator: Emulator,
    group: Group,
    strip: OutgoingPhoto,
    restarted: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tests.emulator.jobs.UPLOAD_LIMIT", 1)
    (sent,) = await adapter.send(key(group), Outgoing("待签收", choices=BUTTONS))
    speaker = Telegram(access, lambda language, key: key) if restarted else adapter
    for words in ("待签收", "办理中"):
        card = Outgoing(words, photos=(strip,), choices=BUTTONS, edit_of=sent, unshown="（没有图）")
        assert await speaker.send(key(group), card) == [sent]
        assert (group.last().text, group.last().labels) == (f"{words}\n（没有图）", LABELS)
    if restarted:
        await speaker.stop()


async def test_a_late_photo_that_the_server_forbids_leaves_its_card_and_says_what_is_missing(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    """It says so by a code with the status 403, which is no lost group."""
    (sent,) = await adapter.send(key(group), Outgoing("待签收", choices=BUTTONS))
    group.forbids("photo", "document")
    card = Outgoing("办理中", photos=(photos[0],), choices=BUTTONS, edit_of=sent, unshown="（没有图）")
    assert await adapter.send(key(group), card) == [sent]
    assert (group.last().text, group.last().labels) == ("办理中\n（没有图）", LABELS)
    assert adapter.take_restrictions(key(group)) == [Restriction.PHOTOS, Restriction.FILES]
    assert adapter.take_restrictions(key(group)) == []


async def test_late_photos_that_are_taken_in_no_form_are_told_below_the_card(
    adapter: Telegram, group: Group, photos: list[OutgoingPhoto]
) -> None:
    (sent,) = await adapter.send(key(group), Outgoing("待签收", choices=BUTTONS))
    group.forbids("photo", "document")
    card = Outgoing("办理中", photos=tuple(photos), choices=BUTTONS, edit_of=sent, unshown="（没有图）")
    parts = await adapter.send(key(group), card)
    first, line = group.sent()
    assert (first.text, line.text, line.reply_to) == ("办理中", "（没有图）", first.id)
    assert parts == [str(line.id), sent]
    assert await adapter.send(key(group), replace(card, text="已办结")) == [sent]
    assert len(group.sent()) == 2


# Faults

Trouble = Callable[[Emulator, Group], object]
TROUBLES: dict[str, tuple[Trouble, type[Exception], bool | None]] = {
    "a flood": (lambda world, _: world.fail_next("sendMessage", "too_many", seconds=7), SendError, False),
    "a fault of Telegram": (lambda world, _: world.fail_next("sendMessage", "server_error"), SendError, False),
    "a bad gateway": (lambda world, _: world.fail_next("sendMessage", "bad_gateway"), SendError, False),
    "a proxy's page": (lambda world, _: world.fail_next("sendMessage", "garbage"), SendError, False),
    "a cut line": (lambda world, _: world.fail_next("sendMessage", "drop"), UncertainSend, None),
    "a line cut too late": (
        lambda world, _: world.fail_next("sendMessage", "drop_after_delivery"),
        UncertainSend,
        None,
    ),
    "silence": (lambda world, _: world.fail_next("sendMessage", "timeout_after_delivery"), UncertainSend, None),
    "a removal": (lambda _, group: group.removes_bot(next(iter(group.world.people.values()))), Unreachable, True),
    "a silent group": (lambda _, group: group.silences(), Unreachable, True),
}


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_a_fault_says_whether_to_try_again(
    access: Access, emulator: Emulator, group: Group, trouble: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "READ_SECONDS", 0.5)
    adapter = Telegram(access, lambda language, key: key)
    cause, kind, permanent = TROUBLES[trouble]
    cause(emulator, group)
    with pytest.raises(kind) as fault:
        await adapter.send(key(group), Outgoing("卡片"))
    await adapter.stop()
    assert type(fault.value) is kind
    assert getattr(fault.value, "permanent", None) is permanent
    assert getattr(fault.value, "retry_after", 0) == (7 if trouble == "a flood" else 0)
    assert fault.value.__cause__ is None
    assert emulator.token not in str(fault.value)


async def test_seventy_chats_that_hang_delay_nobody_else(adapter: Telegram, emulator: Emulator, chat: Private) -> None:
    hanging = [emulator.world.private(emulator.world.person(f"居民{number}")) for number in range(70)]
    for one in hanging:
        emulator.fail_next("sendMessage", "hang", chat=one)
    tasks = [asyncio.create_task(adapter.send(str(one.id), Outgoing("您好"))) for one in hanging]
    await emulator.until(lambda: len(emulator.requests("sendMessage")) == len(hanging))
    async with asyncio.timeout(2):
        await adapter.send(str(chat.id), Outgoing("您好"))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_nobody_at_the_other_end_is_no_doubt_whether_it_arrived(
    adapter: Telegram, emulator: Emulator, group: Group
) -> None:
    with emulator.unreachable(), pytest.raises(SendError) as fault:
        await adapter.send(key(group), Outgoing("卡片"))
    assert not fault.value.permanent
    assert emulator.token not in str(fault.value)


async def test_whoever_blocked_the_service_is_unreachable(adapter: Telegram, chat: Private) -> None:
    chat.person.blocks_bot()
    with pytest.raises(Unreachable):
        await adapter.send(str(chat.id), Outgoing("在吗"))


@pytest.mark.parametrize("place", ["nowhere", "-100777", "12/34", "1" * 30])
async def test_what_is_no_chat_is_unreachable(adapter: Telegram, place: str) -> None:
    with pytest.raises(Unreachable):
        await adapter.send(place, Outgoing("在吗"))


async def test_a_group_that_has_grown_up_says_where_it_is(adapter: Telegram, emulator: Emulator, staff: Person) -> None:
    group = emulator.world.group("城管局工作群", members=[staff])
    grown = group.migrates(staff)
    with pytest.raises(Moved) as moved:
        await adapter.send(key(group), Outgoing("卡片"))
    assert moved.value.to == str(grown.id)


async def test_parts_that_went_out_are_told_and_not_sent_again(
    adapter: Telegram, emulator: Emulator, group: Group, photos: list[OutgoingPhoto]
) -> None:
    card = Outgoing("卡片", photos=tuple(photos), place=Place(41.7, 125.8), choices=BUTTONS)
    emulator.fail_next("sendMessage", "server_error")
    with pytest.raises(SendError) as fault:
        await adapter.send(key(group), card)
    assert len(fault.value.sent) == 4
    again = Outgoing("卡片", photos=tuple(photos), place=card.place, choices=BUTTONS, sent=fault.value.sent)
    sent = await adapter.send(key(group), again)
    assert [str(one.id) for one in group.sent()] == sent
    assert [one.photos for one in group.sent()] == [0, 1, 1, 1, 0]
    assert group.last().reply_to == int(sent[1])


async def test_buttons_are_taken_off_and_one_that_is_gone_is_no_fault(
    adapter: Telegram, emulator: Emulator, chat: Private
) -> None:
    (sent,) = await adapter.send(str(chat.id), Outgoing("请核对", choices=BUTTONS))
    await adapter.take_buttons(str(chat.id), sent)
    assert (chat.last().text, chat.last().labels) == ("请核对", [])
    await adapter.take_buttons(str(chat.id), "999")
    emulator.fail_next("editMessageReplyMarkup", "server_error")
    with pytest.raises(SendError):
        await adapter.take_buttons(str(chat.id), sent)


# Files


async def test_a_file_too_large_is_refused_with_its_reason(
    adapter: Telegram, emulator: Emulator, chat: Private
) -> None:
    shown = chat.person.sends_document(chat, b"x" * (LARGEST + 1), "image/png", "a.png")
    assert shown.message.document is not None
    with pytest.raises(PictureRefused) as refused:
        await adapter.fetch(shown.message.document.file_id)
    assert refused.value.reason is Refusal.TOO_LARGE


async def test_a_file_that_telegram_does_not_give_now_may_come_later(
    adapter: Telegram, emulator: Emulator, chat: Private
) -> None:
    """As one whose path lies on another machine: a Bot API server of one's own names it, and does not serve it."""
    shown = chat.person.sends_photo(chat, photo())
    assert shown.message.photo
    file = shown.message.photo[-1].file_id
    emulator.world.files.unavailable = 1
    with pytest.raises(FileUnavailable):
        await adapter.fetch(file)
    emulator.world.files.not_served = True
    with pytest.raises(FileUnavailable):
        await adapter.fetch(file)
    emulator.world.files.not_served = False
    assert await adapter.fetch(file) == photo()


@pytest.mark.parametrize("method", ["getFile", "download"])
@pytest.mark.parametrize("fault", ["server_error", "drop"])
async def test_a_file_that_did_not_come_is_asked_for_again(
    adapter: Telegram, emulator: Emulator, chat: Private, method: str, fault: str
) -> None:
    shown = chat.person.sends_photo(chat, photo())
    assert shown.message.photo
    emulator.fail_next(method, fault)
    with pytest.raises(SendError) as failed:
        await adapter.fetch(shown.message.photo[-1].file_id)
    assert not failed.value.permanent
    assert await adapter.fetch(shown.message.photo[-1].file_id) == photo()


async def test_what_a_proxy_did_not_let_through_has_not_been_sent(
    emulator: Emulator, chat: Private, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Proxy(emulator._server.port) as proxy:
        for name, value in proxy.environment.items():
            monkeypatch.setenv(name, value)
        access = Access(emulator.token, base_url=f"{proxy.leads_to}/bot", base_file_url=f"{proxy.leads_to}/file/bot")
        adapter = Telegram(access, lambda language, key: key)
        proxy.refuse()
        with pytest.raises(SendError) as fault:
            await adapter.send(str(chat.id), Outgoing("您好"))
        assert not fault.value.permanent
        proxy.refuses = False
        await adapter.send(str(chat.id), Outgoing("您好"))
        await adapter.stop()
    assert chat.texts() == ["您好"]
