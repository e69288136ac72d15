"""One process serves an SQLite database or a simulator: a second one in its folder is refused, as is a port in use."""

from __future__ import annotations

import fcntl
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.config import Config


class Refused(Exception):
    """The service cannot start here; the text says why and what to do, in Chinese and English."""


@contextmanager
def use_alone(settings: Config) -> Iterator[None]:
    """Locks the folder for this process where only one may use it: for an SQLite database, or the simulator.

    Raises `Refused` where another holds it.
    """
    service = settings.service
    with _writable(service.data_dir):
        service.data_dir.mkdir(parents=True, exist_ok=True)
        held = (service.data_dir / "service.lock").open("w")
    if not service.database_url.startswith("sqlite") and "simulator" not in settings.platforms:
        held.close()
        yield
        return
    with held as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused(
                f"另一个进程正在使用 {service.data_dir}；请先停止它，或用 ZHONGZHI_DATA_DIR 另指一个目录。\n"
                f"Another process uses {service.data_dir}; stop it first, or name another folder in ZHONGZHI_DATA_DIR."
            ) from None
        yield


@contextmanager
def _writable(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Refused(
            f"{folder} 不能写入（{error.strerror}）；请检查磁盘和权限，或用 ZHONGZHI_DATA_DIR 另指一个目录。\n"
            f"{folder} cannot be written ({error.strerror}); see to the disk and to permissions, "
            "or name another folder in ZHONGZHI_DATA_DIR."
        ) from None


def listen(host: str, port: int) -> socket.socket:
    """A socket to serve on. Raises `Refused` where the address is taken or not ours.

    TCP_NODELAY is set here, since Python's own event loop, unlike uvloop, does not set it: without it the body of an
    answer waits 40 ms after its headers.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        raise Refused(
            f"无法使用 {host}:{port}（{error.strerror}）；请用 ZHONGZHI_PORT 换一个端口，或停止占用它的程序；"
            "ZHONGZHI_HOST 要是本机的地址。\n"
            f"Cannot serve on {host}:{port} ({error.strerror}); set another ZHONGZHI_PORT, or stop what uses this one;"
            " ZHONGZHI_HOST is to be an address of this machine."
        ) from None
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening
