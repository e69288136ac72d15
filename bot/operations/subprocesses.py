"""Has a program of ours do one piece of work in a process of its own, and ends it when it takes too long."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence


async def run(program: Sequence[str], given: bytes, *, seconds: float, **told: str) -> tuple[int, bytes]:
    """Exit status and output. The process is told where our code lies, and nothing of our settings.

    Raises `TimeoutError`; `OSError` where there can be no process.
    """
    told = {"PYTHONPATH": os.pathsep.join(sys.path), **told}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *program, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=told
    )
    try:
        async with asyncio.timeout(seconds):
            written, _ = await process.communicate(given)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode is not None
    return process.returncode, written
