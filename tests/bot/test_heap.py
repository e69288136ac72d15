"""Threads share one heap: what one of them freed, the others use."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

THREADS_TAKE_MEMORY = """
import ctypes, threading
libc = ctypes.CDLL(None)
libc.malloc.restype = libc.fdopen.restype = ctypes.c_void_p
{share}
together = threading.Barrier(4)
def take():
    together.wait()
    libc.malloc(1000)
    together.wait()
threads = [threading.Thread(target=take) for _ in range(4)]
for one in threads: one.start()
for one in threads: one.join()
out = ctypes.c_void_p(libc.fdopen(1, b"w"))
libc.malloc_info(0, out)
libc.fflush(out)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other libraries give threads no heaps of their own")
@pytest.mark.parametrize(("share", "one"), [("from bot.commands import run; run.share_one_heap()", True), ("", False)])
def test_threads_of_the_service_share_one_heap(share: str, one: bool) -> None:
    command = (sys.executable, "-c", THREADS_TAKE_MEMORY.format(share=share))
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (said.stdout.count("<heap nr=") == 1) is one, said.stdout
