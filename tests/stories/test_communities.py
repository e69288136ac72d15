"""A residents' group: problems of its area are reported in it, and it reads no more of them than everyone there may."""

from __future__ import annotations

from sqlmodel import select

from domain.messages import Happening
from storage.tables import InboxRow, Person
from tests.stories.acts.communities import GARBAGE, in_group
from tests.stories.acts.forgetting import rows_with
from tests.stories.town import Town

LEAK = "楼道里屋顶漏水，墙皮脱落"
ACCUSES = "举报城管局工作人员收受商户贿赂"


async def test_a_coordinators_code_makes_a_group_a_residents_group(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says("邀请码 居民群")
    await coordinator.hears("请写社区名")
    await coordinator.says("code community East Gate")
    told = await coordinator.hears("居民群码", "东门社区")
    [one] = await town.group("东门一家亲", "孙阿姨")
    await one.says(f"绑定 {told['text'].split('：', 1)[1][:8]}")
    await one.hears("东门社区的居民群", "/report 加要说的话", "不看，也不保存", "孙阿姨")


async def test_a_report_is_filed_with_the_groups_area_and_acknowledged_by_number_and_category(town: Town) -> None:
    staff, _ = await town.department("east-town")
    one, other = await town.community("东门社区", "孙阿姨", "周先生")
    await one.says(f"上报 {LEAK}，电话13812345678", photos=1)
    told = await one.hears("已受理", "类别：老旧小区", "单独给我发")
    assert LEAK not in told["text"]
    assert "孙阿姨" not in told["text"]
    assert told["reply_to"] is not None
    reference = await one.reference()
    card = await staff.hears(reference, "地点：东门社区", LEAK, "不公开")
    assert len(card["photos"]) == 1
    assert "孙阿姨" not in card["text"]
    await staff.says(f"#{reference} 签收")
    step = await other.hears(reference, "已签收")
    assert step["reply_to"] is not None


async def test_the_group_reads_the_result_and_nobodys_words(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await one.says(f"/report {GARBAGE}")
    reference = await one.reference()
    one.forget_so_far()
    await staff.says(f"#{reference} 答复 已联系3号楼孙阿姨")
    await town.passes(seconds=70)
    await one.hears(reference, "有话对您说", "单独给我发送")
    await staff.says(f"#{reference} 办结 已到孙阿姨家门口清运", photos=1)
    await town.passes(seconds=70)
    await one.hears(reference, "已办结。办理结果：已解决")
    await one.hears_nothing_of("孙阿姨", "清运", "满意")


async def test_a_result_taken_back_in_time_is_not_read_in_the_group(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await one.says(f"/report {GARBAGE}")
    reference = await one.reference()
    await staff.says(f"#{reference} 办结 已清运", photos=1)
    await staff.says(f"#{reference} 撤回")
    await staff.hears("居民没有收到")
    await town.passes(seconds=70)
    await one.hears_nothing_of("已办结")


async def test_talk_is_left_alone_makes_nobody_known_and_is_not_kept(town: Town) -> None:
    one, other = await town.community("东门社区", "孙阿姨", "周先生")
    with town.service.database.reading() as tx:
        before = len(tx.exec(select(Person.id)).all())
    await other.says("上报社区的材料谁有？金丝雀甲，2 签收")
    await other.says("今天的菜真便宜", photos=2)
    await one.hears_nothing_of("已受理", "签收", "绑定")
    with town.service.database.reading() as tx:
        assert len(tx.exec(select(Person.id)).all()) == before
        assert not [payload for payload in tx.exec(select(InboxRow.payload)) if "金丝雀" in payload]


async def test_a_flood_of_talk_is_nobodys_concern(town: Town) -> None:
    one, other = await town.community("东门社区", "孙阿姨", "周先生")
    for number in range(town.service.practice.county.limits.messages_per_minute + 5):
        await town.simulator.say(other.chat, other.person, text=f"接龙 {number}")
    await town.moment()
    await one.hears_nothing_of("频繁")


async def test_a_mention_reports_and_an_empty_one_is_told_how(town: Town) -> None:
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await in_group(one, "", mentioned=True)
    await one.hears("/report 加要说的话")
    one.forget_so_far()
    await in_group(one, "帮助", mentioned=True)
    await one.hears("/report 加要说的话")
    for bare in ("/report", "上报", "/help"):
        one.forget_so_far()
        await one.says(bare)
        await one.hears("/report 加要说的话")
    await one.hears_nothing_of("已受理")
    await in_group(one, GARBAGE, mentioned=True)
    await one.hears("已受理", "类别：垃圾")


async def test_whoever_has_a_chat_of_their_own_hears_each_step_there(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    resident = await town.resident("李女士")
    await resident.says("你好")
    there = resident.elsewhere(one)
    await in_group(there, f"上报 {GARBAGE}")
    await one.hears("已受理", "单独告诉您")
    reference = await one.reference()
    await resident.hears("已登记", reference, "环境卫生管理处")
    one.forget_so_far()
    await staff.says(f"#{reference} 签收")
    await resident.hears(reference, "已签收")
    await one.hears_nothing_of("已签收")
    await staff.says(f"#{reference} 答复 周三清运")
    await town.passes(seconds=70)
    await resident.hears("周三清运")
    await staff.says(f"#{reference} 办结 已清运完毕", photos=1)
    await town.passes(seconds=70)
    await resident.hears("已办结", "已清运完毕")
    await one.hears(reference, "已办结。办理结果：已解决")
    await one.hears_nothing_of("清运", "有话对您说")
    await resident.taps("解决了")
    await resident.hears("满意吗")


async def test_whoever_writes_alone_later_finds_the_case_there(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    resident = await town.resident("李女士")
    await in_group(resident.elsewhere(one), f"上报 {GARBAGE}")
    reference = await one.reference()
    await staff.says(f"#{reference} 询问 请问是几号楼？")
    await one.hears(reference, "有话对您说")
    await resident.says(f"#{reference}")
    await resident.hears("请问是几号楼")
    await resident.says(f"#{reference} 三号楼")
    await staff.hears(reference, "居民回复：三号楼")


async def test_what_accuses_is_answered_alone_and_never_named_in_the_group(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲", confidential=True)
    staff, _ = await town.department("city")
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await one.says(f"上报 {ACCUSES}")
    told = await one.hears("将单独联系您", "先单独给我发一条消息")
    assert not any(letter.isdigit() for letter in told["text"])
    await coordinator.hears("保密工单")
    reference = await coordinator.reference()
    one.forget_so_far()
    await coordinator.says(f"#{reference} 办结 解释说明 已转纪检部门调查")
    await town.passes(seconds=70)
    await one.hears_nothing_of(reference, "办结", "有话")
    await staff.hears_nothing_of(reference)
    await one.says("还有一件", to=told)
    await one.hears("请单独给我发消息")


async def test_a_reply_of_who_reported_it_adds_to_the_case_and_others_do_not(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    one, other = await town.community("东门社区", "孙阿姨", "周先生")
    await one.says(f"上报 {GARBAGE}")
    told = await one.hears("已受理")
    reference = await one.reference()
    await other.says("我家也是", to=told)
    await one.says("在三号楼后面", to=told)
    await one.hears("已补充到", reference)
    await staff.hears(reference, "三号楼后面")
    await staff.hears_nothing_of("我家也是")


async def test_what_came_beside_a_video_is_filed_and_the_video_is_not_taken(town: Town) -> None:
    one, other = await town.community("东门社区", "孙阿姨", "周先生")
    await in_group(one, f"/report {GARBAGE}", unread="video")
    await one.hears("视频收不了")
    await one.hears("已受理")
    one.forget_so_far()
    await in_group(one, f"/report {GARBAGE}，快来", unread="edit")
    await in_group(other, "看视频", unread="video")
    await one.hears_nothing_of("收不了", "已受理", "新消息")


async def test_a_hidden_admin_reports_nothing(town: Town) -> None:
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await in_group(one, f"/report {GARBAGE}", anonymous=True)
    await one.hears("匿名")
    await one.hears_nothing_of("已受理")


async def test_all_pictures_of_an_album_come_with_the_report(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await one.says(f"/report {GARBAGE}", photos=3)
    card = await staff.hears(await one.reference())
    await town.passes(minutes=1)
    card = await staff.hears(await one.reference())
    assert len(card["photos"]) == 3


async def test_a_group_is_the_residents_or_a_departments_and_never_both(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await coordinator.says("邀请码 居民群 东门社区")
    community = (await coordinator.hears("居民群码"))["text"].split("：", 1)[1][:8]
    await coordinator.says("邀请码 城管局")
    department = (await coordinator.hears("绑定码"))["text"].split("：", 1)[1][:8]
    await staff.says(f"绑定 {community}")
    await staff.hears("承办单位的工作群")
    await one.says(f"绑定 {department}")
    await one.hears("本群是居民群")


async def test_a_group_bound_anew_is_another_areas(town: Town) -> None:
    staff, _ = await town.department("east-town")
    coordinator = await town.coordinator("督办员甲")
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await coordinator.says("邀请码 居民群 滨河社区")
    await one.says(f"绑定 {(await coordinator.hears('居民群码'))['text'].split('：', 1)[1][:8]}")
    await one.says(f"上报 {LEAK}")
    await staff.hears(await one.reference(), "滨河社区")


async def test_a_residents_group_that_is_lost_is_told_to_coordinators(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await town.befalls(one, Happening.LOST)
    await coordinator.hears("居民群（东门社区）", "重新拉进群")
    await town.befalls(one, Happening.ADMITTED)
    await one.hears("又能在本群收发消息")


async def test_deleting_ones_data_ends_what_the_group_hears(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    resident = await town.resident("李女士")
    await resident.says("你好")
    await in_group(resident.elsewhere(one), f"上报 {GARBAGE}，金丝雀甲")
    reference = await one.reference()
    await resident.says("删除我的数据")
    await resident.taps("确定删除")
    await town.moment()
    one.forget_so_far()
    await staff.says(f"#{reference} 办结 已清运", photos=1)
    await town.passes(seconds=70)
    await one.hears_nothing_of(reference)
    assert rows_with(town, "金丝雀甲", "李女士") == []


async def test_the_list_of_open_cases_is_not_shown_in_a_residents_group(town: Town) -> None:
    one, _ = await town.community("东门社区", "孙阿姨", "周先生")
    await one.says("/todo")
    await one.hears("本群是居民群", "/report")
    one.forget_so_far()
    await one.says("待办")
    await one.hears_nothing_of("居民群")
    await in_group(one, "待办", mentioned=True)
    await one.hears("本群是居民群")
    await one.hears_nothing_of("已受理")
