"""Words that may accuse an office go to coordinators first; one of them settles it, and no group reads them before."""

from __future__ import annotations

from sqlmodel import col, select

from domain.lifecycle import Action
from domain.messages import IncomingPhoto
from storage.tables import Case, Event
from tests.stories.town import Speaker, Town

NEGLECT = "城管局不作为，振兴路12号门口占道经营，烧烤摊天天摆"
REPORTED = "举报住建局，振兴路12号的违建没人管"
PLAIN = "振兴路12号门口垃圾堆了三天没人清运"
MAY_ACCUSE = "门口又堆了两袋，环卫处失职，金丝雀乙"


async def county(town: Town) -> tuple[Speaker, Speaker, Speaker]:
    """Staff in a group of three departments, a named coordinator and another one."""
    staff, _ = await town.department("city", "housing", "sanitation")
    named = await town.coordinator("督办员甲", confidential=True)
    return staff, named, await town.coordinator("督办员乙")


def kept(town: Town, reference: str) -> tuple[bool, str, bool]:
    """Whether the case is confidential, who made it so, and whether it is held back."""
    of = (Case.confidential, Case.confidential_by, Case.held_back)
    with town.service.database.reading() as tx:
        confidential, by, held_back = tx.exec(select(*of).where(Case.reference == reference)).one()
    return confidential, by, held_back


def actions(town: Town, reference: str) -> list[str]:
    with town.service.database.reading() as tx:
        told = select(Event.action).join(Case, col(Case.id) == Event.case_id).where(Case.reference == reference)
        return list(tx.exec(told.order_by(col(Event.id))))


async def test_the_preview_and_the_number_say_who_reads_it(town: Town) -> None:
    staff, _, _ = await county(town)
    resident = await town.resident("李女士")
    await resident.says(NEGLECT)
    await resident.hears("只给督办员看", "派给：督办员核对后再定")
    await resident.taps("提交")
    await resident.hears("已登记", "先只给督办员看")
    await staff.hears_nothing_of("烧烤", "不作为")


async def test_what_accuses_beside_an_ordinary_matter_is_held_and_a_letter_that_grumbles_is_not(town: Town) -> None:
    staff, _, _ = await county(town)
    resident = await town.resident("李女士")
    held = await resident.files("振兴路12号门口垃圾堆了三天，清运的合同给了书记他外甥")
    await staff.hears_nothing_of(held, "外甥")
    letter = "振兴路12号门口垃圾堆了三天没人清运，苍蝇乱飞，老人孩子都绕着走，夏天味道大得开不了窗。" * 4
    passed = await resident.files(f"{letter}环卫处也推诿。")
    await staff.hears(passed, "苍蝇乱飞")


async def test_any_coordinator_sees_a_plain_card_with_two_buttons(town: Town) -> None:
    staff, named, other = await county(town)
    reference = await (await town.resident("李女士")).files(REPORTED)
    for coordinator in (named, other):
        card = await coordinator.hears(reference, "违建", "只给督办员看")
        assert [one["label"] for one in card["choices"][0]] == ["保密", "照常派单"]
    await staff.hears_nothing_of(reference)
    assert kept(town, reference) == (False, "", True)


async def test_assigned_as_usual_it_goes_where_the_rules_say(town: Town) -> None:
    staff, _, other = await county(town)
    resident = await town.resident("李女士")
    reference = await resident.files("举报镇政府，振兴路12号门口垃圾堆了三天没人清运")
    await other.taps("照常派单", on=await other.hears(reference, "只给督办员看"))
    await staff.hears(reference, "待签收")
    await resident.hears(reference, "已派给环境卫生管理处")
    assert actions(town, reference) == [Action.SUBMIT, Action.RELEASE, Action.ASSIGN]
    other.forget_so_far()
    await other.says(f"查 {reference}")
    assert "只给督办员看" not in (await other.hears(reference))["text"]


