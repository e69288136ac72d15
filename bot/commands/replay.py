"""`replay`: plays a CSV of complaints as messages of residents."""

from __future__ import annotations

import argparse
import asyncio

from bot.config import Config
from bot.operations.exclusive import use_alone
from bot.simulation import replay


def run(settings: Config, asked: argparse.Namespace) -> int:
    with use_alone(settings):
        return asyncio.run(replay.replay(settings, asked.file, limit=asked.limit))
