"""One decision says where a case goes; in doubt a coordinator reads why, and gets the likeliest departments."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import cast

import pytest
from sqlmodel import col, select

from domain.county import County
from domain.lifecycle import Action
from domain.routing.rules import COORDINATOR, Rule
from storage.tables import Event
from tests.stories.acts.cases import case_of
from tests.stories.conftest import example
from tests.stories.town import Speaker, Town

NOISE = "工地夜里打桩，吵得全楼睡不着"
DOUBTFUL = "路灯、公交、树枝，样样都有毛病"
GROUND = "工地的围挡倒了一大片"
RULES = (
    Rule("stalls", "market", categories=("environment-noise",), words=("打桩机展销",)),
    Rule("lunch", COORDINATOR, categories=("green-trees",), hours=((time(8), time(11)),)),
    Rule("fair", "city", words=("庙会",)),
)


@pytest.fixture
def county() -> County:
    return replace(example().county, rules=RULES)


def decided(town: Town, reference: str) -> dict[str, object]:
    """What is kept of the decision in the case's history."""
    case = case_of(town, reference)
    query = select(Event.details).where(col(Event.case_id) == case.id, col(Event.action) == Action.SUBMIT)
    with town.service.database.reading() as tx:
        details = tx.exec(query).one()
    return dict(details["routing"])


async def labels(speaker: Speaker, *words: str) -> list[str]:
    card = await speaker.hears(*words)
    return [one["label"] for row in card["choices"] for one in row]


async def test_clear_words_go_to_their_department_and_the_history_says_why(town: Town) -> None:
    staff, _ = await town.department("environment")
    reference = await (await town.resident("李女士")).files(NOISE)
    await staff.hears(reference, "待签收")
    assert decided(town, reference) == {"step": "lexicon", "reason": "clear"}
    coordinator = await town.coordinator("督办员甲")
    await coordinator.says(f"#{reference} 全文")
    await coordinator.hears("登记", "派单依据：文字说得清楚")


async def test_the_preview_says_where_it_goes_as_it_then_does(town: Town) -> None:
    resident = await town.resident("李女士")
    await resident.says(f"{NOISE}，在振兴路12号")
    await resident.hears("派给：生态环境局")
    await resident.taps("提交")
    await resident.hears("由生态环境局办理")
    await resident.says("振兴路12号的事，说不清楚，请派人看看")
    await resident.taps("这是新的问题")
    await resident.taps("其他、说不清")
    await resident.hears("派给：由督办员确定单位")


async def test_in_doubt_the_three_likeliest_are_buttons_and_the_card_says_why(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.department("utilities")
    reference = await (await town.resident("李女士")).files(DOUBTFUL)
    offered = await labels(coordinator, reference, "未自动派单：几个单位都有可能")
    to = [label for label in offered if label.startswith("派给")]
    assert len(to) == 3
    assert "派给公用事业服务中心" in to
    kept = decided(town, reference)
    assert (kept["step"], kept["reason"]) == ("lexicon", "close")
    assert set(cast(list[str], kept["likely"])) == {"utilities", "transport", "city"}
    await coordinator.taps("派给公用事业服务中心")
    await staff.hears(reference, "待签收")


async def test_what_fits_no_category_but_another_one_is_left_to_a_coordinator(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    reference = await (await town.resident("李女士")).files(GROUND)
    await coordinator.hears(reference, "未自动派单：只归得到“其他”类")
    assert "派给住房和城乡建设局" in await labels(coordinator, reference)
    assert decided(town, reference)["reason"] == "catch_all"


async def test_two_letters_of_an_area_decide_nothing(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.department("east-town")
    reference = await (await town.resident("李女士")).files("电梯坏了三天", address="阳光山庄东门")
    await coordinator.hears(reference, "未自动派单：社区只由两个字的别名认出")
    assert decided(town, reference)["reason"] == "bare_area"


async def test_without_a_place_the_card_says_so(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says(NOISE)
    await resident.taps("跳过")
    await resident.taps("提交")
    await coordinator.hears("未自动派单：没有说地点")
    assert "派给生态环境局" in await labels(coordinator, "未自动派单")


async def test_the_countys_own_rules_come_before_its_word_lists(town: Town) -> None:
    city, _ = await town.department("city")
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    fair = await resident.files("庙会的人太多，走不动")
    await city.hears(fair, "待签收")
    assert decided(town, fair) == {"step": "rule", "reason": "rule", "rule": "fair"}
    branches = await resident.files("行道树的树枝断了", address="振兴路80号")
    await coordinator.hears(branches, "未自动派单：本县的规则要求由督办员决定")
    assert decided(town, branches)["rule"] == "lunch"


async def test_a_confidential_case_says_nothing_of_departments(town: Town) -> None:
    await town.coordinator("督办员甲", confidential=True)
    resident = await town.resident("李女士")
    reference = await resident.files("环卫处的科长收红包，垃圾没人清运")
    assert decided(town, reference) == {"step": "accusation", "reason": "confidential"}


async def test_the_digest_counts_what_the_rules_assigned_and_what_others_have_now(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    await town.department("environment")
    await town.department("city")
    resident = await town.resident("李女士")
    first = await resident.files(NOISE)
    await resident.files("路灯坏了", address="振兴路20号")
    doubtful = await resident.files(GROUND, address="振兴路90号")
    await coordinator.says(f"#{doubtful} 派单 城管局")
    await coordinator.says("日报")
    await coordinator.hears("自动派单 2 件，其中改派 0 件")
    await coordinator.says(f"#{first} 改派 城管局")
    await coordinator.says("日报")
    await coordinator.hears("自动派单 2 件，其中改派 1 件", "生态环境局 → 城市管理执法局：1 件")
