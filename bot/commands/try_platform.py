"""`try`: asks a platform what the service needs of it, before the service runs, and says what is missing."""

from __future__ import annotations

import argparse
import asyncio

from bot.config import Config
from bot.platforms.settings import TriedOut, Verdict
from bot.settings.problems import Wording

MARKS = {Verdict.RIGHT: "✓", Verdict.NOTE: "–", Verdict.WRONG: "✗"}


def run(settings: Config, asked: argparse.Namespace) -> int:
    section = settings.sections[asked.platform]
    assert isinstance(section, TriedOut)
    if gaps := list(section.find_gaps([])):
        for gap in gaps:
            _tell(Verdict.WRONG, section.sentences[gap.code])
        return 1
    tried = asyncio.run(section.try_out())
    for one in tried:
        _tell(one.verdict, one.wording)
    return 1 if any(one.verdict is Verdict.WRONG for one in tried) else 0


def _tell(verdict: Verdict, wording: Wording) -> None:
    chinese, english = wording
    print(f"{MARKS[verdict]} {chinese}\n  {english}")
