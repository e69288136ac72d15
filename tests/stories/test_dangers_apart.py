"""Danger to or by persons stays with coordinators: however it is told, no department's group reads a word of it."""

from __future__ import annotations

import pytest

from domain.hearing.dangers.danger import Danger
from handlers.cases import questions
from handlers.turn import Turn
from storage.engine.database import Transaction
from storage.engine.writing import write
from storage.tables import Case, Draft
from tests.stories.acts.dangers import cases
from tests.stories.acts.kept_words import GARBAGE, MORE, kept, kept_voice
from tests.stories.acts.voices import spoken
from tests.stories.town import Speaker, Town

BEATEN = "我老公又打我了，拿着菜刀"
GAS = "楼道里煤气味很重"


async def assigned_unheard(town: Town) -> tuple[Speaker, Speaker, Speaker, str]:
    """A wordless case that a department was given before anybody heard the voice."""
    duty = await town.coordinator("督办员甲")
    staff, _ = await town.department("city")
    resident = await town.resident("李女士")
    reference = await spoken(town, resident)
    notice = await duty.hears(reference, "记成文字")
    await duty.says("派单 城管局", to=notice)
    await staff.hears(reference)
    return resident, staff, duty, reference


async def in_danger(town: Town, kind: Danger) -> None:
    """As if the danger of a case had become this one, while its department had it."""

    def work(tx: Transaction) -> None:
        tx.connection().execute(Case.__table__.update().values(danger=kind))  # type: ignore[attr-defined]

    await write(town.service.writer, work)


def has_arrived(town: Town, case: Case) -> bool:
    now = town.service.clock.now()
    with town.service.database.reading() as tx:
        return questions.was_delivered(Turn(tx, town.service.practice, now, now), tx.get_one(Case, case.id))


async def test_danger_in_a_voice_of_an_assigned_case_is_a_case_apart(town: Town) -> None:
    resident, staff, duty, reference = await assigned_unheard(town)
    for one in (staff, duty):
        one.forget_so_far()
    await duty.says(BEATEN, to=next(one for one in await duty.messages() if "记成文字" in one["text"]))
    [first, apart] = cases(town)
    assert (first.danger, first.words, first.department) == ("", "", "city")
    assert (apart.danger, apart.words, apart.department) == (Danger.VIOLENCE, BEATEN, "")
    await duty.hears("正在行凶", apart.reference)
    await resident.hears("请先到安全的地方，拨 110。", apart.reference)
    await staff.says(f"#{reference} 全文")
    await staff.hears_nothing_of("菜刀", apart.reference)


async def test_of_a_case_in_danger_by_persons_a_group_is_told_nothing_but_that_it_is_theirs_no_more(
    town: Town,
) -> None:
    staff, _ = await town.department("sanitation")
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    reference = await resident.files(GARBAGE)
    await in_danger(town, Danger.THREAT)
    staff.forget_so_far()
    await resident.says(f"#{reference} {MORE}")
    await staff.hears(reference, "本单位不用再办理")
    await staff.hears_nothing_of("今早", "居民补充", "垃圾", "危险", "险情")
    await duty.hears(reference, "险情补充", "今早")


async def test_who_can_be_told_only_in_a_group_is_asked_nothing_of_danger_by_persons(town: Town) -> None:
    [speaker, *_] = await town.community("东门社区", "李女士")
    duty = await town.coordinator("督办员甲")
    await speaker.says("/report 我不想活了")
    [case] = cases(town)
    await duty.says(f"#{case.reference} 询问 您在哪里？")
    await duty.hears(f"联系不上 #{case.reference} 的反映人")
    await duty.hears_nothing_of("秒后问居民")
    await duty.says(f"#{case.reference} 答复 有人过来了")
    await duty.hears("现在送不到")
    await speaker.hears_nothing_of(case.reference)


async def test_a_question_of_which_nothing_was_written_did_not_arrive(town: Town) -> None:
    [speaker, *_] = await town.community("东门社区", "李女士")
    staff, _ = await town.department("sanitation")
    await speaker.says(f"/report {GARBAGE}")
    [case] = cases(town)
    await staff.says(f"#{case.reference} 询问 是哪一侧？")
    assert has_arrived(town, case)
    await in_danger(town, Danger.THREAT)  # of which the group would have been told nothing
    assert not has_arrived(town, case)


