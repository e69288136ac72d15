"""停用 and 解绑: a role ends at once, and what its holder saw and had in hand leaves them."""

from __future__ import annotations

from sqlmodel import col, select

from bot.simulation import example_town
from domain.kinds import Invites
from storage.tables import Event
from tests.stories.acts.staff import DOGS
from tests.stories.town import Speaker, Town

GONE = "不再可见"


async def joins(town: Town, speaker: Speaker, role: str) -> None:
    code = await example_town.invite(town.service, Invites(role), [])
    await speaker.says(f"加入 {code}")
    speaker.forget_so_far()


async def ends(speaker: Speaker, name: str) -> None:
    """Ends a coordinator's role, by words and a second press."""
    await speaker.says(f"停用 {name}")
    await speaker.taps("停用")


async def test_a_coordinators_role_ends_at_once_with_all_that_it_showed(town: Town) -> None:
    wang, zhao = await town.coordinator("王五"), await town.coordinator("赵六")
    head = await town.leader("张主任", "head")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路有人占道卖菜，谁管都行")
    await wang.says(f"#{reference}")
    card = await wang.hears(f"#{reference}", "占道卖菜")
    await zhao.says("停用 王五")
    await wang.hears_nothing_of("已停用")
    await zhao.taps("停用 王五", on=await zhao.hears("王五", "确定吗"))
    await zhao.hears("王五", "已停用")
    await head.hears("王五", "已停用", "赵六")
    await wang.hears("身份已停用")
    [left] = [one for one in await wang.messages() if one["id"] == card["id"]]
    assert GONE in left["text"]
    assert not left["choices"]
    wang.forget_so_far()
    await zhao.says(f"#{reference} 派单 城管局")
    other = await (await town.resident("周先生")).files("东门口路灯不亮")
    for words in (f"#{reference} 全文", f"#{other} 备注 看一眼", "今日待办"):
        await wang.says(words)
    await wang.sends_raw(choice="k:1:open")
    await wang.hears_nothing_of("占道卖菜", "东门口路灯", "要处理的事", "待派单")
    with town.service.database.reading() as tx:
        [ended] = tx.exec(select(Event).where(Event.action == "role_ended")).all()
        assert (ended.role, ended.details["roles"]) == ("coordinator", ["coordinator"])
    await joins(town, wang, "coordinator")
    await wang.says(f"#{reference}")
    await wang.hears("占道卖菜")


async def test_what_the_resident_was_not_sent_yet_may_be_taken_back_by_another(town: Town) -> None:
    wang, zhao = await town.coordinator("王五"), await town.coordinator("赵六")
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路有人占道卖菜，谁管都行")
    resident.forget_so_far()
    await wang.says(f"#{reference} 询问 您家住哪一户，姓什么？")
    await zhao.says("停用 王五")
    await zhao.taps("停用 王五")
    await zhao.hears(reference, "王五", "询问", "您家住哪一户", "前可以撤回")
    await zhao.taps("撤回")
    await zhao.hears("已撤回")
    await town.passes(minutes=2)
    await resident.hears_nothing_of("您家住哪一户")


async def test_the_last_coordinator_needs_a_successor(town: Town) -> None:
    named = await town.coordinator("王五", confidential=True)
    await named.says("停用 王五")
    await named.hears("唯一", "python -m bot invite coordinator")
    zhao = await town.coordinator("赵六")
    await zhao.says("停用王五")
    await zhao.hears("保密", "invite coordinator --confidential")
    await named.sends_raw(choice="me:0:forget")
    await named.hears("唯一")
    await named.says("今日待办")
    await named.hears("要处理的事")
    await town.coordinator("钱七", confidential=True)
    await ends(zhao, "王五")
    await named.hears("身份已停用")


async def test_of_two_of_a_name_it_is_asked_which(town: Town) -> None:
    await town.coordinator("王五")
    other, zhao = await town.coordinator("王五"), await town.coordinator("赵六")
    await zhao.says("停用 王五")
    await zhao.hears("哪一位")
    await zhao.taps("停用 王五")
    await zhao.hears("已停用")
    await zhao.says("停用 不认识的人")
    await zhao.hears("没有找到", "赵六")
    await other.says("停用 赵")
    await other.hears("哪一位")
    await other.taps("不是")


async def test_a_danger_that_they_took_is_in_nobodys_hand_again(town: Town) -> None:
    wang, zhao = await town.coordinator("王五"), await town.coordinator("赵六")
    resident = await town.resident("李女士")
    await resident.says("我家闻到很重的煤气味，在振兴路12号")
    await wang.taps("已接到")
    await zhao.hears("王五已接到")
    zhao.forget_so_far()
    await ends(zhao, "王五")
    await zhao.hears("还没有人接到")
    await zhao.taps("已接到")
    await zhao.hears("已记下您接到了")


async def test_an_operator_ends_a_leaders_function_which_no_coordinator_may(town: Town) -> None:
    leader, zhao = await town.leader("李副县长", "in_charge"), await town.coordinator("赵六")
    await zhao.says("停用 李副县长")
    await zhao.hears("运维人员")
    operator = await town.resident("小周")
    await joins(town, operator, "operator")
    await operator.says("停用 分管领导")
    await operator.hears("李副县长", "已停用")
    await leader.says("昨天的日报")
    await leader.hears_nothing_of("群众诉求办理日报")
    await zhao.says("停用 小周")
    await zhao.hears("运维人员")
    await operator.says("今日待办")
    await operator.hears_nothing_of("要处理的事")


