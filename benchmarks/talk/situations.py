"""Each situation of a row, brought about by talk and taps alone. Their codes stand in benchmarks/README.md."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

from benchmarks.talk.front_door import FrontDoor, Seat
from benchmarks.talk.stages import (
    FIRST_NUMBER,
    LAMP,
    PLACE,
    RUBBISH,
    RUBBISH_WITHOUT_PLACE,
    Stage,
    Wanted,
    file,
    offers,
    resident,
    staff,
)
from benchmarks.talk_county import ASKED_PLACE

COORDINATOR, LEADER = "督办员甲", "县领导"
OTHER_PLACES = ("阳光小区5号楼", "幸福里2号楼", "和谐家园9号楼", "西街邮局")
NEIGHBOUR = ("王先生", "zh-CN")
RESULT = "办结 已清运垃圾两车，今后每天早晚清运"
QUESTION, QUESTION_FOR_PHOTO = "询问 请问是几号楼几单元？", "询问 能发张照片吗？"
MORE = "又多了两袋"
OLDER_CASES = (  # how rows call one, its words, its place, whether it gets the plain category
    ("26000012", "二小门口积了一大片水，学生没法走", "二小门口", True),
    ("26000011", LAMP["zh"], "东门街", False),
    ("26000013", "阳光小区3号楼的水管裂了，一直漏水", "阳光小区3号楼", False),
)
CHATTER = ("食堂中午包饺子", "下午三点的会改到二楼", "我的水杯谁拿错了")
ABOUT_RUBBISH = re.compile(r"3号楼|垃圾|桶|rubbish|bin")

Situation = Callable[[FrontDoor, Wanted], Awaitable[Stage]]

# ── Residents ──────────────────────────────────────────────────────────────────────────────────────


async def r_new(door: FrontDoor, wanted: Wanted) -> Stage:
    who = await resident(door, wanted.lang)
    return Stage(who, resident=who)


async def r_place(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await r_new(door, wanted)
    await door.say(stage.speaker, RUBBISH_WITHOUT_PLACE[wanted.lang])
    if [one.step for one in door.look().drafts.values()] != [ASKED_PLACE]:
        stage.remarks.append("the place was not asked for")
    return await _quoting_last(door, stage)


async def r_preview(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await r_new(door, wanted)
    await door.say(stage.speaker, RUBBISH[wanted.lang])
    return await _quoting_last(door, stage, shows="button.submit")


async def r_filed(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await r_new(door, wanted)
    stage.case = await file(door, stage.speaker, RUBBISH[wanted.lang])
    return await _quoting_last(door, stage)


async def r_ack(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await r_filed(door, wanted)
    first, _ = await staff(door)
    await door.tap(first, "action.acknowledge", on=(await door.card(first.chat, stage.about)).id)
    return await _quoting_last(door, stage)


async def r_asked(door: FrontDoor, wanted: Wanted) -> Stage:
    return await _asked(door, wanted, QUESTION)


async def r_asked_photo(door: FrontDoor, wanted: Wanted) -> Stage:
    return await _asked(door, wanted, QUESTION_FOR_PHOTO)


async def _asked(door: FrontDoor, wanted: Wanted, question: str) -> Stage:
    stage = await r_filed(door, wanted)
    first, _ = await staff(door)
    await door.say(first, question, quote=(await door.card(first.chat, stage.about)).id)
    return await _quoting_last(door, stage)


async def r_result(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await r_ack(door, wanted)
    first, _ = await staff(door)
    await door.say(first, RESULT, photos=1, quote=(await door.card(first.chat, stage.about)).id)
    await door.wait(timedelta(seconds=65))  # until then it can be taken back
    return await _quoting_last(door, stage, shows="button.solved_yes")


async def r_grade(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await r_result(door, wanted)
    await door.tap(stage.speaker, "button.solved_yes")
    return await _quoting_last(door, stage)


async def r_reason(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await r_grade(door, wanted)
    await door.tap(stage.speaker, "grade.2")
    return await _quoting_last(door, stage)


async def r_closed(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await r_grade(door, wanted)
    await door.tap(stage.speaker, "grade.3")
    return await _quoting_last(door, stage)


async def r_two(door: FrontDoor, wanted: Wanted) -> Stage:
    """What is quoted is about the case of which the words seem to be."""
    stage = await r_filed(door, wanted)
    await door.wait(timedelta(minutes=10))
    await file(door, stage.speaker, LAMP[wanted.lang], place="东门街")
    return stage if ABOUT_RUBBISH.search(wanted.utterance) else await _quoting_last(door, stage)


async def _quoting_last(door: FrontDoor, stage: Stage, shows: str = "") -> Stage:
    """What the service said last would be quoted; it is to show this button."""
    last = await door.last_of_bot(stage.speaker.chat)
    stage.quote = last.id
    if shows and not offers(last, shows):
        stage.remarks.append(f"{shows} was not shown")
    return stage


# ── Staff ──────────────────────────────────────────────────────────────────────────────────────────


async def s_card(door: FrontDoor, wanted: Wanted) -> Stage:
    """A case with the department, and one more for each other number that is named."""
    reporter = await resident(door)
    case = await file(door, reporter, RUBBISH["zh"], plain=True)
    first, _ = await staff(door)
    stage = Stage(first, (await door.card(first.chat, case)).id, case, reporter)
    for number, place in zip(wanted.other_numbers, OTHER_PLACES, strict=False):
        neighbour = await door.newcomer(*NEIGHBOUR)
        other = await file(door, neighbour, _rubbish_at(place), place=place, plain=True)
        stage.references[number] = door.look().cases[other].reference
    if not offers(await door.card(first.chat, case), "action.acknowledge"):
        stage.remarks.append("the card cannot be acknowledged")
    return stage


async def s_progress(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await s_card(door, wanted)
    await door.tap(stage.speaker, "action.acknowledge", on=stage.quote)
    return stage


async def s_prompt(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await s_progress(door, wanted)
    await door.tap(stage.speaker, "action.resolve", on=stage.quote)
    shown = await door.last_of_bot(stage.speaker.chat, with_buttons=True)
    if offers(shown, "outcome.solved"):
        await door.tap(stage.speaker, "outcome.solved", on=shown.id)
    return await _prompted(door, stage, "resolve")


async def s_detail(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await s_progress(door, wanted)
    if stage.resident:
        await door.say(stage.resident, f"#{door.look().cases[stage.about].reference} {MORE}")
    stage = await _quoting_last(door, stage)
    if MORE not in (await door.last_of_bot(stage.speaker.chat)).text:
        stage.remarks.append("the group was not told")
    return stage


async def s_list(door: FrontDoor, wanted: Wanted) -> Stage:
    first, _ = await staff(door)
    stage = Stage(first)
    for number, place in enumerate((PLACE, *OTHER_PLACES), 1):
        reporter = await door.newcomer(f"居民{number}", "zh-CN")
        words = RUBBISH["zh"] if place == PLACE else _rubbish_at(place)
        case = await file(door, reporter, words, place=place, plain=True)
        if stage.case is None:
            stage.case, stage.resident = case, reporter
    await door.say(first, "待办")
    last = await door.last_of_bot(first.chat)
    stage.quote, stage.listed = last.id, last.delivery.listed if last.delivery else ()
    if len(stage.listed) != 1 + len(OTHER_PLACES):
        stage.remarks.append(f"{len(stage.listed)} cases were listed")
    return stage


async def s_chat(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await s_progress(door, wanted)
    stage.quote = ""
    _, second = await staff(door)
    for words in CHATTER:
        await door.say(second, words)
    return stage


def _rubbish_at(place: str) -> str:
    return f"{place}旁边的垃圾桶满了，没有人来清"


async def _prompted(door: FrontDoor, stage: Stage, action: str) -> Stage:
    stage = await _quoting_last(door, stage)
    last = await door.last_of_bot(stage.speaker.chat)
    if last.delivery is None or last.delivery.awaited_act[0] != action:
        stage.remarks.append(f"the words of {action} were not asked for")
    return stage


# ── Coordinators, leaders ──────────────────────────────────────────────────────────────────────────


async def _official(door: FrontDoor, title: str, wanted: Wanted) -> Seat:
    who = (await door.seats(title))[0]
    if wanted.lang == "en":
        await door.say(who, "English")
    return who


async def c_card(door: FrontDoor, wanted: Wanted) -> Stage:
    """A case that the rules assign to nobody, for want of a place."""
    who = await _official(door, COORDINATOR, wanted)
    stage = Stage(who)
    for number in wanted.other_numbers:
        neighbour = await door.newcomer(*NEIGHBOUR)
        other = await file(door, neighbour, "家里暖气冰凉，晚上冷得睡不着", skip_place=True)
        stage.references[number] = door.look().cases[other].reference
    stage.resident = await resident(door)
    stage.case = await file(door, stage.resident, RUBBISH_WITHOUT_PLACE["zh"], skip_place=True)
    case = door.look().cases[stage.case]
    stage.references[FIRST_NUMBER] = case.reference
    stage.quote = (await door.card(who.chat, case.id)).id
    if case.department:
        stage.remarks.append("the case was assigned by the rules")
    return stage


async def c_open(door: FrontDoor, wanted: Wanted) -> Stage:
    who = await _official(door, COORDINATOR, wanted)
    reporter = await resident(door)
    case = await file(door, reporter, RUBBISH["zh"], plain=True)
    first, _ = await staff(door)
    await door.tap(first, "action.acknowledge", on=(await door.card(first.chat, case)).id)
    await door.say(who, f"#{door.look().cases[case].reference}")
    return Stage(who, (await door.card(who.chat, case)).id, case, reporter)


async def c_prompt(door: FrontDoor, wanted: Wanted) -> Stage:
    stage = await c_open(door, wanted)
    await door.tap(stage.speaker, "action.answer", on=stage.quote)
    return await _prompted(door, stage, "answer")


async def c_none(door: FrontDoor, wanted: Wanted) -> Stage:
    """Cases stand in the county, to be found."""
    stage = Stage(await _official(door, COORDINATOR, wanted))
    await file(door, await resident(door), RUBBISH["zh"], plain=True)
    for number, words, place, plain in OLDER_CASES:
        case = await file(door, await door.newcomer(*NEIGHBOUR), words, place=place, plain=plain)
        stage.references[number] = door.look().cases[case].reference
    await door.wait(timedelta(minutes=5))
    return stage


async def l_none(door: FrontDoor, wanted: Wanted) -> Stage:
    who = await _official(door, LEADER, wanted)
    await file(door, await resident(door), RUBBISH["zh"], plain=True)
    return Stage(who)


SITUATIONS: Mapping[str, Situation] = {
    one.__name__: one
    for one in (
        *(r_new, r_place, r_preview, r_filed, r_ack, r_asked, r_asked_photo, r_result, r_grade, r_reason, r_closed),
        *(r_two, s_card, s_progress, s_prompt, s_detail, s_list, s_chat, c_card, c_open, c_prompt, c_none, l_none),
    )
} | {"r_overdue": r_filed}
