"""`check-config`: the settings were read and are sound."""

from __future__ import annotations

import argparse

from bot.config import Config


def run(settings: Config, asked: argparse.Namespace) -> int:
    found = settings.county
    print(
        f"配置无误 The settings are sound: {asked.config} "
        f"({len(found.departments)} 个单位 departments, {len(found.categories)} 个类别 categories, "
        f"{len(found.areas)} 个网格 areas)"
    )
    return 0
