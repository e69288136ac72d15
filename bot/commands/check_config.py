"""`check-config`: the settings were read and are sound."""

from __future__ import annotations

import argparse
from contextlib import nullcontext
from dataclasses import fields

from bot.clock import Clock
from bot.config import OF_THE_MAINLAND, Config
from domain.calendar import WorkingCalendar
from domain.kinds import HeldRole
from storage.casework import worklists
from storage.engine import service_settings
from storage.engine.database import Database, DatabaseFault
from storage.migrations import is_there
from storage.people import roles

MISSING_YEAR = """\
注意：{year} 年的放假安排还没有录入，落在那一年的日期都注明“暂定”。公布后请更新，或写进 [hours] 并加 years = [{year}]
Note: the holidays of {year} are not known, so dates in it are told as provisional. Once they are published, update the
software, or write them into [hours] with years = [{year}]"""

LEAST_NAMED = 2  # one is ill, away, or accused
NAMED_FEW = """\
注意：能看保密工单的督办员只有 {count} 名，至少要两名：python -m bot invite coordinator --confidential
Note: named for confidential cases: {count}. At least two are needed: python -m bot invite coordinator --confidential"""
NO_FUNCTION = """\
注意：[leaders] 没有哪个职务写了 accusations = true，反映本办公室自己的工单也由指定的督办员看
Note: no function of [leaders] has accusations = true, so what accuses this office itself is read by its coordinators"""
STAY_SHUT = """\
注意：已经登记的 {count} 件反映本办公室自己的工单不转给督办员，仍只有原来担任“{code}”的领导能看
Note: what accuses this office and was filed before ({count}) goes to no coordinator: it stays with leaders who hold
{code}"""
NOBODY_HOLDS = """\
注意：还没有人担任{zh}，反映本办公室自己的工单要等他加入：python -m bot invite leader --function {code}
Note: nobody has joined as {en}, what accuses this office waits: python -m bot invite leader --function {code}"""
NOT_LOOKED = """\
注意：数据库现在打不开，没有查有几名督办员能看保密工单（至少两名）
Note: the database cannot be opened now, so it was not checked that two coordinators are named for confidential cases"""
KEPT_INSIDE = """\
注意：居民在 {inside} 上反映的，不会发到 {outside} 的群里（[county] inside）；承办单位要在前者绑定工作群
Note: what residents tell on {inside} goes to no group on {outside} ([county] inside); departments need a group on the
former"""
LET_OUT = """\
警告：[county] inside 是空的，居民在 {inside} 上反映的会发到 {outside} 的群里，个人信息因此出境；请先确认可以这样做
Warning: [county] inside is empty, so what residents tell on {inside} goes to groups on {outside}, and personal data
leave the country; make sure first that this is allowed"""


def run(settings: Config, asked: argparse.Namespace) -> int:
    found = settings.county
    print(
        f"配置无误 The settings are sound: {asked.config} "
        f"({len(found.departments)} 个单位 departments, {len(found.categories)} 个类别 categories, "
        f"{len(found.areas)} 个网格 areas)"
    )
    if missing := WorkingCalendar(found.hours, found.time_zone).missing_year(Clock().now()):
        print(MISSING_YEAR.format(year=missing.year))
    if unset := [field.name for field in fields(found.emergency) if not getattr(found.emergency, field.name)]:
        print(
            f"[emergency] 未填 unset: {', '.join(unset)}。险情时答复里不会说这些号码；"
            "sms 未填时，不敢出声的人只读到一句话。"
            " Their numbers are left out of what people in danger are told."
        )
    for said in (across_the_border(settings), who_hears_accusations(settings)):
        if said:
            print(said)
    return 0


def who_hears_accusations(settings: Config) -> str:
    """What is missing for accusations to be read by somebody; "" if nothing is."""
    function = settings.county.hears_accusations()
    database = Database(settings.service.database_url)
    try:
        there = is_there(database)
        with database.reading() if there else nullcontext() as tx:
            named = len(roles.holders(tx, HeldRole.COORDINATOR, confidential=True)) if tx else 0
            holders = len(roles.with_function(tx, function.code)) if tx and function else 0
            shut = worklists.count(tx, worklists.of_office()) if tx else 0
            heard_by = service_settings.setting(tx, service_settings.HEARD_BY) if tx else ""
    except DatabaseFault:
        return NOT_LOOKED
    finally:
        database.close()
    says = [NAMED_FEW.format(count=named)] if named < LEAST_NAMED else []
    if function is None:
        says.append(NO_FUNCTION)
        says += [STAY_SHUT.format(count=shut, code=heard_by)] if shut else []
    elif not holders:
        says.append(NOBODY_HOLDS.format(zh=function.name.in_("zh-CN"), en=function.name.in_("en"), code=function.code))
    return "\n".join(says)


def across_the_border(settings: Config) -> str:
    """What the settings mean for words that would leave the jurisdiction; "" if none can."""
    inside = settings.county.inside
    kept = [one for one in settings.platforms if one in (inside or OF_THE_MAINLAND)]
    outside = [one for one in settings.platforms if one not in kept]
    if not kept or not outside:
        return ""
    return (KEPT_INSIDE if inside else LET_OUT).format(inside=", ".join(kept), outside=", ".join(outside))
