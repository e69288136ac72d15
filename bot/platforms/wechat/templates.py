"""模板消息: a person is told by a form of the account's that something waits for them.

A field holds at most twenty characters and no line break. WeChat's errors mean here what they mean for 客服消息, but
nobody else waits for a form that cannot be sent now.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NoReturn

from bot import log
from bot.platforms.base import Permit, SendError, UncertainSend, Unreachable
from bot.platforms.wechat import wrong_settings
from bot.platforms.wechat.access import Template
from bot.platforms.wechat.api import BUSY, NO_SUCH_PERSON, Api, ApiRefused, ApiUnreachable
from bot.platforms.wechat.gate import DAILY_LIMIT, Gate, Shut
from bot.platforms.wechat.wrong_settings import Wording
from domain.template_messages import TemplateEvent, TemplateFact, TemplateMessage

SEND_PATH = "/cgi-bin/message/template/send"
GONE = frozenset({43004, NO_SUCH_PERSON})  # follows the account no longer, or never did
LONGEST = 20  # characters of a field
PHRASE, LONGEST_PHRASE = "phrase", 5  # of Chinese alone
TEMPLATE = "t"  # before WeChat's number of the message

Words = Callable[[str, str], str]


class Templates:
    """`words` gives a sentence of the catalogues in a language; `now` gives real time in seconds since 1970."""

    def __init__(
        self, api: Api, templates: Mapping[TemplateEvent, Template], words: Words, now: Callable[[], float]
    ) -> None:
        self._api, self._templates, self._words = api, templates, words
        self._gate = Gate(now)
        self._gates = {event: Gate(now) for event in templates}

    async def send(self, person: str, message: TemplateMessage, permit: Permit) -> str:
        """Raises what `Platform.send` does."""
        if message.event not in self._templates:
            raise SendError("no template", permanent=True)
        self._check_open(message.event)
        await permit(1)
        self._check_open(message.event)  # another message may have been refused meanwhile
        asked = self._filled(person, message)
        try:
            said = await self._api.with_token(lambda token: self._api.post(SEND_PATH, asked, access_token=token))
        except ApiUnreachable as fault:
            if fault.uncertain:
                raise UncertainSend(str(fault)) from None
            raise SendError(str(fault), permanent=False) from None
        except ApiRefused as refused:
            self._refused(refused, message.event)
        self._gate.open()
        self._gates[message.event].open()
        return f"{TEMPLATE}{said.get('msgid', '')}"

    def _filled(self, person: str, message: TemplateMessage) -> Mapping[str, object]:
        template = self._templates[message.event]
        data = {name: {"value": self._value(name, fact, message)} for name, fact in template.fields.items()}
        return {"touser": person, "template_id": template.id, "data": data}

    def _value(self, name: str, fact: TemplateFact, message: TemplateMessage) -> str:
        at = message.at
        if name.startswith(PHRASE):
            return _fitted(self._words("zh-CN", f"template.{message.event}"), LONGEST_PHRASE)
        values = {
            TemplateFact.NUMBER: message.number,
            TemplateFact.DEPARTMENT: message.department,
            TemplateFact.STATE: message.state,
            TemplateFact.HINT: message.hint,
            TemplateFact.DATE: f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}",  # WeChat's own form of a date
        }
        return _fitted(values[fact], LONGEST)

    def _check_open(self, event: TemplateEvent) -> None:
        if shut := self._gate.shut or self._gates[event].shut:
            _put_off(shut)

    def _refused(self, refused: ApiRefused, event: TemplateEvent) -> NoReturn:
        code, reason = refused.code, str(refused)
        if code in GONE:
            raise Unreachable(reason)
        if code in wrong_settings.TEMPLATE_SAID:
            _log(self._gates[event], code, wrong_settings.wording_of_template(code, event))
            _put_off(self._gates[event].close(code))
        if code != BUSY:
            _log(self._gate, code, wrong_settings.wording_of(refused))
        if code == DAILY_LIMIT or code in wrong_settings.SAID:
            _put_off(self._gate.close(code))
        raise SendError(reason, permanent=code != BUSY)


def _log(gate: Gate, code: int, advice: Wording) -> None:
    if gate.is_news(code):
        log.line("wechat.template_refused", code=code, advice=" ".join(advice))


def _put_off(shut: Shut) -> NoReturn:
    raise SendError(f"errcode {shut.code}", permanent=False, retry_after=shut.seconds)


def _fitted(text: str, longest: int) -> str:
    line = re.sub(r"\s+", " ", text).strip()
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
