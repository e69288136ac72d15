"""What becomes of chats: the service is let in, silenced, removed; groups are renamed, and move; admins hide."""

from __future__ import annotations

from sqlmodel import select

from bot.simulation import example_town
from domain.kinds import Invites
from domain.messages import ChatKind, Happening
from storage.tables import Chat, Person
from tests.stories.town import Town

GARBAGE = "振兴路12号门口垃圾堆了三天没人清运"


def people_known(town: Town) -> int:
    with town.service.database.reading() as tx:
        return len(tx.exec(select(Person.id)).all())


def titles(town: Town) -> list[str]:
    with town.service.database.reading() as tx:
        return list(tx.exec(select(Chat.title)))


async def test_a_group_that_lets_the_service_in_is_told_once_how_to_bind_it(town: Town) -> None:
    [one] = await town.group("新群", "承办人甲")
    people = people_known(town)
    await town.befalls(one, Happening.ADMITTED, chat_title="新群")
    await town.befalls(one, Happening.ADMITTED, chat_title="新群")
    await one.says("大家好")
    told = [message for message in await one.messages() if "绑定码" in message["text"]]
    assert len(told) == 1
    assert people_known(town) == people + 1  # who said hello, and nobody for what befell


async def test_who_asks_in_an_unbound_group_is_told_again(town: Town) -> None:
    [one] = await town.group("新群", "承办人甲")
    await one.says("大家好")
    for asked in ("/setup", "/start", "帮助"):
        one.forget_so_far()
        await one.says(asked)
        await one.hears("绑定码")


async def test_a_bound_group_that_is_lost_is_told_to_coordinators_at_once_and_works_again_when_it_is_back(
    town: Town,
) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    await town.befalls(staff, Happening.LOST, chat_title="环卫处工作群")
    await coordinator.hears("群里已没有本服务", "环境卫生管理处")
    coordinator.forget_so_far()
    await town.befalls(staff, Happening.LOST)
    await coordinator.hears_nothing_of("群里已没有本服务")
    await town.befalls(staff, Happening.ADMITTED)
    await staff.hears("绑定照旧")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    await staff.hears(reference)


async def test_a_promotion_is_no_return(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    await town.befalls(staff, Happening.ADMITTED)
    assert not [one for one in await staff.messages() if "绑定照旧" in one["text"]]


async def test_a_silenced_group_is_lost_too(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    await town.befalls(staff, Happening.SILENCED)
    await coordinator.hears("不让本服务发言")


async def test_an_unbound_group_that_is_lost_is_nobodys_concern(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    [one] = await town.group("新群", "承办人甲")
    await town.befalls(one, Happening.ADMITTED)
    await town.befalls(one, Happening.LOST)
    await coordinator.hears_nothing_of("群里已没有本服务")
    one.forget_so_far()
    await town.befalls(one, Happening.ADMITTED)
    await one.hears("绑定码")


async def test_whoever_blocks_the_service_hears_nothing_until_they_let_it_in_again(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    people = people_known(town)
    await town.befalls(resident, Happening.LOST)
    resident.forget_so_far()
    await staff.says(f"#{reference} 签收")
    await resident.hears_nothing_of("已签收")
    await town.befalls(resident, Happening.ADMITTED)
    await staff.says(f"#{reference} 答复 今天清运")
    await town.passes(seconds=70)
    await resident.hears("今天清运")
    assert people_known(town) == people


async def test_what_befalls_a_chat_nobody_spoke_in_makes_no_resident(town: Town) -> None:
    resident = await town.resident("李女士")
    for one in (Happening.ADMITTED, Happening.LOST, Happening.MOVED, Happening.RENAMED):
        await town.befalls(resident, one)
    assert people_known(town) == 0
    assert await resident.messages() == []


async def test_a_groups_title_follows(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    await town.befalls(staff, Happening.RENAMED, chat_title="环卫一班")
    assert "环卫一班" in titles(town)
    await staff.sends_raw(chat_kind=ChatKind.GROUP, text="收到吗", chat_title="环卫二班")
    assert "环卫二班" in titles(town)


async def test_a_group_that_is_called_otherwise_keeps_its_work(town: Town) -> None:
    old, _ = await town.department("sanitation")
    [new] = await town.group("升级后的群", "承办人甲")
    await town.befalls(old, Happening.MOVED, moved_to=new.chat)
    await town.befalls(old, Happening.MOVED, moved_to=new.chat)
    reference = await (await town.resident("李女士")).files(GARBAGE)
    await new.hears(reference)
    await new.says(f"#{reference} 签收")
    await new.hears(f"#{reference}【办理中】")
    await old.hears_nothing_of(reference)


async def test_a_group_that_is_let_in_by_its_new_name_first_is_not_told_how_to_bind_it(town: Town) -> None:
    """As when a group is upgraded: its platform may tell of the new one before it says whose new name that is."""
    old, _ = await town.department("sanitation")
    [new] = await town.group("升级后的群", "承办人甲")
    await town.hands_over(new.chat, new.person, chat_kind=ChatKind.GROUP, happening=Happening.ADMITTED)
    await town.befalls(old, Happening.MOVED, moved_to=new.chat)
    await town.passes(seconds=60)
    await new.hears_nothing_of("还没有绑定")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    await new.hears(reference)


async def test_a_group_that_moved_is_not_lost_when_its_old_name_is(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    old, _ = await town.department("sanitation")
    [new] = await town.group("环卫处工作群", "承办人甲")
    await town.befalls(old, Happening.MOVED, moved_to=new.chat)
    coordinator.forget_so_far()
    await town.befalls(old, Happening.LOST)
    await coordinator.hears_nothing_of("群里已没有本服务")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    await new.hears(reference)


async def test_a_room_inside_a_group_is_lost_with_it(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    [one] = await town.group("话题群", "承办人甲")
    code = await example_town.invite(town.service, Invites.GROUP, ["sanitation"])
    room = town.simulator._world
    inside = f"{one.chat}/7"
    room.chats[inside] = room.chats[one.chat]
    speaker = type(one)(town, inside, one.person)
    await speaker.sends_raw(chat_kind=ChatKind.GROUP, text=f"绑定 {code}")
    await town.befalls(one, Happening.LOST)
    await coordinator.hears("群里已没有本服务", "环境卫生管理处")


async def test_a_hidden_admin_is_asked_to_show_themselves_and_nothing_is_done(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    reference = await (await town.resident("李女士")).files(GARBAGE)
    card = await staff.hears(reference)
    people = people_known(town)
    hidden = type(staff)(town, staff.chat, "1087968824")
    for values in ({"text": "签收", "reply_to": card["id"]}, {"text": f"#{reference} 签收"}, {"text": "绑定12345678"}):
        staff.forget_so_far()
        await hidden.sends_raw(chat_kind=ChatKind.GROUP, anonymous=True, **values)
        await staff.hears("匿名")
        await staff.hears_nothing_of("办理中", "这个码")
    staff.forget_so_far()
    await hidden.sends_raw(chat_kind=ChatKind.GROUP, anonymous=True, text="大家辛苦了")
    await staff.hears_nothing_of("匿名")
    assert people_known(town) == people
