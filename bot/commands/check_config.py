"""`check-config`: the settings were read and are sound."""

from __future__ import annotations

import argparse
from dataclasses import fields

from bot.clock import Clock
from bot.config import OF_THE_MAINLAND, Config
from domain.calendar import WorkingCalendar

MISSING_YEAR = """\
注意：{year} 年的放假安排还没有录入，落在那一年的日期都注明“暂定”。公布后请更新，或写进 [hours] 并加 years = [{year}]
Note: the holidays of {year} are not known, so dates in it are told as provisional. Once they are published, update the
software, or write them into [hours] with years = [{year}]"""

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
    if said := across_the_border(settings):
        print(said)
    return 0


def across_the_border(settings: Config) -> str:
    """What the settings mean for words that would leave the jurisdiction; "" if none can."""
    inside = settings.county.inside
    kept = [one for one in settings.platforms if one in (inside or OF_THE_MAINLAND)]
    outside = [one for one in settings.platforms if one not in kept]
    if not kept or not outside:
        return ""
    return (KEPT_INSIDE if inside else LET_OUT).format(inside=", ".join(kept), outside=", ".join(outside))
