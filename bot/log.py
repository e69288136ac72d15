"""What is logged: one line a thing, with a stable name, ids and counts; never words, names, numbers or tokens."""

from __future__ import annotations

import logging
import sys


def set_up() -> None:
    """Sends our lines to standard error and silences libraries that would log what they carry."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    root = logging.getLogger("zhongzhi")
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    root.propagate = False
    for noisy in ("httpx", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.CRITICAL)  # it logs answers that it cannot read, whole
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # each second that a tick waits for the database, else


def line(event: str, **fields: int | str) -> None:
    """Logs one thing that happened. Fields are ids, counts and codes."""
    logging.getLogger("zhongzhi").info("%s %s", event, " ".join(f"{name}={value}" for name, value in fields.items()))


def fault(event: str, error: BaseException, **fields: int | str) -> None:
    """Logs a fault by the kind of error and where it arose; its text may hold people's words and is left out."""
    where = error.__traceback__
    while where and where.tb_next:
        where = where.tb_next
    place = f"{where.tb_frame.f_code.co_filename.rpartition('/')[2]}:{where.tb_lineno}" if where else "?"
    text = " ".join(f"{name}={value}" for name, value in fields.items())
    logging.getLogger("zhongzhi").error("%s %s error=%s at=%s", event, text, type(error).__name__, place)
