"""Runs one of our programs in a process of its own, and kills it when it takes too long."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence


async def run(program: Sequence[str], given: bytes, *, seconds: float, **told: str) -> tuple[int, bytes]:
    """Exit status and output. Of our environment the process gets only the path of our code.

    Raises `TimeoutError`; `OSError` where no process can be started.
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
