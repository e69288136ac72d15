"""The account's menu (我要反映, 我的诉求, 人工), which one process sets where the settings ask for it.

Whatever was there is replaced, and what is there already is left alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

from bot import log
from bot.platforms.wechat import wrong_settings
from bot.platforms.wechat.api import BUSY, MENU_PATH, Api, ApiRefused, ApiUnreachable, answer_of

CREATE_PATH = "/cgi-bin/menu/create"
NO_MENU = 46003
CLICK = "click"
FIRST_WAIT, LONGEST_WAIT = 5.0, 600.0  # seconds; some settings are put right in the console, without a restart
LANGUAGE = "zh-CN"  # an account has one menu for all


@dataclass(frozen=True, slots=True)
class Button:
    """`key` comes back when it is clicked (`reading.MENU`)."""

    name: str
    key: str
    type: str = CLICK


def buttons_in(words: Callable[[str, str], str]) -> list[Button]:
    return [
        Button(words(LANGUAGE, "account.report"), "report"),
        Button(words(LANGUAGE, "account.cases"), "cases"),
        Button(words(LANGUAGE, "account.human"), "human"),
    ]


class Menu:
    def __init__(self, api: Api, buttons: Sequence[Button]) -> None:
        self._api, self._buttons = api, buttons
        self._logged: set[int] = set()

    async def set(self) -> None:
        """Returns when it is there, or WeChat will never take it."""
        wait = FIRST_WAIT
        while not await self._is_settled():
            await asyncio.sleep(wait)
            wait = min(2 * wait, LONGEST_WAIT)

    async def _is_settled(self) -> bool:
        try:
            if not await self._api.with_token(self._is_there):
                await self._api.with_token(self._create)
                log.line("wechat.menu_set", buttons=len(self._buttons))
        except ApiUnreachable as fault:
            log.line("wechat.menu_put_off", why=str(fault))
            return False
        except ApiRefused as refused:
            self._log(refused)
            return refused.code != BUSY and refused.code not in wrong_settings.SAID
        return True

    def _log(self, refused: ApiRefused) -> None:
        """Each error once."""
        if refused.code not in self._logged:
            self._logged.add(refused.code)
            advice = " ".join(wrong_settings.wording_of(refused))
            log.line("wechat.menu_refused", code=refused.code, advice=advice)

    async def _is_there(self, token: str) -> bool:
        async with self._api.stream(MENU_PATH, access_token=token) as response:
            await response.aread()
        try:
            return _clicks(answer_of(response)) == [(one.name, one.key) for one in self._buttons]
        except ApiRefused as refused:
            if refused.code == NO_MENU:
                return False
            raise

    async def _create(self, token: str) -> None:
        asked = {"button": [asdict(one) for one in self._buttons]}
        await self._api.post(CREATE_PATH, asked, access_token=token)


def _clicks(said: Mapping[str, object]) -> list[tuple[object, object]]:
    """Name and key of each button, None where it is one of another kind."""
    menu = said.get("menu")
    buttons = menu.get("button") if isinstance(menu, dict) else None
    found = [one if isinstance(one, dict) else {} for one in buttons] if isinstance(buttons, list) else []
    return [(one.get("name"), one.get("key") if one.get("type") == CLICK else None) for one in found]
