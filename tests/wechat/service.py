"""The real service as a process of its own, with the example county, called by the fake account.

Departments and coordinators are on the simulator beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.service import Running, county_settings, environment_of, free_port, running
from tests.wechat.account import APP_ID, KEY, TOKEN, Account


@contextmanager
def serving(
    account: Account,
    folder: Path,
    *,
    more: str = "",
    inside: str = "",
    database_url: str = "",
    told: Mapping[str, str] | None = None,
) -> Iterator[Running]:
    """Starts the service in `folder`, where it finds what an earlier one left, and stops it in the end.

    `more` are further sections, `inside` a line of `[county]`, and `told` further variables. The account calls the one
    that was started last.
    """
    variables = {
        "WECHAT_TOKEN": TOKEN,
        "WECHAT_ENCODING_AES_KEY": KEY,
        "DATABASE_URL": database_url,
        **(told or {}),
    }
    written = settings(account, more)
    if inside:
        assert "[county]\n" in written
        written = written.replace("[county]\n", f"[county]\n{inside}\n", 1)
    with running(folder, written, environment_of(folder, free_port(), variables)) as service:
        account.service = address(service)
        yield service


def address(service: Running) -> str:
    return f"http://127.0.0.1:{service.port}/wechat"


def settings(account: Account, more: str) -> str:
    return county_settings() + "\n".join(
        [
            "[simulator]",
            "enabled = true",
            "example = false",
            "beside_real_platforms = true",
            "clock_beside_real_platforms = true",
            "[sender]",
            "notice_window_seconds = 0",
            "prompt_window_seconds = 0.3",
            "[wechat]",
            "enabled = true",
            f'app_id = "{APP_ID}"',
            f'api_url = "{account.url}"',
            more,
        ]
    )
