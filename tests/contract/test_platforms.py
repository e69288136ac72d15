"""What every platform has to keep to, so that nothing behind it need know which one it is."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from bot.platforms.base import CarriesFiles, SendError
from domain.commands import TOKEN_BYTES
from domain.messages import ChatKind, Choice, Incoming, Outgoing, OutgoingFile, OutgoingPhoto, OutgoingVoice, Place
from tests import made_files as made
from tests.contract.conftest import RIGS
from tests.contract.rig import Rig

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
MARKUP = "<b>不是粗体</b> *星* _线_ [链](javascript:alert(1)) &amp; `码` 👩‍👩‍👧 \u202e反\u202c '; DROP TABLE cases;--"


def heard(rig: Rig) -> list[Incoming]:
    return [rig.platform.parse(update.payload) for _, update in rig.door.updates]


async def test_what_a_person_writes_comes_in_as_it_was_written(rig: Rig) -> None:
    await rig.says(rig.private, MARKUP)
    (incoming,) = heard(rig)
    assert incoming.text == MARKUP
    assert incoming.platform == rig.platform.name == rig.door.updates[0][0]
    assert incoming.chat == rig.private == rig.door.updates[0][1].chat
    assert incoming.chat_kind is ChatKind.PRIVATE
    assert incoming.sender
    assert incoming.sent_at.tzinfo is not None


async def test_whoever_writes_has_a_name(rig: Rig) -> None:
    await rig.says(rig.private, "您好")
    (incoming,) = heard(rig)
    assert incoming.sender_name


async def test_a_group_is_told_apart_from_a_private_chat(rig: Rig) -> None:
    await rig.says(rig.group, "待办")
    (incoming,) = heard(rig)
    assert incoming.chat_kind is ChatKind.GROUP
    assert incoming.chat_title


async def test_updates_come_in_the_order_they_were_made_each_with_its_own_key(rig: Rig) -> None:
    for number in range(5):
        await rig.says(rig.private, f"第{number}句")
    assert [one.text for one in heard(rig)] == [f"第{number}句" for number in range(5)]
    assert len({update.key for _, update in rig.door.updates}) == 5


async def test_a_repeated_update_has_the_key_it_had(rig: Rig) -> None:
    await rig.says(rig.private, "只说一次")
    await rig.repeats_last()
    first, second = (update for _, update in rig.door.updates)
    assert (first.key, first.payload) == (second.key, second.payload)


async def test_an_album_is_several_updates_of_one_album_with_the_words_once(rig: Rig) -> None:
    await rig.says(rig.private, "三张照片", photos=[PNG + bytes([n]) for n in range(3)])
    parts = heard(rig)
    assert len({one.album for one in parts}) == 1
    assert parts[0].album
    assert sum(len(one.photos) for one in parts) == 3
    assert [one.text for one in parts if one.text] == ["三张照片"]


async def test_a_single_photo_is_no_album_and_its_bytes_can_be_fetched(rig: Rig) -> None:
    await rig.says(rig.private, photos=[PNG])
    (incoming,) = heard(rig)
    assert incoming.album == ""
    assert await rig.platform.fetch(incoming.photos[0].file) == PNG


async def test_a_file_that_is_not_there_is_a_permanent_fault(rig: Rig) -> None:
    with pytest.raises(SendError) as fault:
        await rig.platform.fetch("no-such-file")
    assert fault.value.permanent


async def test_a_place_comes_in_with_degrees_and_address(rig: Rig) -> None:
    await rig.says(rig.private, place=Place(41.68, 125.75, "振兴路12号"))
    place = heard(rig)[0].place
    assert place is not None
    assert place.latitude == pytest.approx(41.68, abs=1e-6)
    assert place.longitude == pytest.approx(125.75, abs=1e-6)
    assert place.address == "振兴路12号"


async def test_what_the_service_says_is_shown_verbatim(rig: Rig) -> None:
    (message,) = await rig.platform.send(rig.private, Outgoing(MARKUP))
    (seen,) = await rig.sees(rig.private)
    assert (seen.message, seen.text) == (message, MARKUP)


async def test_a_tapped_button_brings_back_its_token_and_its_message(rig: Rig) -> None:
    token = "s:123456789012345:" + "x" * (TOKEN_BYTES - 18)
    rows = ((Choice("签收", token), Choice("全文", "s:1:full")), (Choice("办结", "s:1:resolve"),))
    (message,) = await rig.platform.send(rig.group, Outgoing("卡片", choices=rows))
    (seen,) = await rig.sees(rig.group)
    assert [len(row) for row in seen.choices] == [2, 1]
    await rig.taps(rig.group, seen.message, seen.choices[0][0][1])
    (incoming,) = heard(rig)
    assert (incoming.choice, incoming.reply_to) == (token, message)


async def test_a_reply_names_the_message_it_answers(rig: Rig) -> None:
    (message,) = await rig.platform.send(rig.group, Outgoing("卡片"))
    await rig.says(rig.group, "办结 已清运", reply_to=message)
    assert heard(rig)[0].reply_to == message


async def test_the_service_can_quote_what_a_person_said(rig: Rig) -> None:
    await rig.says(rig.private, "请问")
    said = heard(rig)[0].message
    await rig.platform.send(rig.private, Outgoing("收到", reply_to=said))
    (seen,) = await rig.sees(rig.private)
    assert seen.quotes == said


async def test_an_edit_replaces_what_stood_there(rig: Rig) -> None:
    (message,) = await rig.platform.send(rig.group, Outgoing("待签收", choices=((Choice("签收", "s:1:acknowledge"),),)))
    assert await rig.platform.send(rig.group, Outgoing("办理中", edit_of=message)) == [message]
    (seen,) = await rig.sees(rig.group)
    assert (seen.text, seen.choices) == ("办理中", ())


async def test_an_edit_that_changes_nothing_is_no_fault(rig: Rig) -> None:
    (message,) = await rig.platform.send(rig.group, Outgoing("一样"))
    assert await rig.platform.send(rig.group, Outgoing("一样", edit_of=message)) == [message]


async def test_an_answered_message_loses_its_buttons_and_keeps_its_words(rig: Rig) -> None:
    (message,) = await rig.platform.send(rig.private, Outgoing("请核对", choices=((Choice("提交", "d:1:submit"),),)))
    await rig.platform.take_buttons(rig.private, message)
    await rig.platform.take_buttons(rig.private, message)
    await rig.platform.take_buttons(rig.private, "no-such-message")
    (seen,) = await rig.sees(rig.private)
    assert (seen.message, seen.text, seen.choices) == (message, "请核对", ())


async def test_photos_and_a_place_arrive_with_the_words(rig: Rig, tmp_path: Path) -> None:
    photos = []
    for number in range(2):
        path = tmp_path / f"{number}.png"
        path.write_bytes(PNG + bytes([number]))
        photos.append(OutgoingPhoto(hashlib.sha256(path.read_bytes()).hexdigest(), "image/png", str(path)))
    sent = await rig.platform.send(
        rig.private, Outgoing("结果", photos=tuple(photos), place=Place(41.7, 125.8, "河边"))
    )
    seen = await rig.sees(rig.private)
    assert {one.message for one in seen} == set(sent)
    assert sum(one.photos for one in seen) == 2
    assert [one.place.address for one in seen if one.place] == ["河边"]


async def test_a_voice_arrives_with_the_words_and_its_message_can_be_named(rig: Rig, tmp_path: Path) -> None:
    path = tmp_path / "voice.ogg"
    path.write_bytes(b"OggS\0\2" + b"\0" * 20 + b"OpusHead")
    voice = OutgoingVoice(hashlib.sha256(path.read_bytes()).hexdigest(), "audio/ogg", str(path), 12)
    sent = await rig.platform.send(rig.private, Outgoing("请听写", voice=voice))
    (seen,) = await rig.sees(rig.private)
    assert ([seen.message], seen.text, seen.spoken) == (sent, "请听写", True)


def file_at(path: Path, name: str, content: bytes) -> OutgoingFile:
    path.write_bytes(content)
    return OutgoingFile(hashlib.sha256(content).hexdigest(), "application/pdf", str(path), name)


async def fetched(rig: Rig, file: str) -> bytes:
    assert isinstance(rig.platform, CarriesFiles)
    return b"".join([piece async for piece in rig.platform.download(file)])


@pytest.mark.parametrize(("name", "content"), [("关于振兴路的报告.docx", made.DOCX), ("a.csv", made.CSV)])
async def test_a_file_comes_in_with_its_name_and_its_bytes_can_be_fetched(rig: Rig, name: str, content: bytes) -> None:
    await rig.sends_file(rig.private, name, content, "见附件")
    (incoming,) = heard(rig)
    assert incoming.file is not None
    assert (incoming.file.name, incoming.text, incoming.photos) == (name, "见附件", ())
    assert await fetched(rig, incoming.file.file) == content


async def test_a_file_without_a_byte_comes_in_empty(rig: Rig) -> None:
    await rig.sends_file(rig.private, "空.txt", b"")
    (incoming,) = heard(rig)
    assert incoming.file is not None
    assert await fetched(rig, incoming.file.file) == b""


async def test_a_file_that_is_gone_is_a_permanent_fault(rig: Rig) -> None:
    with pytest.raises(SendError) as fault:
        await fetched(rig, "no-such-file")
    assert fault.value.permanent


async def test_a_file_arrives_with_the_words_and_its_name(rig: Rig, tmp_path: Path) -> None:
    file = file_at(tmp_path / "kept", "给城管局的材料 1.pdf", made.PDF)
    sent = await rig.platform.send(rig.group, Outgoing("请看附件", file=file, choices=((Choice("签收", "s:1:a"),),)))
    (seen,) = await rig.sees(rig.group)
    assert ([seen.message], seen.text, seen.file) == (sent, "请看附件", (file.name, made.PDF))
    assert seen.choices == ((("签收", "s:1:a"),),)


async def test_a_file_of_twenty_megabytes_goes_both_ways(rig: Rig, tmp_path: Path) -> None:
    await rig.sends_file(rig.private, "全部材料.pdf", made.FULL)
    incoming = heard(rig)[0].file
    assert incoming is not None
    assert await fetched(rig, incoming.file) == made.FULL
    await rig.platform.send(rig.private, Outgoing("", file=file_at(tmp_path / "kept", "全部材料.pdf", made.FULL)))
    assert [one.file for one in await rig.sees(rig.private)] == [("全部材料.pdf", made.FULL)]


async def test_where_no_file_can_be_shown_a_line_says_so(rig: Rig, tmp_path: Path) -> None:
    file = file_at(tmp_path / "kept", "材料.pdf", made.PDF)
    await rig.sends(rig.private, Outgoing("请看附件", file=file, unshown="（文件没能发到这里）"))
    (seen,) = await rig.sees(rig.private)
    assert (seen.file is not None) is isinstance(rig.platform, CarriesFiles)
    assert ("（文件没能发到这里）" in seen.text) is (seen.file is None)


async def test_a_long_text_arrives_whole_and_in_order(rig: Rig) -> None:
    long = "".join(f"第{number}行：路灯不亮😀\n" for number in range(400))
    await rig.sends(rig.private, Outgoing(long.strip()))
    assert "".join("".join(one.text.split()) for one in await rig.sees(rig.private)) == "".join(long.split())


async def test_messages_in_a_chat_keep_their_order(rig: Rig) -> None:
    for number in range(5):
        await rig.sends(rig.private, Outgoing(f"第{number}条"))
    assert [one.text for one in await rig.sees(rig.private)] == [f"第{number}条" for number in range(5)]


async def test_a_chat_that_does_not_exist_is_a_permanent_fault(rig: Rig) -> None:
    with pytest.raises(SendError) as fault:
        await rig.platform.send("no-such-chat", Outgoing("在吗"))
    assert fault.value.permanent


@pytest.mark.parametrize("payload", ["", "null", "[]", "{}", "{", '{"message": 1}', "\x00", '{"at": "never"}'])
async def test_what_cannot_be_read_is_said_to_be_unreadable(rig: Rig, payload: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  each adapter words it in its own way
        rig.platform.parse(payload)


async def test_what_the_adapter_kept_of_a_chat_can_be_forgotten(rig: Rig) -> None:
    await rig.sends(rig.private, Outgoing("秘密"))
    await rig.platform.forget(rig.private)
    await rig.sends(rig.private, Outgoing("再见"))
    assert (await rig.sees(rig.private))[-1].text == "再见"


def test_only_tests_that_there_are_have_been_left_out() -> None:
    assert globals().keys() >= {name for made in RIGS.values() for name in made.LEFT_OUT}