async def test_who_is_said_to_have_left_is_asked_for_and_nobody_is_ended_untapped(town: Town) -> None:
    zhao, wang = await town.coordinator("赵六"), await town.coordinator("王五")
    await town.leader("李副县长", "in_charge")
    await zhao.says("督办员王五调走了")
    asked = await zhao.hears("谁离开了", "王五")
    assert [one["label"] for row in asked["choices"] for one in row][-1] == "不是"
    await wang.hears_nothing_of("已停用")
    await zhao.says("停用 领导")
    await zhao.hears("运维人员")
    await zhao.says("城管局那个承办人离职了")
    await zhao.hears("没有找到登记过的这个人")
    await zhao.says("城管局的承办人要登记码")
    await zhao.hears("登记码：", "城市管理执法局")


async def test_a_group_that_is_unbound_is_shown_nothing_and_its_cases_go_to_coordinators(town: Town) -> None:
    zhao, [staff, _] = await town.coordinator("赵六"), await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(DOGS)
    card = await staff.hears(reference, "待签收")
    staff.forget_so_far()
    await zhao.says("解绑 城管局")
    await zhao.hears("已解绑", "1 件", reference)
    [left] = [one for one in await staff.messages() if one["id"] == card["id"]]
    assert GONE in left["text"]
    await staff.says(f"/ack #{reference}")
    await staff.hears_nothing_of("已签收", "遛狗")
    await zhao.says("今日待办")
    await zhao.hears("没有工作群")
    with town.service.database.reading() as tx:
        [ended] = tx.exec(select(Event).where(Event.action == "unbound")).all()
        assert (ended.role, ended.details["department"]) == ("coordinator", "city")
    again, _ = await town.department("city")
    await again.says("/todo")
    await again.hears(reference)


async def test_nobody_else_ends_a_role_in_words_or_by_a_button(town: Town) -> None:
    wang, [staff, _] = await town.coordinator("王五"), await town.department("city")
    await town.coordinator("赵六")
    leader, resident = await town.leader("县领导"), await town.resident("李女士")
    for one in (leader, resident, staff):
        for words in ("停用 王五", "解绑 城管局"):
            await one.says(words)
        for pressed in ("p:1:end", "p:1:unbind"):
            await one.sends_raw(choice=pressed)
    await wang.says("今日待办")
    await wang.hears("今日待办")
    with town.service.database.reading() as tx:
        assert tx.exec(select(Event.id).where(col(Event.action).in_(["role_ended", "unbound"]))).all() == []


async def test_a_function_names_the_role_that_ends_and_no_other(town: Town) -> None:
    zhao, both = await town.coordinator("赵六"), await town.leader("张主任", "head")
    await joins(town, both, "coordinator")
    await zhao.says("停用 办公室主任")
    await zhao.hears("张主任", "已停用：办公室主任")
    await both.hears("一项身份已停用")
    await both.says("今日待办")
    await both.hears("没有要处理的事")
    with town.service.database.reading() as tx:
        assert [one.details["functions"] for one in tx.exec(select(Event).where(Event.action == "role_ended"))] == [
            ["head"]
        ]


async def test_what_is_said_to_a_department_without_a_group_is_said_to_coordinators(town: Town) -> None:
    zhao = await town.coordinator("赵六")
    await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(DOGS)
    await zhao.says("解绑 城管局")
    zhao.forget_so_far()
    await resident.says(f"#{reference} 今天又是那条黑狗")
    await zhao.hears("没有工作群", "没有送到", reference, "黑狗")


async def test_urging_a_department_without_a_group_goes_to_coordinators_and_says_so(town: Town) -> None:
    zhao, [staff, _] = await town.coordinator("赵六"), await town.department("city")
    resident = await town.resident("李女士")
    reference = await resident.files(DOGS)
    await staff.hears(reference)
    await zhao.says("解绑 城管局")
    for one in (zhao, staff):
        one.forget_so_far()
    await resident.says(f"#{reference} 怎么还没人来，催一下")
    await resident.hears("已请督办员催")
    await resident.hears_nothing_of("已转给")
    told = await zhao.hears(reference, "居民催办", "没有工作群")
    await zhao.taps("改派", on=told)
    await zhao.hears("派给")
    await staff.hears_nothing_of("现承办单位")
    await zhao.says(f"#{reference} 催办")
    await zhao.hears("没有工作群", "没有催")


async def test_reminders_that_list_cases_leave_with_the_role(town: Town) -> None:
    wang, zhao = await town.coordinator("王五"), await town.coordinator("赵六")
    await (await town.resident("李女士")).files("有件麻烦事想请你们看看")
    await town.passes(hours=9)
    listed = await wang.hears("派单超时", "麻烦事")
    await ends(zhao, "王五")
    [left] = [one for one in await wang.messages() if one["id"] == listed["id"]]
    assert GONE in left["text"]
    assert not left["choices"]
