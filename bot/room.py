"""The training room as its web page needs it: the simulated platform, and the service's clock."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.app import Service
from bot.platforms.simulator import Simulator

STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