async def test_to_the_department_that_it_names_it_goes_by_a_second_press_alone(town: Town) -> None:
    staff, _, other = await county(town)
    reference = await (await town.resident("李女士")).files(NEGLECT)
    await other.says(f"#{reference} 照常派单")
    asked = await other.hears(reference, "城市管理执法局", "确定派吗")
    await staff.hears_nothing_of(reference)
    await other.says(f"#{reference} 派单 城管局")
    await staff.hears_nothing_of(reference)
    await other.taps("确定派给城市管理执法局", on=asked)
    await staff.hears(reference, "待签收")


async def test_to_another_department_one_press_is_enough(town: Town) -> None:
    staff, _, other = await county(town)
    reference = await (await town.resident("李女士")).files(NEGLECT)
    await other.says(f"#{reference} 派单 住建局")
    await staff.hears(reference, "住房和城乡建设局")
    assert actions(town, reference) == [Action.SUBMIT, Action.RELEASE, Action.ASSIGN]


async def test_made_confidential_it_is_for_named_coordinators_alone(town: Town) -> None:
    staff, named, other = await county(town)
    resident = await town.resident("李女士")
    reference = await resident.files(REPORTED)
    await other.hears(reference, "违建")
    await other.says(f"保密 #{reference}")
    await other.hears(reference, "已改为保密工单")
    await resident.hears(reference, "已改为保密工单", "只有指定的督办员")
    await named.taps("打开", on=await named.hears(reference, "保密工单", "每次打开都有记录"))
    await named.hears("违建")
    other.forget_so_far()
    for said in (reference, f"#{reference} 全文", "查 违建", "今日待办", f"#{reference} 派单 住建局"):
        await other.says(said)
    await other.hears_nothing_of("违建")
    await other.says(f"#{reference} 保密")
    await other.hears("只限指定的督办员")
    await staff.hears_nothing_of(reference)
    assert kept(town, reference) == (True, "coordinator", False)


async def test_it_is_settled_in_ones_own_words_too(town: Town) -> None:
    staff, named, other = await county(town)
    resident = await town.resident("李女士")
    reference = await resident.files(REPORTED)
    await other.says("设为保密，里面说队长拿刀砍人", to=await other.hears(reference, "违建"))
    await named.hears(reference, "保密工单")
    await other.hears_nothing_of("110")
    assert kept(town, reference) == (True, "coordinator", False)
    await named.says(f"#{reference} 这件不用保密了，说的是市场的保安")
    assert kept(town, reference) == (True, "coordinator", False)
    await named.taps("解除保密", on=await named.hears("要用这句话来解除保密吗", "市场的保安"))
    assert kept(town, reference) == (False, "", False)
    second = await (await town.resident("王先生")).files("举报镇政府，振兴路12号门口垃圾堆了三天没人清运")
    await other.says("看过了，没问题，照常派", to=await other.hears(second, "只给督办员看"))
    await staff.hears(second, "待签收")


async def test_it_is_settled_once(town: Town) -> None:
    _, _, other = await county(town)
    reference = await (await town.resident("李女士")).files(PLAIN)
    await other.says(f"#{reference} 照常派单")
    await other.hears(reference, "现在是")


# ── Lifting what is confidential ───────────────────────────────────────────────────────────────────


async def test_a_named_coordinator_lifts_what_the_rules_made_confidential_with_a_reason(town: Town) -> None:
    staff, named, other = await county(town)
    resident = await town.resident("李女士")
    reference = await resident.files("振兴路12号那个城管队长收了摊主两条烟，摊子就不撵")
    await named.taps("打开", on=await named.hears(reference, "保密工单"))
    await named.taps("解除保密")
    await named.hears("写明理由")
    await named.says("核实过了，说的是市场的保安，不是城管")
    await other.hears_nothing_of("两条烟")
    await named.taps("解除保密", on=await named.hears("要用这句话来解除保密吗"))
    await resident.hears(reference, "不再作为保密工单", "说的是市场的保安")
    await other.hears(reference, "两条烟")
    await staff.hears_nothing_of(reference)
    assert Action.LIFT_CONFIDENTIAL in actions(town, reference)
    assert kept(town, reference) == (False, "", False)


