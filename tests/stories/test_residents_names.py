"""Names in a resident's words stay off the cards, and the preview shows what the card will show."""

from __future__ import annotations

import pytest
from sqlmodel import select

from storage.tables import Case
from tests.stories.town import Speaker, Town

HEAP = "振兴路12号门口垃圾堆了三天没人清运"


async def _card(town: Town, resident: Speaker, staff: Speaker) -> str:
    """What the department reads of what was just told, after it was compared with the preview."""
    previewed = (await resident.hears("请核对"))["text"].splitlines()
    await resident.taps("提交")
    card: str = (await staff.hears(await resident.reference()))["text"]
    words = next(line.removeprefix("内容：") for line in previewed if line.startswith("内容："))
    assert words in card
    return card


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (f"我是北岭社区的周建民，{HEAP}", "周建民"),
        (f"{HEAP}，住户刘芳家天天往外扔", "刘芳"),
        (f"我爸爸陈国栋腿脚不好，{HEAP}", "陈国栋"),
        (f"{HEAP}，联系人赵敏", "赵敏"),
        (f"501张伟家往楼下扔，{HEAP}", "张伟"),
        (f"{HEAP}，环卫的小周周海涛说不归他", "周海涛"),
    ],
)
async def test_who_is_named_is_on_no_card(town: Town, words: str, name: str) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(words)
    assert name not in await _card(town, resident, staff)


async def test_a_name_in_the_place_is_hidden_there_too(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says("垃圾堆了三天没人清运")
    await resident.hears("问题在什么地方")
    await resident.says("滨河花园501张伟家门口")
    await resident.hears("请核对", "滨河花园501**家门口")
    card = await _card(town, resident, staff)
    assert "滨河花园501**家门口" in card
    assert "张伟" not in card


async def test_what_may_be_a_name_is_asked_and_hidden_until_it_is_none(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(f"{HEAP}，物业经理李长青不管")
    preview = await resident.hears("请核对", "“李长青”是人名吗？要不要遮住？")
    assert "经理***不管" in preview["text"]
    await resident.taps("不是人名，不用遮")
    preview = await resident.hears("请核对", "经理李长青不管")
    assert "是人名吗" not in preview["text"]
    assert "经理李长青不管" in await _card(town, resident, staff)


async def test_the_question_for_a_name_is_answered_in_words_too(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(f"{HEAP}，物业经理李长青不管")
    await resident.hears("“李长青”是人名吗？")
    await resident.says("不用遮")
    await resident.hears("请核对", "经理李长青不管")
    await resident.says("把李长青遮住")
    preview = await resident.hears("请核对", "经理***不管")
    assert "是人名吗" not in preview["text"]
    assert "李长青" not in await _card(town, resident, staff)


async def test_a_name_that_nobody_answered_for_is_on_no_card(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(f"{HEAP}，物业经理李长青不管")
    assert "李长青" not in await _card(town, resident, staff)
    await resident.says(f"#{await resident.reference()} 李长青又来了，垃圾还在")
    await staff.hears("***又来了")
    await staff.hears_nothing_of("李长青")


@pytest.mark.parametrize("told", ["501张伟家往下扔", "满囤家扔的"])
async def test_who_is_named_once_is_hidden_in_all_that_is_said_later(town: Town, told: str) -> None:
    staff, _ = await town.department("sanitation")
    name = "张伟" if "张伟" in told else "满囤"
    resident = await town.resident("李女士")
    await resident.says(f"垃圾堆了三天没人清运，{told}")
    await resident.says(f"滨河花园{name}门口")
    await resident.hears("请核对", "滨河花园**门口")
    assert name not in await _card(town, resident, staff)
    await resident.says(f"{name}今天又扔了一车")
    await town.passes(minutes=2)
    await staff.hears("**今天又扔了一车")
    await staff.hears_nothing_of(name)


async def test_a_name_is_hidden_after_filing_and_the_wish_is_passed_to_no_department(town: Town) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident("李女士")
    reference = await resident.files(f"{HEAP}，胖婶家扔的")
    await resident.says("把胖婶遮住")
    await resident.hears(reference, "“胖婶”已遮住")
    await resident.says("胖婶今天又扔了一袋")
    await town.passes(minutes=2)
    await staff.hears("**今天又扔了一袋")
    await staff.hears_nothing_of("遮住")
    card = [one for one in await staff.messages() if f"#{reference}【" in one["text"]][-1]
    assert "胖婶" not in card["text"]


async def test_an_answered_name_is_forgotten_with_the_case(town: Town) -> None:
    await town.department("sanitation")
    resident = await town.resident("李女士")
    await resident.says(f"{HEAP}，物业经理李长青不管")
    await resident.taps("遮住")
    await resident.taps("提交")
    await resident.reference()
    assert _hidden(town) == [["李长青"]]
    await resident.says("删除我的数据")
    await resident.taps("确定删除")
    await town.moment()
    assert _hidden(town) == [[]]


def _hidden(town: Town) -> list[list[str]]:
    with town.service.database.reading() as tx:
        return [list(one.hidden_names) for one in tx.exec(select(Case))]


@pytest.mark.parametrize(("nickname", "words"), [("滨河花园", "滨河花园3号楼门口垃圾堆了三天"), ("垃圾", HEAP)])
async def test_a_nickname_that_is_a_place_or_a_thing_hides_nothing(town: Town, nickname: str, words: str) -> None:
    staff, _ = await town.department("sanitation")
    resident = await town.resident(nickname)
    await resident.says(words)
    card = await _card(town, resident, staff)
    assert words in card
    assert "*" not in card


async def test_who_calls_is_hidden_in_what_a_coordinator_enters(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("sanitation")
    await coordinator.says("录入：张桂兰阿姨反映滨河路8号垃圾堆了三天没人清运")
    await coordinator.taps("登记（电话）")
    await coordinator.hears("已登记")
    card = await staff.hears("滨河路8号", "垃圾堆了三天")
    assert "张桂兰" not in card["text"]
    await staff.taps("全文", on=card)
    await staff.hears_nothing_of("张桂兰")
