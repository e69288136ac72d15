"""Disks that can be filled and freed: a small file system of its own, and where nobody may mount one, a limit."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

SIZE = "12m"
UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)


class Disk(Protocol):
    """Where the service's files lie. `states` are what `/healthz` may call a full one."""

    folder: Path
    states: frozenset[str]

    def before(self) -> None:
        """Runs in the service's process before it starts."""
        ...

    def fill(self, pid: int) -> None: ...

    def free(self, pid: int) -> None: ...


@dataclass
class SmallDisk:
    """Full once there is no byte left beside the ballast."""

    folder: Path
    states = frozenset({"full"})

    def before(self) -> None: ...

    def fill(self, pid: int) -> None:
        with (self.folder / "ballast").open("wb", buffering=0) as ballast:
            for size in (1 << 16, 1 << 12, 1):
                while _wrote(ballast.fileno(), bytes(size)):
                    continue

    def free(self, pid: int) -> None:
        (self.folder / "ballast").unlink()


@dataclass
class LimitedFiles:
    """No file of the process may grow any more; the kernel refuses to write, though for another reason."""

    folder: Path
    states = frozenset({"full", "broken"})

    def before(self) -> None: ...

    def fill(self, pid: int) -> None:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))

    def free(self, pid: int) -> None:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, UNLIMITED)


def _wrote(handle: int, content: bytes) -> bool:
    try:
        os.write(handle, content)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return False
    return True


@contextmanager
def mounted(folder: Path, size: str = SIZE) -> Iterator[Path]:
    """A small file system in memory. Skips, with the reason, where this user may not mount one."""
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, text=True
    )
    if made.returncode != 0:
        pytest.skip(f"no file system can be mounted here: {made.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def remount(folder: Path, how: str) -> bool:
    """Whether the file system could be made `ro` or `rw`; not while a file in it is open for writing."""
    return subprocess.run(["mount", "-o", f"remount,{how}", str(folder)], capture_output=True).returncode == 0
