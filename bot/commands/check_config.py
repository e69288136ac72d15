"""`check-config`: the settings were read and are sound."""

from __future__ import annotations

import argparse
from dataclasses import fields

from bot.clock import Clock
from bot.config import Config
from domain.calendar import WorkingCalendar

MISSING_YEAR = """\
注意：{year} 年的放假安排还没有录入，落在那一年的日期都注明“暂定”。公布后请更新，或写进 [hours] 并加 years = [{year}]
Note: the holidays of {year} are not known, so dates in it are told as provisional. Once they are published, update the
software, or write them into [hours] with years = [{year}]"""


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
    return 0