async def test_what_the_resident_wished_is_lifted_only_after_their_yes(town: Town) -> None:
    staff, named, other = await county(town)
    resident = await town.resident("李女士")
    await resident.says(PLAIN)
    await resident.taps("设为保密工单")
    await resident.taps("提交")
    reference = await resident.reference()
    assert kept(town, reference) == (True, "resident", False)
    await named.says(f"解除保密 #{reference} 只是垃圾，环卫处来清就行")
    await named.hears(reference, "已去问本人")
    await resident.hears(reference, "您同意吗", "环卫处来清就行")
    assert kept(town, reference) == (True, "resident", False)
    await named.says(f"#{reference} 解除保密 再问一次")
    await named.hears("还在等本人答复")
    first = await resident.hears("环卫处来清就行")
    await resident.says("不同意")
    await resident.hears("继续保密")
    await named.hears(reference, "不同意解除保密")
    await named.says(f"#{reference} 解除保密 打过电话，本人说可以")
    await resident.hears("打过电话")
    [agrees, _] = first["choices"][0]
    await town.presses(resident.chat, resident.person, first["id"], agrees["token"])
    await town.moment()
    assert kept(town, reference) == (True, "resident", False)  # that was a yes to another reason
    await resident.taps("同意", on=await resident.hears("打过电话"))
    await resident.hears("照一般诉求办理")
    await other.hears(reference, "垃圾")
    await staff.hears_nothing_of(reference)
    assert kept(town, reference) == (False, "", False)


async def test_not_confidential_after_all_a_coordinator_still_reads_it_first(town: Town) -> None:
    staff, _, other = await county(town)
    resident = await town.resident("李女士")
    await resident.says("振兴路12号那个城管队长收了摊主两条烟，摊子就不撵")
    await resident.taps("不用保密")
    await resident.hears("只给督办员看")
    await resident.taps("提交")
    await other.hears("两条烟", "只给督办员看")
    await staff.hears_nothing_of("两条烟")


# ── What is said later ─────────────────────────────────────────────────────────────────────────────


async def reported(town: Town) -> tuple[Speaker, Speaker, Speaker, Speaker, str]:
    staff, named, other = await county(town)
    resident = await town.resident("李女士")
    return resident, staff, named, other, await resident.files(PLAIN)


async def test_details_that_may_accuse_are_held_with_their_picture(town: Town) -> None:
    resident, staff, named, other, reference = await reported(town)
    await resident.says(f"#{reference} {MAY_ACCUSE}", photos=1)
    await resident.hears(reference, "先只给督办员看")
    for coordinator in (named, other):
        await coordinator.says(f"#{reference} 全文")
        held = await coordinator.hears(reference, "金丝雀乙")
        assert len(held["photos"]) == 1
    await staff.says(f"#{reference} 全文")
    await staff.hears_nothing_of("金丝雀乙", "不作为")


async def test_they_stand_in_a_list_of_their_own(town: Town) -> None:
    resident, _, _, other, reference = await reported(town)
    await resident.says(f"#{reference} {MAY_ACCUSE}")
    await other.says("今日待办")
    await other.hears("今日待办", "待核对的话：1 件")
    await other.says("待核对的话有哪些")
    await other.taps(f"打开 #{reference}", on=await other.hears("待核对的话：1 件", reference))
    await other.hears("金丝雀乙")


async def test_a_list_says_how_many_its_reader_cannot_open(town: Town) -> None:
    _, named, other = await county(town)
    reference = await (await town.resident("李女士")).files(REPORTED)
    await named.says(f"#{reference} 保密")
    await other.says("今日待办")
    await other.taps("待派单 1", on=await other.hears("待派单：1 件", "其中 1 件仅限指定的督办员打开"))
    await other.hears("待派单：1 件", "其中 1 件仅限指定的督办员打开")
    await named.says("今日待办")
    assert "仅限" not in (await named.hears("待派单：1 件"))["text"]


async def test_passed_on_as_usual_they_are_added(town: Town) -> None:
    resident, staff, _, other, reference = await reported(town)
    await resident.says(f"#{reference} {MAY_ACCUSE}")
    await other.taps("照常派单", on=await other.hears(reference, "金丝雀乙"))
    await other.hears(reference, "环境卫生管理处", "收不回来")
    await staff.hears_nothing_of("金丝雀乙")
    await other.taps("确定转给环境卫生管理处")
    await staff.hears(reference, "居民补充", "金丝雀乙")


