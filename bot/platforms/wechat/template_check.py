"""Whether the templates of the settings are the account's: WeChat lists those that it has, with their fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.platforms.settings import Tried, Verdict
from bot.platforms.wechat.access import Template
from bot.platforms.wechat.api import Api, ApiUnreachable
from bot.settings.problems import Wording
from domain.template_messages import TemplateEvent

LIST_PATH = "/cgi-bin/template/get_all_private_template"
NAMED = re.compile(r"\{\{\s*([A-Za-z_]+[0-9]*)\.DATA\s*\}\}")  # {{thing2.DATA}}

THERE: Wording = (
    "[wechat.templates.{event}]：模板“{title}”在这个账号里，字段都对",
    "[wechat.templates.{event}]: the account has the template “{title}”, and its fields fit",
)
NOT_THERE: Wording = (
    "[wechat.templates.{event}] 的 id 不在这个账号的“我的模板”里；请在后台“模板消息 → 我的模板”抄下模板 ID。"
    "现有：{known}",
    "the id in [wechat.templates.{event}] is none of this account's; copy it from the console's 模板消息, 我的模板. "
    "There are: {known}",
)
NO_SUCH_FIELD: Wording = (
    "[wechat.templates.{event}] 的 fields 里，模板“{title}”没有：{names}；它的字段是：{known}",
    "the template “{title}” of [wechat.templates.{event}] has no field {names}; it has: {known}",
)
FIELD_LEFT_OUT: Wording = (
    "[wechat.templates.{event}] 的 fields 里缺了模板“{title}”的：{names}；模板的字段都要填，填不了的请换一个模板",
    "the fields of [wechat.templates.{event}] leave out {names} of the template “{title}”; every field has to be "
    "filled: take another template where one cannot be",
)
NONE: Wording = ("（一个也没有）", "(none)")


async def check_templates(api: Api, token: str, templates: Mapping[TemplateEvent, Template]) -> list[Tried]:
    """Raises `ApiRefused` or `ApiUnreachable`."""
    if not templates:
        return []
    listed = _listed(await api.get(LIST_PATH, access_token=token))
    return [one for event, template in templates.items() for one in _check(event, template, listed)]


def _listed(said: Mapping[str, object]) -> Mapping[str, tuple[str, list[str]]]:
    """Template id → its title and the names of its fields."""
    found = said.get("template_list")
    if not isinstance(found, list):
        raise ApiUnreachable("no list of templates in the answer")
    tables = [one for one in found if isinstance(one, dict)]
    return {
        str(one.get("template_id")): (str(one.get("title")), NAMED.findall(str(one.get("content")))) for one in tables
    }


def _check(event: TemplateEvent, template: Template, listed: Mapping[str, tuple[str, list[str]]]) -> Iterator[Tried]:
    if template.id not in listed:
        known = "、".join(f"{title} {one}" for one, (title, _) in listed.items())
        chinese, english = NOT_THERE
        told = chinese.format(event=event, known=known or NONE[0]), english.format(event=event, known=known or NONE[1])
        yield Tried(Verdict.WRONG, told)
        return
    title, fields = listed[template.id]
    unknown = [one for one in template.fields if one not in fields]
    left_out = [one for one in fields if one not in template.fields]
    for wording, names in ((NO_SUCH_FIELD, unknown), (FIELD_LEFT_OUT, left_out)):
        if names:
            yield Tried(Verdict.WRONG, _filled(wording, event, title, names=names, known=fields))
    if not (unknown or left_out):
        yield Tried(Verdict.RIGHT, _filled(THERE, event, title))


def _filled(
    wording: Wording, event: TemplateEvent, title: str, *, names: Sequence[str] = (), known: Sequence[str] = ()
) -> Wording:
    told = {"event": event.value, "title": title, "names": ", ".join(names), "known": ", ".join(known)}
    return wording[0].format_map(told), wording[1].format_map(told)