async def test_a_danger_that_is_split_goes_on_in_the_parts_that_tell_it(town: Town) -> None:
    await town.department("utilities", "sanitation")
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(f"{GAS}，振兴路12号")
    [whole] = cases(town)
    await duty.says(f"#{whole.reference} 拆单 城管局 楼道堆满杂物\n环卫处 {GAS}")
    [_, plain, parted] = cases(town)
    assert (plain.danger, parted.danger, parted.urgent) == ("", Danger.GAS, True)


async def test_a_danger_that_no_part_tells_goes_on_in_all(town: Town) -> None:
    duty = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(f"{GAS}，振兴路12号")
    [whole] = cases(town)
    await duty.says(f"#{whole.reference} 拆单 城管局 门口杂物\n环卫处 门口垃圾")
    assert [one.danger for one in cases(town)] == [Danger.GAS] * 3
    assert all(one.urgent for one in cases(town))


async def test_danger_in_a_voice_that_was_kept_aside_is_heard(town: Town) -> None:
    resident, staff, coordinator, voice = await kept_voice(town)
    await coordinator.says(BEATEN, to=voice)
    [_, first, apart] = cases(town)
    assert (first.danger, apart.danger, apart.urgent) == ("", Danger.VIOLENCE, True)
    assert (apart.department, apart.words) == ("", BEATEN)
    line, *more = [one["text"] for one in await resident.messages() if one["seq"] > resident.seen]
    assert line.startswith("请先到安全的地方，拨 110。")
    assert any(f"您的语音已记成文字：{BEATEN}" in text for text in more)
    await coordinator.hears("正在行凶", apart.reference)
    await coordinator.hears(first.reference, apart.reference)
    await staff.hears_nothing_of("菜刀", apart.reference)
    await coordinator.says("又一句", to=voice)
    await coordinator.hears("这段语音已经没有了")
    assert len(cases(town)) == 3


async def test_danger_in_a_voice_that_was_kept_aside_is_heard_when_its_case_was_split_meanwhile(town: Town) -> None:
    resident, staff, coordinator, voice = await kept_voice(town)
    [_, first] = cases(town)
    await coordinator.says(f"#{first.reference} 拆单 城管局 楼道堆满杂物\n环卫处 门口垃圾")
    staff.forget_so_far()
    await coordinator.says(BEATEN, to=voice)
    apart = cases(town)[-1]
    assert (apart.danger, apart.department, apart.words) == (Danger.VIOLENCE, "", BEATEN)
    await resident.hears("请先到安全的地方，拨 110。")
    await staff.hears_nothing_of("菜刀")


async def test_danger_by_things_in_such_a_voice_goes_to_who_has_to_know(town: Town) -> None:
    gas, _ = await town.department("utilities")
    _, staff, coordinator, voice = await kept_voice(town)
    await coordinator.says(f"{GAS}，振兴路12号", to=voice)
    await gas.hears("险情：燃气", GAS)
    await staff.hears_nothing_of("煤气")


async def test_danger_by_things_in_the_voice_of_an_assigned_case_goes_to_who_has_to_know(town: Town) -> None:
    gas, _ = await town.department("utilities")
    _, staff, duty, reference = await assigned_unheard(town)
    await duty.says(f"{GAS}，振兴路12号", to=await duty.hears(reference, "记成文字"))
    await gas.hears("险情：燃气", GAS)
    await staff.hears_nothing_of("煤气")


@pytest.mark.parametrize("act", ["转给承办单位", "作为新诉求登记"])
async def test_danger_among_what_was_kept_aside_is_filed_as_one_whoever_passes_it_on(town: Town, act: str) -> None:
    resident, staff, coordinator, _ = await kept(town)

    def work(tx: Transaction) -> None:
        tx.connection().execute(Draft.__table__.update().values(words=BEATEN))  # type: ignore[attr-defined]

    await write(town.service.writer, work)  # as it was kept by what did not hear danger yet
    await coordinator.taps(act)
    [_, _, apart] = cases(town)
    assert (apart.danger, apart.department) == (Danger.VIOLENCE, "")
    await resident.hears("请先到安全的地方，拨 110。", apart.reference)
    await staff.hears_nothing_of("菜刀", "居民补充")


async def test_a_group_reads_what_to_do_and_no_number_of_a_danger_that_accuses(town: Town) -> None:
    [speaker, *_] = await town.community("东门社区", "李女士")
    await town.coordinator("督办员甲", confidential=True)
    await speaker.says("/report 举报城管局科长收受贿赂，楼道煤气味很重")
    await speaker.hears("119")
    danger, accusation = cases(town)
    assert (danger.confidential, danger.words, accusation.confidential) == (False, "", True)
    await speaker.hears_nothing_of(danger.reference, accusation.reference)
