"""Each number of a digest opens the cases behind it, also days later, when it says what has changed."""

from __future__ import annotations

from tests.stories.acts.staff import DOGS, opened
from tests.stories.town import Town

OLD = "这个按钮已经失效"
BROKEN = (
    *("f:1:filed", "f:1:filed:x:+", "f:1:filed:1.2:nowhere", "f:1:fly:1.2:+", "f:1:filed:1.!:+"),
    *("f:1:due:1.2:city:z.z.z", "f:0:filed:1.2:+:"),
)


async def test_a_number_opens_its_cases_and_a_line_opens_one(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, _, reference, _ = await opened(town)
    other = await (await town.resident("王先生")).files(DOGS)
    await coordinator.says("日报")
    await coordinator.hears("新登记 2 件")
    await coordinator.taps("新登记 2")
    listed = await coordinator.hears("新登记 2", reference, other, "11月20日（周五）09:00 至")
    assert listed["text"].count("#26") == 2
    await coordinator.taps(f"打开 #{other}")
    await coordinator.hears(other, "遛狗不牵绳")


async def test_the_numbers_of_departments_and_of_rates_stand_below_messages_of_their_own(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, resident, reference, card = await opened(town)
    await staff.says("办结 已劝导犬主", to=card)
    await town.passes(minutes=2)
    await resident.taps("解决了")
    await resident.taps("满意")
    await coordinator.says("日报")
    await coordinator.taps("各单位的件数")
    await coordinator.taps("城市管理执法局")
    await coordinator.hears("城市管理执法局：新登记 1，办结 1，在办 0，逾期 0", "满意 1/1")
    await coordinator.taps("评价满意 1")
    await coordinator.hears("城市管理执法局：", "满意率：计入 1", reference)
    await coordinator.taps("各项率的件数")
    await coordinator.hears("满意率 1/1（办结1，送达1，参评1）")
    await coordinator.taps("解决率：总数 1")
    await coordinator.hears("解决率：总数 1", reference)


async def test_a_list_that_is_opened_later_says_that_it_has_changed(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _, _, reference, card = await opened(town)
    await coordinator.says("日报")
    await coordinator.taps("各单位的件数")
    await coordinator.taps("城市管理执法局")
    at_work = await coordinator.token("在办中 1")
    digest = await coordinator.hears("在办 1")
    await staff.says("办结 已劝导犬主", to=card)
    await town.presses(coordinator.chat, coordinator.person, digest["id"], at_work)
    await town.moment()
    told = await coordinator.hears("在办中 0", "发出时是 1 件，现在是 0 件")
    assert reference not in told["text"]


async def test_many_are_read_ten_at_a_time_and_confidential_ones_without_words(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    named = await town.coordinator("督办员乙", confidential=True)
    for number in range(12):
        await named.says(f"录入 走访 第{number}件麻烦事")
    await named.says(f"#{await named.reference()} 保密 反映人要求")
    await coordinator.says("日报")
    await coordinator.taps("新登记 12")
    await coordinator.hears("新登记 12", "其中 1 件仅限指定的督办员打开", "第0件麻烦事", "第9件麻烦事")
    await coordinator.taps("还有 2 件")
    told = await coordinator.hears("第10件麻烦事", "【保密工单】")
    assert "第11件" not in told["text"]


async def test_a_leader_reads_the_numbers_and_opens_none(town: Town) -> None:
    leader = await town.leader("县领导")
    await (await town.resident("李女士")).files(DOGS)
    await leader.says("日报")
    told = await leader.hears("新登记 1 件")
    assert told["choices"] == []


async def test_a_button_that_no_digest_has_is_an_old_one(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    for token in BROKEN:
        coordinator.forget_so_far()
        await coordinator.sends_raw(choice=token)
        await coordinator.hears(OLD)
