"""Some platforms give no person's name, no group's title and no length of a voice: nothing is said about what is not
there, and nobody is asked about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from bot.platforms.simulator import world
from bot.platforms.simulator.world import Chat, Column, Person, World
from bot.simulation import example_town
from domain.kinds import Invites
from domain.messages import ChatKind, Happening, IncomingPhoto
from tests.stories.town import Message, Speaker, Town

GARBAGE = "振兴路垃圾没人清运"
# What a sentence looks like in which a name or a title is filled in with nothing.
HOLE = re.compile(
    r"“”|「」|（\s*）|(?:反映人|操作人|申请人|决定人|姓名)：\s*(?:[）\n]|$)"
    r"|(?:^|[ 】请])(?:先办了|已接到|记为险情|已报)|已登记为承办人|\{|None"
)


@pytest.fixture(autouse=True)
def nameless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A platform that gives no names and no titles."""
    person, chat = World.add_person, World.add_chat

    def add_person(self: World, name: str, column: Column, language: str) -> Person:
        return person(self, "", column, language)

    def add_chat(self: World, kind: ChatKind, title: str, *, column: Column, members: Sequence[Person]) -> Chat:
        return chat(self, kind, "", column=column, members=members)

    monkeypatch.setattr(world.World, "add_person", add_person)
    monkeypatch.setattr(world.World, "add_chat", add_chat)


async def whole(*speakers: Speaker) -> None:
    """Nothing that the service said to them has a hole where a name or a title would stand."""
    said = [message["text"] for one in speakers for message in await one.messages() if message["from"]["id"] == "bot"]
    assert said
    assert [text for text in said if HOLE.search(text)] == []


async def previewed(town: Town) -> tuple[Speaker, Message]:
    """A resident without a name who has told a complaint, and its preview."""
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.says("振兴路12号")
    return resident, await resident.hears("承办单位看到的是")


async def test_who_has_no_name_is_not_offered_to_show_it(town: Town) -> None:
    resident, preview = await previewed(town)
    assert "姓名" not in preview["text"]
    labels = [choice["label"] for row in preview["choices"] for choice in row]
    assert [label for label in labels if "姓名" in label] == []
    assert "设为保密工单" in labels
    await whole(resident)


async def test_a_button_that_was_never_offered_shows_no_name(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident, _ = await previewed(town)
    await resident.sends_raw(choice=(await resident.token("提交")).replace("submit", "name"))
    assert "姓名" not in (await resident.hears("承办单位看到的是"))["text"]
    await resident.taps("提交")
    await staff.hears(await resident.reference(), "反映人：不公开")
    await whole(resident, staff)


async def test_a_case_among_people_without_names_is_told_without_holes(town: Town) -> None:
    staff, other = await town.department("sanitation")
    coordinator, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    acknowledges = await staff.token("签收")
    await staff.taps("签收")
    await other.sends_raw(choice=acknowledges, chat_kind=ChatKind.GROUP)
    await other.hears("承办人先办了")
    await staff.says(f"退单 {reference}")
    await staff.hears("请您回复本条")
    await staff.says(f"退单 {reference} 依据城市管理条例，建议派给城管局")
    await coordinator.hears("申请退单", "申请人：承办人")
    refused = await coordinator.token("不同意")
    await coordinator.taps("不同意")
    await coordinator.taps("属于本单位职责")
    await second.sends_raw(choice=refused)
    await second.hears("已经有决定了", "决定人：督办员")
    await coordinator.taps("打开工单")
    await coordinator.taps("办理经过")
    await coordinator.hears("承办人、环境卫生管理处")
    await staff.says(f"办结 {reference} 已清运", photos=1)
    await town.passes(minutes=2)
    await resident.hears("已清运")
    await whole(resident, staff, coordinator, second)


async def test_staff_without_a_name_are_registered(town: Town) -> None:
    staff, _ = await town.group("群", "承办人甲", "承办人乙")
    await staff.says(f"绑定 {await example_town.invite(town.service, Invites.GROUP, ['sanitation'])}")
    await staff.hears("绑定成功", "操作人：未登记姓名")
    await staff.says(f"加入 {await example_town.invite(town.service, Invites.STAFF, ['sanitation'])}")
    await staff.hears("已登记您为承办人：环境卫生管理处")
    await whole(staff)


async def test_a_coordinator_without_a_name_takes_a_danger(town: Town) -> None:
    coordinator, second = await town.coordinator("督办员甲"), await town.coordinator("督办员乙")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号闻到很重的煤气味")
    taken = await coordinator.token("已接到")
    await coordinator.taps("已接到")
    await second.hears("督办员已接到")
    await second.sends_raw(choice=taken)
    await second.hears("督办员已接到（")
    await coordinator.taps("险情已解除")
    await second.hears("督办员记为险情已解除")
    await whole(coordinator, second, resident)


async def test_a_group_without_a_title_is_told_of_by_its_department(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    coordinator = await town.coordinator("督办员甲")
    await town.befalls(staff, Happening.LOST)
    await coordinator.hears("环境卫生管理处的群里已没有本服务")
    await whole(coordinator)


async def test_a_residents_group_without_a_title_is_told_of_by_its_area(town: Town) -> None:
    one, _ = await town.community("东门社区", "王先生", "李女士")
    coordinator = await town.coordinator("督办员甲")
    await town.befalls(one, Happening.LOST)
    await coordinator.hears("东门社区的居民群里已没有本服务")
    await whole(coordinator)


async def test_a_voice_without_a_length_is_heard_and_passed_on(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(GARBAGE)
    await resident.speaks(None)
    await resident.says("振兴路12号")
    await resident.hears("语音：1 段。")
    await resident.speaks(7, content=b"OggS\0\2another")
    await resident.hears("语音：2 段。")
    await resident.taps("提交")
    reference = await resident.reference()
    assert (await coordinator.hears(f"【#{reference}】居民发来语音。"))["voice"]["seconds"] is None
    assert (await coordinator.hears(f"【#{reference}】居民发来语音，7 秒。"))["voice"]["seconds"] == 7
    await whole(resident, coordinator)


async def test_several_photos_of_one_message_are_kept(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    photos = tuple([IncomingPhoto(await town.picture()) for _ in range(3)])
    await resident.sends_raw(text=GARBAGE, photos=photos)
    await resident.says("振兴路12号")
    await resident.hears("照片：3 张")
    await resident.taps("提交")
    card = await staff.hears(await resident.reference())
    assert len(card["photos"]) == 3
    await whole(resident, staff)
