"""How a group becomes a department's, what its card holds, and that nobody else's case shows there."""

from __future__ import annotations

from bot.simulation import example_town
from domain.kinds import Invites
from tests.stories.acts.staff import DOGS, SIGNALS
from tests.stories.town import Town


async def said_in(town: Town, speaker: object) -> int:
    return len(await speaker.messages())  # type: ignore[attr-defined]


async def test_an_unknown_group_is_told_once_how_to_bind_and_then_ignored(town: Town) -> None:
    one, other = await town.group("新群", "承办人甲", "承办人乙")
    await one.says("大家好")
    await one.hears("绑定码", "/bind 12345678")
    before = await said_in(town, one)
    await other.says("签收")
    await one.says("#26000010 签收", photos=1)
    assert await said_in(town, one) == before + 2


async def test_a_code_binds_several_departments_and_works_once(town: Town) -> None:
    one, other = await town.group("联合群", "承办人甲", "承办人乙")
    code = await example_town.invite(town.service, Invites.GROUP, ["city", "sanitation"])
    await one.says(f"绑定 {code}")
    await one.hears("绑定成功", "城市管理执法局", "环境卫生管理处", "承办人甲")

    [late] = await town.group("另一个群", "承办人丙")
    await late.says(f"绑定 {code}")
    await late.hears("用过")
    reference = await (await town.resident("李女士")).files(DOGS)
    await other.hears(reference, "承办单位：城市管理执法局")
    await late.hears_nothing_of(reference)


async def test_a_code_that_names_a_role_is_refused_in_a_group_and_stays_good(town: Town) -> None:
    [one] = await town.group("新群", "承办人甲")
    code = await example_town.invite(town.service, Invites.COORDINATOR, [])
    await one.says(f"加入 {code}")
    await one.hears("单独发给我")
    coordinator = await town.resident("督办员丙")
    await coordinator.says(f"加入 {code}")
    await coordinator.hears("您已成为督办员")


async def test_a_group_bound_late_is_shown_what_waits_for_it(town: Town) -> None:
    reference = await (await town.resident("李女士")).files(DOGS)
    [one] = await town.group("新群", "承办人甲")
    code = await example_town.invite(town.service, Invites.GROUP, ["city"])
    await one.says(f"绑定 {code}")
    await one.hears("待办 1 件", reference)
    await one.says("1 签收")
    await one.hears("已处理 1 件")


async def test_a_coordinator_gives_out_the_code(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("邀请码 城管局、环卫处")
    told = await coordinator.hears("绑定码", "城市管理执法局", "环境卫生管理处")
    code = told["text"].split("：", 1)[1][:8]
    [one] = await town.group("新群", "承办人甲")
    await one.says(f"绑定{code}")
    await one.hears("绑定成功")


async def test_a_card_holds_what_the_work_needs(town: Town) -> None:
    staff, _ = await town.department("city")
    resident = await town.resident("李女士")
    await resident.says(DOGS + "，" + "每天傍晚都有好几条大狗在跑，" * 12, photos=2)
    await resident.says(place={"latitude": 43.531234, "longitude": 125.98765, "address": "人民公园"})
    await resident.taps("提交")
    reference = await resident.reference()
    card = await staff.hears(reference)
    for part in ("投诉", "遛狗", "人民公园", "mlat=43.531234", "前办结", "待签收", "不公开", "…"):
        assert part in card["text"], card["text"]
    assert len(card["photos"]) == 2
    words = next(line for line in card["text"].splitlines() if line.startswith("内容"))
    assert len(words) <= 3 + 120 + 1
    labels = [choice["label"] for row in card["choices"] for choice in row]
    assert labels[:4] == ["签收", "办结", "答复", "询问"]
    await staff.taps("全文", on=card)
    full = await staff.hears(reference, "全文")
    assert full["text"].count("每天傍晚") == 12
    assert len(full["photos"]) == 2


async def test_numbers_and_names_are_masked_in_the_group(town: Town) -> None:
    staff, _ = await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(f"{DOGS}，我是李女士，电话13812345678")
    card = await staff.hears(reference)
    await staff.says("全文", to=card)
    full = await staff.hears(reference, "全文")
    for message in (card, full):
        assert "13812345678" not in message["text"]
        assert "李女士" not in message["text"]


async def test_a_case_never_shows_in_another_departments_group(town: Town) -> None:
    city, _ = await town.department("city")
    police, _ = await town.department("police")
    reference = await (await town.resident("李女士")).files(DOGS)
    await city.hears(reference)
    await police.says(f"#{reference} 全文")
    await police.hears("没有找到这个编号")
    await police.says("待办")
    await police.hears("没有待办")
    await police.hears_nothing_of(reference, "遛狗", "城市管理")


async def test_with_two_departments_in_one_group_each_case_says_whose_it_is(town: Town) -> None:
    staff, _ = await town.department("city", "police")
    resident = await town.resident("李女士")
    dogs = await resident.files(DOGS)
    await (await town.resident("王先生")).files(SIGNALS)
    signals = await staff.reference()
    await staff.hears(dogs, "承办单位：城市管理执法局")
    await staff.hears(signals, "承办单位：公安局交警大队")
    await staff.says("待办")
    await staff.hears("待办 2 件", dogs, signals)
    await staff.says(f"#{dogs} 签收")
    await resident.hears("城市管理执法局已签收")
