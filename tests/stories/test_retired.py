"""What has left the county's settings is taken nowhere: a coordinator is asked instead, and told of what is left."""

from __future__ import annotations

from dataclasses import replace

from tests.stories.acts.cases import case_of
from tests.stories.acts.coordinators import resolved
from tests.stories.acts.county import without
from tests.stories.acts.staff import in_progress
from tests.stories.town import Town


async def retire(town: Town, code: str) -> None:
    await town.service.reload(without(town.service.settings.county, code))
    await town.moment()


async def test_a_granted_return_goes_to_no_department_that_has_retired_since(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    others, _ = await town.department("sanitation")
    staff, _, _, reference, card = await in_progress(town)
    await staff.says("退单 依据城市管理条例，建议派给环卫处", to=card)
    await retire(town, "sanitation")
    await coordinator.hears("环境卫生管理处", "1 件")
    await coordinator.taps("同意，改派环境卫生管理处", on=await coordinator.hears(reference, "建议"))
    await coordinator.hears(reference, "环境卫生管理处", "另选承办单位")
    await others.hears_nothing_of(reference)
    assert (case_of(town, reference).status, case_of(town, reference).department) == ("submitted", "")


async def test_a_redo_goes_to_no_department_that_has_retired_since(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, resident, reference = await resolved(town)
    await retire(town, "city")
    staff.forget_so_far()
    await resident.taps("没解决")
    await resident.hears(reference, "退回重办", "新的办理时限")
    told = await coordinator.hears(reference, "城市管理执法局", "另选承办单位")
    assert case_of(town, reference).status == "submitted"
    await staff.hears_nothing_of("重办")
    await coordinator.taps("选择承办单位", on=told)
    await coordinator.taps("住房和城乡建设局")
    await coordinator.hears(reference, "已派给住房和城乡建设局")
    assert case_of(town, reference).cycle == 2


async def test_what_rests_is_taken_up_by_no_department_that_has_retired_since(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    _, _, _, reference, _ = await in_progress(town)
    await coordinator.says(f"#{reference} 挂账 2026-12-07 冬季无法施工")
    await retire(town, "city")
    await coordinator.hears("城市管理执法局", "1 件")
    await coordinator.says(f"#{reference} 恢复")
    await coordinator.hears(reference, "城市管理执法局", "另选承办单位")
    assert case_of(town, reference).status == "submitted"


async def test_a_code_for_a_department_that_has_retired_since_binds_nothing(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    staff, _ = await town.group("环卫处工作群", "承办人甲", "承办人乙")
    await coordinator.says("邀请码 环卫处")
    code = (await coordinator.hears("绑定码"))["text"].split("：")[1][:8]
    await retire(town, "sanitation")
    await staff.says(f"/bind {code}")
    await staff.hears("不对、过期了或已经用过")


async def test_a_draft_is_filed_under_no_category_that_has_retired_since(town: Town) -> None:
    coordinator = await town.coordinator("督办员甲")
    resident = await town.resident("李女士")
    await resident.says("振兴路12号有流动摊贩占道经营")
    assert await resident.offers("提交")
    county = town.service.settings.county
    left = {code: one for code, one in county.categories.items() if not code.startswith("street")}
    assert left != county.categories
    await town.service.reload(replace(county, categories=left))
    await resident.taps("提交")
    reference = await resident.reference()
    await coordinator.hears(reference, "待派单")
    assert case_of(town, reference).category == ""
