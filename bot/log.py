"""The log: one line for each event, with a stable name, ids and counts; never words, names, numbers or tokens."""

from __future__ import annotations

import logging
import sys


def set_up() -> None:
    """Sends our lines to standard error; silences libraries that would log what people wrote."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    root = logging.getLogger("zhongzhi")
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    root.propagate = False
    for noisy in ("httpx", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.CRITICAL)  # it logs answers that it cannot read
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # it warns each second while a tick waits for the database


def line(event: str, **fields: int | str) -> None:
    """Logs one event. Fields are ids, counts and codes."""
    logging.getLogger("zhongzhi").info("%s %s", event, " ".join(f"{name}={value}" for name, value in fields.items()))


def fault(event: str, error: BaseException, **fields: int | str) -> None:
    """Logs an error by its type and place; its text is left out, since it may hold people's words."""
    where = error.__traceback__
    while where and where.tb_next:
        where = where.tb_next
    place = f"{where.tb_frame.f_code.co_filename.rpartition('/')[2]}:{where.tb_lineno}" if where else "?"
    text = " ".join(f"{name}={value}" for name, value in fields.items())
    logging.getLogger("zhongzhi").error("%s %s error=%s at=%s", event, text, type(error).__name__, place)
