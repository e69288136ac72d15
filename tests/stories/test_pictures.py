"""Whoever sends a picture that cannot be kept is told why, in their language, and loses nothing else by it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from domain.pictures import LARGEST
from tests import pictures as made
from tests.stories.town import Message, Speaker, Town

GARBAGE = "振兴路12号门口垃圾堆了三天没人清运"
BOMB = b"".join(made.zeros(2048))
ZTXT = made.chunk(b"zTXt", b"Comment\0\0", BOMB)
# What gets past a platform's door, and what its sender reads of it.
REFUSED = {
    "pixels": (made.png(100_000, 100_000, BOMB), ("尺寸太大", "20000 万像素")),
    "text": (made.png(8, 8, b"", before=ZTXT), ("打不开", "20 MB")),
    "truncated": (made.written_as("JPEG", made.two_sides((2000, 1000)))[:3000], ("打不开",)),
}
MOST_GROWTH = 150  # megabytes


async def sends(speaker: Speaker, *contents: bytes, text: str = "", again: str = "", to: str = "") -> Message:
    """Sends pictures as they are, several as one album; returns what went into the chat first."""
    files = [again] if again else [await speaker.town.upload(one) for one in contents]
    body: dict[str, Any] = {"chat": speaker.chat, "from": speaker.person, "photos": files, "answer_after": "handled"}
    sent = await speaker.town.post("/simulator/messages", {**body, **({"text": text} if text else {})})
    await speaker.town.moment()
    return next(one for one in await speaker.messages() if one["id"] == sent.json()["messages"][0])


def refusals(messages: list[Message]) -> list[str]:
    return [one["text"] for one in messages if "没能收下" in one["text"] or "could not be kept" in one["text"]]


async def shown(town: Town, message: Message) -> list[bytes]:
    return [(await town.client.get(photo["url"])).content for photo in message["photos"]]


def kept(town: Town) -> list[bytes]:
    return [one.read_bytes() for one in town.service.files.root.rglob("*") if one.is_file()]


async def test_others_see_the_picture_and_nothing_of_where_and_with_what_it_was_taken(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await sends(resident, made.photo(6), made.noted_webp(), made.with_archive(made.photo()), text=GARBAGE)
    await resident.taps("提交")
    pictures = await shown(town, await staff.hears(await resident.reference()))
    assert len(pictures) == 3
    assert [one for one in (*pictures, *kept(town)) if made.SECRET in one or b"Exif" in one or b"PK\x03" in one] == []
    assert {made.markers(one)[-1] for one in (*pictures, *kept(town))} == {0xD9}
    assert refusals(await resident.messages()) == []


@pytest.mark.parametrize("kind", REFUSED)
async def test_the_sender_is_told_why_and_the_rest_of_the_complaint_is_kept(town: Town, kind: str) -> None:
    content, words = REFUSED[kind]
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    sent = await sends(resident, content, text=GARBAGE)
    told = await resident.hears("没能收下", *words, "其他内容不受影响")
    assert told["reply_to"]["id"] == sent["id"]
    await sends(resident, made.photo())
    assert "照片：1 张" in (await resident.hears("请核对"))["text"]
    await resident.taps("提交")
    card = await staff.hears(await resident.reference(), "垃圾堆了三天")
    assert len(card["photos"]) == len(kept(town)) == 1
    assert len(refusals(await resident.messages())) == 1


async def test_a_stranger_who_reads_english_is_told_in_english(town: Town) -> None:
    resident = await town.resident("Ms Li", "en")
    await sends(resident, made.png(100_000, 100_000, b""), text="Garbage at the market for three days")
    await resident.hears("could not be kept", "200 megapixels", "all else you said stands")


async def test_an_album_of_bad_pictures_is_answered_once(town: Town) -> None:
    resident = await town.resident("李女士")
    await sends(resident, *[made.photo()[:-300] for _ in range(4)], made.photo(), text=GARBAGE)
    (told,) = refusals(await resident.messages())
    assert told.count("没能收下") == 1
    assert len(kept(town)) == 1


async def test_the_same_bad_picture_sent_again_is_answered_again(town: Town) -> None:
    resident = await town.resident("李女士")
    sent = await sends(resident, made.photo()[:-300], text=GARBAGE)
    file = sent["photos"][0]["url"].rpartition("/")[2]
    await sends(resident, again=file)
    assert len(refusals(await resident.messages())) == 2


async def test_a_group_reads_that_a_picture_of_the_result_was_not_kept(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await staff.says(f"#{reference} 签收")
    sent = await sends(staff, made.photo()[:-300], text=f"#{reference} 办结 垃圾已经全部清运")
    told = await staff.hears("没能收下", "打不开")
    assert told["reply_to"]["id"] == sent["id"]
    await town.passes(seconds=61)
    assert (await resident.hears("垃圾已经全部清运"))["photos"] == []
    assert refusals(await resident.messages()) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="the system does not tell a process's peak")
async def test_the_service_does_not_swell_on_what_it_refuses(town: Town) -> None:
    resident = await town.resident("李女士")
    await sends(resident, made.photo())
    before = forget_peak()
    for content, _ in REFUSED.values():
        await sends(resident, content, content)
    await sends(resident, made.photo().ljust(LARGEST, b"\0"), made.written_as("PNG", Image.new("RGBA", (4000, 4000))))
    assert memory("VmHWM") - before < MOST_GROWTH


def forget_peak() -> float:
    """Has the system begin this process's peak anew, and returns where it stands."""
    Path("/proc/self/clear_refs").write_text("5")
    return memory("VmRSS")


def memory(line: str) -> float:
    """Megabytes by the name of a line in what the system says of this process."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(one.split()[1]) for one in lines if one.startswith(f"{line}:")) / 1024
