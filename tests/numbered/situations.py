"""How residents come to be given each button, and what comes of it by a tap, by its number and by its words."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import partial

from handlers.residents.withdrawing import SHOWN
from tests.numbered.town import NumberedTown, tokens
from tests.stories.acts.telling import GARBAGE
from tests.stories.town import Message, Speaker, Town

REFERENCE = re.compile(r"\d{8}")
POTHOLE = "长征路3号门口路面破损，有个大坑"
TWO = f"{GARBAGE}。另外{POTHOLE}"


@dataclass(frozen=True, slots=True)
class Players:
    resident: Speaker
    staff: Speaker
    coordinator: Speaker

    async def files(self, words: str = GARBAGE) -> str:
        return await self.resident.files(words)

    async def resolves(self) -> None:
        reference = await self.files()
        await self.staff.says(f"#{reference} 办结 已清运并冲洗", photos=1)
        await self.waits(seconds=61)

    async def waits(self, **span: float) -> None:
        """Lets time pass, and the resident read what came meanwhile."""
        await self.resident.town.passes(**span)

    async def says(self, *words: str) -> None:
        for one in words:
            await self.resident.says(one)


Reach = Callable[[Players], Awaitable[object]]


async def _in_hand(players: Players) -> str:
    reference = await players.files()
    await players.staff.says(f"#{reference} 签收")
    return reference


def after(*words: str) -> Reach:
    return lambda players: players.says(*words)


async def filed(players: Players) -> None:
    await players.files()


async def with_two(players: Players) -> None:
    await players.files()
    await players.files(POTHOLE)


def beside(*words: str, having: Reach = filed) -> Reach:
    async def reach(players: Players) -> None:
        await having(players)
        await players.says(*words)

    return reach


def of_result(*words: str) -> Reach:
    return beside(*words, having=Players.resolves)


async def kept_aside(players: Players) -> None:
    await with_two(players)
    await players.says("那边老是这样")
    await players.waits(minutes=31)


async def closed_by_silence(players: Players) -> None:
    await players.resolves()
    await players.waits(days=8)
    await players.says("没解决")


async def asked_to_lift(players: Players) -> None:
    named = await players.resident.town.coordinator("督办员乙", confidential=True)
    await players.says(GARBAGE, "设为保密工单", "提交")
    reference = await players.resident.reference()
    await named.says(f"解除保密 #{reference} 只是垃圾，环卫处来清就行")
    await players.waits(seconds=61)


async def with_many(players: Players) -> None:
    for _ in range(SHOWN + 1):
        await players.files()


async def rejected(players: Players) -> None:
    reference = await players.files("家里孩子作业太多，写到半夜")
    await players.coordinator.says(f"#{reference} 不予受理 请向学校反映")
    await players.waits(seconds=61)
    await players.resident.says("学校根本不管，你们也不管吗", to=(await players.resident.messages())[-1])


# How somebody comes to read it, and the labels below it, each with its key. A label may be the beginning of what stands
# there, as far as it is the same for everybody.
SITUATIONS: dict[str, tuple[Reach, dict[str, str]]] = {
    "the preview": (
        after(GARBAGE),
        {
            "button.submit": "提交",
            "button.change_category": "改类别",
            "button.change_place": "改地点",
            "button.show_name": "让单位看到我的姓名",
            "button.confidential": "设为保密工单",
            "button.cancel": "取消",
        },
    ),
    "the preview with a name": (after(GARBAGE, "让单位看到我的姓名"), {"button.hide_name": "不显示我的姓名"}),
    "the preview of a confidential case": (after(GARBAGE, "设为保密工单"), {"button.not_confidential": "不用保密"}),
    "the preview of two problems": (after(TWO), {"button.apart": "分开登记"}),
    "the preview of two problems apart": (
        after(TWO, "分开登记"),
        {"button.together": "合在一起", "button.change_place_of": "改第1件的地点"},
    ),
    "the preview of what may be a name": (
        after(f"{GARBAGE}，物业经理李长青不管"),
        {"button.is_name": "遮住", "button.no_name": "不是人名"},
    ),
    "the preview of what may be a place": (
        after("北林路12号门口垃圾堆了三天没人清运"),
        {"button.is_place": "是北岭路"},
    ),
    "the kinds of complaint": (after(GARBAGE, "改类型"), {"button.named_kind": "建议"}),
    "the kinds of category": (
        after(GARBAGE, "改类别"),
        {"button.named_category": "道路设施", "button.unsure": "其他、说不清", "button.change_kind": "改类型"},
    ),
    "the categories of a kind": (
        after(GARBAGE, "改类别", "道路设施"),
        {"button.named_category": "人行道", "button.back": "返回"},
    ),
    "the place": (after("门口垃圾堆了三天没人清运"), {"button.skip_place": "跳过"}),
    "a notice": (
        after("【停电通知】本周六检修团结街线路，停电一天，请互相转告。"),
        {"button.report_anyway": "仍要反映"},
    ),
    "unclear words": (after("我孙子考上北京啦"), {"button.new_case": "这是新的问题"}),
    "the help": (
        after("/help", "/help"),
        {"button.my_cases": "我的诉求", "button.human": "找人工"},
    ),
    "the other language": (after("/help", "Do you speak English?"), {"button.language": "中文"}),
    "what was cancelled": (after(GARBAGE, "算了不报了"), {"button.report_anyway": "仍要反映"}),
    "a number": (filed, {"button.my_cases": "我的诉求"}),
    "which case": (
        beside("那边老是这样", having=with_two),
        {"button.about_case": "补充 #", "button.new_case": "这是新的问题", "button.cancel": "取消"},
    ),
    "what was kept aside": (kept_aside, {"button.about_case": "补充 #", "button.new_case": "这是新的问题"}),
    "what was attached": (
        beside("我天天从那儿绕着走"),
        {"button.urge_this": "催一下", "button.new_case": "这是新的问题"},
    ),
    "good news": (beside("刚才都拉走了，地也扫了", having=_in_hand), {"button.solved_already": "已经解决了"}),
    "what was not added": (
        beside("老公 晚上几点回来", having=_in_hand),
        {"button.about_case": "补充 #", "button.new_case": "这是新的问题"},
    ),
    "own cases": (beside("我的诉求"), {"button.history": "办理经过 #"}),
    "many to withdraw": (beside("撤回", having=with_many), {"button.more": "还有"}),
    "whether to lift": (asked_to_lift, {"button.agree_lift": "同意", "button.refuse_lift": "继续保密"}),
    "how far it is": (beside("到哪一步了", having=_in_hand), {"button.urge": "催办 #", "button.history": "办理经过 #"}),
    "a case": (
        beside("我的诉求", "1"),
        {"button.add": "补充情况", "button.withdraw": "撤回诉求", "button.human": "找人工"},
    ),
    "what to withdraw": (beside("撤回", having=with_two), {"button.withdraw_one": "撤回 #"}),
    "whether to withdraw": (
        beside("撤回", "1"),
        {"button.withdraw_yes": "确定撤回", "button.withdraw_no": "不撤回"},
    ),
    "whether to withdraw what more is said of": (
        beside("不用来了，我自己换了灯泡"),
        {"button.withdraw_yes": "确定撤回", "button.withdraw_no_adds": "不撤回，作为补充"},
    ),
    "why to withdraw": (
        beside("撤回", "1", "确定撤回", having=_in_hand),
        {
            "withdraw_why.own_way": "自己解决了",
            "withdraw_why.tired": "不想等了",
            "withdraw_why.talked_into": "单位劝我撤",
            "withdraw_why.mistake": "发错了",
        },
    ),
    "whether to delete": (beside("删除我的数据"), {"button.forget_yes": "确定删除", "button.keep": "不删除"}),
    "a result": (
        Players.resolves,
        {"button.solved_yes": "解决了", "button.solved_partly": "部分解决", "button.solved_no": "没解决"},
    ),
    "a grade": (
        of_result("解决了"),
        {
            "grade.5": "非常满意",
            "grade.4": "满意",
            "grade.3": "基本满意",
            "grade.2": "不满意",
            "grade.1": "非常不满意",
        },
    ),
    "a grade of what is partly solved": (of_result("部分解决"), {"button.reopen": "要求重办"}),
    "a reason": (
        of_result("解决了", "不满意"),
        {
            "reason.not_solved": "问题没解决",
            "reason.slow": "办得太慢",
            "reason.attitude": "态度不好",
            "reason.unclear": "答复没说清楚",
            "reason.superficial": "敷衍应付",
            "button.write_reason": "自己写",
            "button.pressed": "有人要求我给好评",
        },
    ),
    "words with a grade": (
        of_result("解决了", "5分！师傅态度好，就是车漏了一路汤，楼道口现在还黏脚"),
        {"button.new_case": "这是新的问题"},
    ),
    "a redo by mistake": (of_result("没解决", "点错了"), {"button.redo_back": "撤回重办"}),
    "what is closed": (closed_by_silence, {"button.reopen": "要求重办", "button.new_case": "这是新的问题"}),
    "what was rejected": (rejected, {"button.human": "找人工", "button.new_case": "这是新的问题"}),
    "a danger": (after("振兴路12号围墙倒了"), {"button.got_through": "已打通", "button.no_danger": "不是险情"}),
}


async def do_the_same(town: Town, reach: Reach, labels: Iterable[str], made: type[Players]) -> None:
    (staff, _), coordinator = await town.department("sanitation"), await town.coordinator("督办员甲")
    for label in labels:
        told = {}
        for way, choose in WAYS.items():
            players = made(await town.resident("李女士"), staff, coordinator)
            await players.says("您好", "谢谢")
            await reach(players)
            told[way] = await _told_after(players, choose, label)
        assert told["tap"] == told["number"] == told["words"], label
        assert told["tap"]


async def _told_after(players: Players, choose: Choose, label: str) -> list[str]:
    """What everybody is told of the resident's cases by a choice and within the minute after it, without what differs
    from case to case."""
    resident, others = players.resident, (players.staff, players.coordinator)
    offered = [one for one in await resident.messages() if one["from"]["id"] == "bot"][-1]
    for one in (resident, *others):
        one.forget_so_far()
    await choose(resident, offered, label)
    await players.waits(seconds=61)
    own = {number for one in await resident.messages() for number in REFERENCE.findall(one["text"])}
    told = await _heard(resident)
    told += [text for one in others for text in await _heard(one) if own & set(REFERENCE.findall(text))]
    return [_same(text) for text in told]


async def _heard(one: Speaker) -> list[str]:
    return [said["text"] for said in await one.messages() if said["from"]["id"] == "bot" and said["seq"] > one.seen]


def _same(text: str) -> str:
    return REFERENCE.sub("#", re.sub(r"\d{1,2}月\d{1,2}日|（周.）|\d{1,2}:\d\d", "", text))


Choose = Callable[[Speaker, Message, str], Awaitable[None]]


async def _tap(resident: Speaker, offered: Message, label: str) -> None:
    _, token = await resident._button(label, offered)
    town = resident.town
    tap = partial(Town.presses, town) if isinstance(town, NumberedTown) else town.presses  # which else says a number
    await tap(resident.chat, resident.person, offered["id"], token)
    await resident.town.moment()


async def _number(resident: Speaker, offered: Message, label: str) -> None:
    _, token = await resident._button(label, offered)
    await resident.says(str(tokens(offered).index(token) + 1))


async def _words(resident: Speaker, offered: Message, label: str) -> None:
    _, token = await resident._button(label, offered)
    await resident.says(next(one["label"] for row in offered["choices"] for one in row if one["token"] == token))


WAYS: dict[str, Choose] = {"tap": _tap, "number": _number, "words": _words}