async def test_kept_confidential_they_become_a_case_of_their_own(town: Town) -> None:
    resident, staff, named, other, reference = await reported(town)
    await resident.says(f"#{reference} {MAY_ACCUSE}")
    await other.taps("保密", on=await other.hears(reference, "金丝雀乙"))
    told = await resident.hears("保密工单单独登记")
    apart = next(one for one in told["text"].replace("，", " ").replace("：", " ").split() if one.isdecimal())
    await named.taps("打开", on=await named.hears(apart, "保密工单"))
    await named.hears("金丝雀乙")
    await staff.hears_nothing_of("金丝雀乙")
    assert kept(town, apart) == (True, "coordinator", False)


async def test_in_a_reply_the_question_stays_open_until_it_is_passed_on(town: Town) -> None:
    resident, staff, _, other, reference = await reported(town)
    await staff.says(f"#{reference} 询问 请问是几号楼？")
    await resident.hears("几号楼")
    await resident.says(MAY_ACCUSE)
    await resident.hears("先只给督办员看")
    await staff.hears_nothing_of("居民回复")
    await other.taps("照常派单", on=await other.hears(reference, "金丝雀乙"))
    await other.taps("确定转给环境卫生管理处")
    await staff.hears(reference, "居民回复", "金丝雀乙")


async def test_in_the_reason_of_a_grade_they_stand_in_no_rating(town: Town) -> None:
    resident, staff, _, other, reference = await reported(town)
    await staff.says(f"#{reference} 办结 已清运", photos=1)
    await town.passes(seconds=61)
    await resident.taps("解决了")
    await resident.taps("不满意")
    await resident.says(MAY_ACCUSE)
    await other.hears(reference, "金丝雀乙", "承办单位看不到")
    await staff.hears_nothing_of("金丝雀乙")


async def test_a_voice_written_down_is_held(town: Town) -> None:
    resident, staff, _, other, reference = await reported(town)
    await resident.says(f"#{reference} 又多了")
    await resident.speaks(6)
    voice = next(one for one in reversed(await other.messages()) if "6 秒" in one["text"])
    await other.says(MAY_ACCUSE, to=voice)
    await other.hears(reference, "金丝雀乙", "承办单位看不到")
    await staff.hears_nothing_of("金丝雀乙")


async def test_further_pictures_of_their_album_wait_with_them(town: Town) -> None:
    resident, staff, _, other, reference = await reported(town)
    for number, text in enumerate((f"#{reference} {MAY_ACCUSE}", "")):
        photo = IncomingPhoto(await town.picture())
        await resident.sends_raw(text=text, photos=(photo,), album="album-1", message=f"m{number}")
    await other.says(f"#{reference} 全文")
    held = await other.hears(reference, "金丝雀乙", "承办单位看不到")
    assert len(held["photos"]) == 2
    await other.taps("照常派单", on=held)
    await other.taps("确定转给环境卫生管理处")
    other.forget_so_far()
    await other.says(f"#{reference} 全文")
    assert len((await other.hears(f"#{reference}【", "登记"))["photos"]) == 2
    await staff.hears("金丝雀乙")


async def test_words_moved_to_a_case_are_held(town: Town) -> None:
    resident, staff, _, other, reference = await reported(town)
    await resident.files("长征路3号路灯不亮")
    await resident.says(MAY_ACCUSE)
    if await resident.offers("金丝雀"):
        await resident.taps("金丝雀")
    await town.passes(minutes=31)
    await other.hears("金丝雀乙")
    await staff.hears_nothing_of("金丝雀乙")
    assert reference


async def test_a_company_is_not_the_office_of_like_name(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲", confidential=True)
    await town.department("heating")
    resident = await town.resident("李女士")
    reference = await resident.files("供热公司的人收了好处费才肯给振兴路12号开阀，家里暖气不热")
    await coordinator.says(f"#{reference} 解除保密 不是举报")
    await coordinator.says(f"#{reference} 派单 供热办")
    await coordinator.hears_nothing_of("里反映的正是")
    await coordinator.hears(reference, "已派给供热管理办公室")
