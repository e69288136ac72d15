"""The service as a process of its own, with the training room beside the account, or without it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.service import Running, environment_of, free_port, running
from tests.wechat.account import KEY, TOKEN, Account
from tests.wechat.service import address, settings

SECRETS = {"WECHAT_TOKEN": TOKEN, "WECHAT_ENCODING_AES_KEY": KEY}
BESIDE = ("enabled = true", "example = false", "beside_real_platforms = true")
SECTION, NEXT = "[simulator]\n", "[sender]\n"


def written(account: Account, *, simulator: bool, more: str = "") -> str:
    """The settings, with or without the training room; `more` are further sections."""
    before, found, rest = settings(account, more).partition(SECTION)
    _, sender, after = rest.partition(NEXT)
    assert found
    assert sender
    lines = BESIDE if simulator else ("enabled = false",)
    return "".join([before, SECTION, *(f"{one}\n" for one in lines), NEXT, after])


@contextmanager
def serving_beside(account: Account, folder: Path) -> Iterator[Running]:
    """Starts the service in `folder` with the training room, on SQLite, and stops it in the end."""
    port = free_port()
    with running(folder, written(account, simulator=True), environment_of(folder, port, SECRETS)) as service:
        account.service = address(service)
        yield service
