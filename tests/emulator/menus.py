"""What the bot says about itself: its commands by scope and language, its name and descriptions by language."""

from __future__ import annotations

import re

from aiogram import methods, types
from aiogram.types import BotCommandScopeUnion

from tests.emulator.jobs import Job
from tests.emulator.refusals import bad

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}")
DESCRIPTION = 256
COMMANDS = 100
EVERYBODY = types.BotCommandScopeDefault()


def key(job: Job, scope: BotCommandScopeUnion | None, language: str | None) -> tuple[str, str]:
    chosen = scope or EVERYBODY
    chat = getattr(chosen, "chat_id", None)
    if chat is not None:
        job.tg.chat(chat)
    return chosen.model_dump_json(exclude_none=True), language_of(language)


def language_of(language: str | None) -> str:
    if language and not LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    return language or ""


def set_my_commands(job: Job, model: methods.SetMyCommands) -> bool:
    if len(model.commands) > COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for one in model.commands:
        if not COMMAND.fullmatch(one.command.removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(one.description) <= DESCRIPTION:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    job.tg.menus.commands[key(job, model.scope, model.language_code)] = model.commands
    return True


def get_my_commands(job: Job, model: methods.GetMyCommands) -> list[types.BotCommand]:
    return job.tg.menus.commands.get(key(job, model.scope, model.language_code), [])


def delete_my_commands(job: Job, model: methods.DeleteMyCommands) -> bool:
    job.tg.menus.commands.pop(key(job, model.scope, model.language_code), None)
    return True


def set_my_name(job: Job, model: methods.SetMyName) -> bool:
    return _write(job.tg.menus.names, model.language_code, model.name or "", 64)


def get_my_name(job: Job, model: methods.GetMyName) -> types.BotName:
    return types.BotName(name=_read(job.tg.menus.names, model.language_code) or job.tg.world.bot.name)


def set_my_description(job: Job, model: methods.SetMyDescription) -> bool:
    return _write(job.tg.menus.descriptions, model.language_code, model.description or "", 512)


def get_my_description(job: Job, model: methods.GetMyDescription) -> types.BotDescription:
    return types.BotDescription(description=_read(job.tg.menus.descriptions, model.language_code))


def set_my_short_description(job: Job, model: methods.SetMyShortDescription) -> bool:
    return _write(job.tg.menus.short_descriptions, model.language_code, model.short_description or "", 120)


def get_my_short_description(job: Job, model: methods.GetMyShortDescription) -> types.BotShortDescription:
    said = _read(job.tg.menus.short_descriptions, model.language_code)
    return types.BotShortDescription(short_description=said)


def _write(texts: dict[str, str], language: str | None, text: str, most: int) -> bool:
    if len(text) > most:
        raise bad("text is too long")
    texts[language_of(language)] = text
    return True


def _read(texts: dict[str, str], language: str | None) -> str:
    return texts.get(language_of(language)) or texts.get("", "")
