"""Floods: told so once, kept, not acted upon; nobody else notices. Codes cannot be guessed."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select, update

from bot.simulation import example_town
from domain.kinds import Invites
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.tables import Case, CodeTry, Draft, InboxRow
from tests.stories.acts.limits import LIMIT, floods, limited
from tests.stories.town import Speaker, Town

VENDORS = "振兴路12号门口有人占道经营，流动摊贩把人行道都堵住了"
GROUP_LIMIT, COMPLAINT_LIMIT = "本群消息太多", "24 小时内最多提交"
WRONG, LOCKED = "这个码不对", "已经输错"


async def heard(speaker: Speaker, words: str) -> int:
    said = [one["text"] for one in await speaker.messages() if one["from"]["id"] == "bot"]
    return sum(words in text for text in said)


def counted(town: Town, table: type[Case] | type[Draft] | type[InboxRow], **having: str) -> int:
    query = select(func.count()).select_from(table).filter_by(**having)
    with town.service.database.reading() as tx:
        return int(tx.execute(query).scalar_one())


async def test_a_flood_is_answered_once_and_others_are_not_slowed(town: Town) -> None:
    await limited(town, messages_per_minute=5)
    loud, calm = await town.resident("李女士"), await town.resident("王先生")
    await floods(loud, *(f"第{number}句话，路灯不亮" for number in range(30)))
    assert await heard(loud, LIMIT) == 1
    assert await heard(loud, "第4句话") == 1
    assert await heard(loud, "第5句话") == 0
    kept, unhandled = counted(town, InboxRow), counted(town, InboxRow, state="new")
    assert (kept, unhandled) == (30, 0)
    await calm.says(VENDORS)
    await calm.hears("请核对")
    await town.passes(minutes=1)
    await loud.says("刚才没说完，是振兴路的路灯")
    await loud.hears("刚才没说完")
    assert await heard(loud, LIMIT) == 1


async def test_a_group_that_floods_is_told_once_and_works_on_a_minute_later(town: Town) -> None:
    staff, other = await town.department("city")
    reference = await (await town.resident("李女士")).files(VENDORS)
    await limited(town, group_messages_per_minute=10, messages_per_minute=8)
    await floods(staff, *["在吗"] * 7)
    await floods(other, *["在的"] * 7)
    assert await heard(staff, GROUP_LIMIT) == 1
    assert await heard(staff, LIMIT) == 0
    await floods(other, f"#{reference} 签收")
    await staff.hears_nothing_of("已签收")
    await town.passes(minutes=1)
    await staff.says(f"#{reference} 签收")
    await staff.hears(reference, "办理中")


async def test_too_many_new_complaints_in_a_day_are_told_once_and_open_ones_go_on(town: Town) -> None:
    await limited(town, complaints_per_day=2)
    resident = await town.resident("李女士")
    first = await resident.files(VENDORS)
    await resident.files("傍晚总有人遛狗不牵绳，孩子很害怕")
    for text in ("建设街8号的路灯又坏了", "建设街9号垃圾没有人清", "建设街7号半夜还有噪音"):
        await resident.says(text)
    assert await heard(resident, COMPLAINT_LIMIT) == 1
    assert (counted(town, Case), counted(town, Draft)) == (2, 0)
    await resident.says(f"#{first} 今天又来了")
    await resident.hears(first)
    await town.passes(hours=24)
    await resident.says("建设街8号的路灯又坏了")
    assert counted(town, Draft) == 1


async def test_a_human_can_be_called_beyond_the_limit_about_what_was_withdrawn_too(town: Town) -> None:
    await limited(town, complaints_per_day=1)
    resident = await town.resident("李女士")
    reference = await resident.files(VENDORS)
    await resident.says("人工")
    await resident.hears(reference)
    await resident.says(f"撤回 #{reference}")
    await resident.taps("确定撤回")
    await resident.taps("不想等了")
    resident.forget_so_far()
    await resident.says("人工")
    await resident.hears(reference, "督办员")
    assert counted(town, Case) == 1


async def guess(speaker: Speaker, times: int, *, right: str = "") -> None:
    """Wrong codes, none of them by chance the right one."""
    for number in range(times):
        wrong = f"{number:08d}"
        await speaker.says(f"加入 {wrong if wrong != right else '99999999'}")


async def test_codes_cannot_be_guessed_and_a_right_one_is_refused_until_the_hour_is_over(town: Town) -> None:
    stranger = await town.resident("王先生")
    code = await example_town.invite(town.service, Invites.COORDINATOR, [])
    await guess(stranger, 7, right=code)
    assert (await heard(stranger, WRONG), await heard(stranger, LOCKED)) == (4, 1)
    said = len(await stranger.messages())
    await stranger.says(f"加入 {code}")
    await town.restarts()
    stranger.town = town
    await stranger.says(f"加入 {code}")
    assert len(await stranger.messages()) == said + 2
    await hour_passes(town)
    await stranger.says(f"加入 {code}")
    await stranger.hears("您已成为督办员")


async def test_a_group_shares_its_tries_and_another_chat_does_not_give_a_person_more(town: Town) -> None:
    one, other = await town.group("新群", "承办人甲", "承办人乙")
    code = await example_town.invite(town.service, Invites.GROUP, ["city"])
    await guess(one, 3, right=code)
    await guess(other, 2, right=code)
    assert await heard(one, LOCKED) == 1
    await other.says(f"绑定 {code}")
    await other.hears_nothing_of("绑定成功")
    [elsewhere] = await town.group("另一个群", "承办人丙")
    await elsewhere.says(f"绑定 {code}")
    await elsewhere.hears("绑定成功")


async def test_a_code_typed_with_full_width_digits_is_the_same_code(town: Town) -> None:
    newcomer = await town.resident("督办员丙")
    code = await example_town.invite(town.service, Invites.COORDINATOR, [])
    await newcomer.says("加入 " + "".join(chr(ord("０") + int(digit)) for digit in code))
    await newcomer.hears("您已成为督办员")


async def hour_passes(town: Town) -> None:
    """Codes live by real time, so it is the tries that are made older."""
    earlier = town.service.clock.real_now() - timedelta(hours=1)

    def work(tx: Transaction) -> None:
        tx.execute(update(CodeTry).values(tried_at=earlier))

    await write(town.service.writer, work)
